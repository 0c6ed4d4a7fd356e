import type { Assessment } from "../assess/assessment.ts";
import { compareData } from "../compare/compare-data.ts";
import { listContributors } from "../compare/compare-money.ts";
import { withholdOld } from "../compare/withhold-old.ts";
import { versionOf } from "../content/report-steps.ts";
import type { Veranderd } from "../content/verandering.ts";
import type { Effects } from "../effects.ts";
import type { DataFile } from "../publish/data-schema.ts";
import { readSent, type SentReport } from "./read-sent.ts";

/** What of a report changed since it was sent. */
export interface Changing {
  /** The figures as they are told now, to the same readers. */
  readonly now: DataFile;
  /** The figures of all that was written, also of what is in the concept alone. */
  readonly whole: DataFile;
  readonly assessment: Assessment;
}

/**
 * What a report tells of how it changed: since version N - 1 was handed in, else since the concept was sent. Null where
 * nothing was sent, or where a concept is still what was sent.
 *
 * @param root of the content
 */
export async function findChanges(
  { now, whole, assessment }: Changing,
  root: string,
  effects: Pick<Effects, "listFiles" | "readFile">,
): Promise<Veranderd | null> {
  const { naam, rapport } = assessment.jaar;
  const base = pickBase(await readSent(root, naam, effects), versionOf(rapport));
  if (base === undefined || base.read.data.editie !== now.editie) return null;
  const [all, told] = [listIds(whole), listIds(now)];
  // What these readers do not get has a mark of its own, or none
  const isWithheld = (id: string): boolean => all.has(id) !== told.has(id);
  const vergelijking = withholdOld(compareData(base.read, { data: now, format: now.formaat }), isWithheld);
  if (vergelijking.veranderingen.length === 0 && now.versie === "concept") return null;
  const { stap, datum, read } = base;
  return { sinds: { stap, datum, versienummer: read.data.versienummer }, vergelijking };
}

function pickBase(sent: readonly SentReport[], version: number): SentReport | undefined {
  const before = sent.findLast(({ stap, read }) => stap === "ingediend" && read.data.versienummer === version - 1);
  return before ?? sent.findLast(({ stap }) => stap === "concept-verstuurd");
}

/** The marks of all that has one. */
function listIds(data: DataFile): ReadonlySet<string> {
  const { resultaten, doelen, projecten, greep, besluiten, beloften, agenda } = data;
  const parts = resultaten.flatMap(({ onderdelen }) => onderdelen);
  const marked = [resultaten, parts, doelen, projecten, greep, besluiten, beloften, agenda, listContributors(data)];
  return new Set(marked.flat().map(({ id }) => id));
}

import type { Assessment } from "../assess/assessment.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import type { CheckedContent } from "../pipeline/check-content.ts";
import type { NamedReport } from "../pipeline/compare-versions.ts";
import type { SentReport } from "../pipeline/read-sent.ts";
import type { Stapnaam } from "../schema/stappen.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { describeProblem, showName } from "./describe-problem.ts";
import { pickYear } from "./pick-year.ts";

/** Where what somebody names is looked for. */
export interface Given {
  /** The content, read when it is first asked for: for two files it is not needed. */
  readonly read: () => Promise<CheckedContent>;
  readonly root: string;
  /** The report of which it is asked; undefined for the newest. */
  readonly year: string | undefined;
  readonly effects: Effects;
}

/** The two reports that somebody named by two words, one or none. */
export async function nameCompared(words: readonly string[], given: Given): Promise<[NamedReport, NamedReport]> {
  const [first, second] = words;
  const before = first === undefined ? await readEarlier(given) : await nameOne(first, given);
  const after = second === undefined ? await readPresent(given.year, given) : await nameOne(second, given);
  return [before, after];
}

/** The steps by which something is sent, by a word for what was sent. */
const SENT_WORDS: Readonly<Record<string, Stapnaam>> = { concept: "concept-verstuurd", ingediend: "ingediend" };

function nameOne(word: string, given: Given): Promise<NamedReport> {
  const stap = SENT_WORDS[word];
  if (stap !== undefined) return readSentBy(stap, given);
  return /\.(?:pdf|json)$/iu.test(word) ? readFile(word, given) : readPresent(word, given);
}

async function pick(name: string | undefined, { read }: Given): Promise<Assessment> {
  const found = pickYear((await read()).assessments, name);
  if (found !== null) return found;
  throw new UsageError("Er is geen rapport om te vergelijken.", "Noem met --content de map met de inhoud.");
}

/** A report as the content has it now. */
async function readPresent(name: string | undefined, given: Given): Promise<NamedReport> {
  return tellPresent(await pick(name, given), given);
}

async function tellPresent(assessment: Assessment, { read }: Given): Promise<NamedReport> {
  const versions = await import("../pipeline/compare-versions.ts");
  const name = `${assessment.jaar.naam} zoals het nu in de inhoud staat`;
  return { ...versions.readPresent(await read(), assessment), name };
}

/** What it is held against where nobody says so: what was sent last, or the report before it. */
async function readEarlier(given: Given): Promise<NamedReport> {
  const own = await pick(given.year, given);
  const last = (await listSent(own, given)).at(-1);
  if (last !== undefined) return nameSent(last);
  const { assessments } = await given.read();
  const earlier = assessments[assessments.findIndex(({ jaar }) => jaar.naam === own.jaar.naam) - 1];
  if (earlier !== undefined) return tellPresent(earlier, given);
  throw new UsageError(
    `Er is niets om ${own.jaar.naam} mee te vergelijken: er is niets verstuurd, en geen eerder rapport.`,
    'Noem wat u wilt vergelijken, zoals "rapport vergelijk vorig.pdf".',
  );
}

async function readSentBy(stap: Stapnaam, given: Given): Promise<NamedReport> {
  const own = await pick(given.year, given);
  const found = (await listSent(own, given)).findLast((one) => one.stap === stap);
  if (found !== undefined) return nameSent(found);
  const { naam } = own.jaar;
  throw new UsageError(
    `Van ${naam} is niets bewaard dat zo is verstuurd.`,
    `Dat gebeurt met "rapport zet ${stap}". Wat er is verstuurd, staat in ${naam}/verstuurd.`,
  );
}

async function listSent({ jaar }: Assessment, { root, effects }: Given): Promise<SentReport[]> {
  const { readSent } = await import("../pipeline/read-sent.ts");
  return readSent(root, jaar.naam, effects);
}

function nameSent({ stap, datum, read: { data, format } }: SentReport): NamedReport {
  const how = stap === "concept-verstuurd" ? "verstuurd als concept" : stap;
  return { data, format, name: `${data.verslagjaar} zoals het op ${formatDate(datum, "lang")} is ${how}` };
}

async function readFile(path: string, { effects }: Given): Promise<NamedReport> {
  const { nameComparable, readComparable } = await import("../pipeline/compare-versions.ts");
  const read = await readComparable(path, effects);
  if (!("kind" in read)) return { ...read, name: nameComparable(read) };
  const why = read.kind === "no-data" ? "is geen data.json van een rapport." : describeProblem(read);
  throw new UsageError(`${showName(path)} ${why}`, "Noem een PDF van dit programma, of een data.json.");
}

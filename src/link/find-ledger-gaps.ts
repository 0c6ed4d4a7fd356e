import type { Grootboekgat, Ledgerregel } from "../content/content.ts";
import type { FileValue } from "../content/file-value.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { UNREAD } from "../diagnostics/settle.ts";
import { locate, originAt, type At } from "../source/at.ts";
import { originOfFile } from "../value/figure.ts";
import { siteAll, type YearValue } from "./read-value.ts";

/** Where a line says that it belongs. */
const PLACING = ["project", "thema", "post", "soort", "fase"] as const;
/** What says whose it is and in which form: of the totals of the deal it decides none. */
const DESCRIBING = ["bijdrager", "vorm"] as const;
type Said = Pick<Ledgerregel, (typeof PLACING)[number] | (typeof DESCRIBING)[number]>;
type Line = Said & { readonly id: string | null; readonly at: At };

const NOTHING_SAID: Said = {
  project: null,
  thema: null,
  post: null,
  soort: null,
  fase: null,
  bijdrager: null,
  vorm: null,
};

/** The ledger of one report: where it should stand, its file as it was read, and what of it can be used. */
export interface LedgerFile {
  readonly path: string;
  /** Absent when there is no such file. */
  readonly value: FileValue | undefined;
  /** Null when nothing of it can be used. */
  readonly file: YearValue<"financien"> | null;
}

/**
 * What of a ledger cannot be read: all of it, when there is no file, it is broken, it has no line, or lines are lost
 * outside the list that was read; else each line that has no mark or of which something is lost.
 */
export function findLedgerGaps({ path, value, file }: LedgerFile): Grootboekgat[] {
  const lines = siteAll(file, "regels");
  const lost = (value?.findings ?? []).filter(isLoss);
  const isOutside = (one: Diagnostic): boolean => !lines.some(({ at }) => isInside(one, at));
  // A piece that was not read may hold any line
  if (
    value?.state !== "sound" ||
    lines.length === 0 ||
    lost.some((one) => LOSES_LINES.test(keyOf(one)) && isOutside(one))
  )
    return [{ ...NOTHING_SAID, origin: originOfFile(path) }];
  return lines.flatMap((line) => findLineGap(line, lost));
}

/** What takes whole lines along outside a line: a second list, or what stands below `---`. */
const LOSES_LINES = /^(?:regels)?$/u;
/** A piece of an amount behind a comma: within braces that comma begins a new field. */
const PIECE_OF_NUMBER = /^[\d.,\s-]+$/u;

/** Whether a finding says that something which was written is not in what was read. */
function isLoss(finding: Diagnostic): boolean {
  const { ruleId } = finding;
  if (ruleId === "schema/unknown-key") return PIECE_OF_NUMBER.test(keyOf(finding));
  return ruleId === "yaml/duplicate-key" || ruleId === "yaml/missing-dash" || ruleId === "yaml/more-documents";
}

/** The field that a finding is about; empty for one about the file. */
function keyOf({ about }: Diagnostic): string {
  return about.find((one) => one !== UNREAD) ?? "";
}

function isInside({ range }: Diagnostic, at: At): boolean {
  const { start, end } = locate(at);
  return range !== null && range.start.offset >= start.offset && range.end.offset <= end.offset;
}

/** A line that says its mark twice is two lines in one; of one that says something else twice only that is unknown. */
function findLineGap({ id, at, ...said }: Line, lost: readonly Diagnostic[]): Grootboekgat[] {
  const twice = lost.filter((one) => isInside(one, at)).map(keyOf);
  const matters = twice.some((key) => ["id", "bedrag", ...PLACING].includes(key) || PIECE_OF_NUMBER.test(key));
  if (id !== null && !matters) return [];
  const known = [...PLACING, ...DESCRIBING].filter((key) => !twice.includes("id") && !twice.includes(key));
  const kept = Object.fromEntries(known.map((key) => [key, said[key]]));
  return [{ ...NOTHING_SAID, ...kept, origin: originAt(at) }];
}

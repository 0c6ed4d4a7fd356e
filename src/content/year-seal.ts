import type { Rapport } from "./content.ts";
import type { FileValue } from "./file-value.ts";
import { forgetLastYear } from "./last-year.ts";
import { isRecord } from "../schema/walk-schema.ts";

/** What the files of a year that was handed in are now, as hashes: made where hashes can be made, before the rules run. */
export interface YearSeal {
  /** SHA-256 of what counts in each file, by its path in the folder of the year, in order of path. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * For a report with only one hash over all its files: that hash, and what it would be without what was filled in since
   * it was handed in. Empty for a report with a list.
   */
  readonly totals: readonly string[];
}

/** The one hash over all files that tells what was handed in; null where there is a list, or nothing. */
export function findTotal({ ingediend }: Rapport): string | null {
  if (ingediend === null || ingediend.bestanden !== null || ingediend.hash === "onbekend") return null;
  return ingediend.hash;
}

/** Fields of rapport.yaml that say how far a report is; they change after it was handed in. */
const STEPS = new Set(["status", "ingediend", "klaar", "stappen"]);
const LINE_END = /\r\n?/gu;

/**
 * What counts in a file of a year that was handed in, where that is another than its bytes: line ends and a byte order
 * mark do not, for git and editors change them, nor what the year before said. Null where the bytes themselves count.
 */
export function findCounting(value: FileValue, bytes: Uint8Array | undefined): string | null {
  const { text, role, body, lastYear } = value;
  if (text === null) return null;
  if (role.role === "rapport" && body?.kind === "yaml") return JSON.stringify(withoutLater(body.raw));
  if (lastYear.length > 0) return forgetLastYear(value).replace(LINE_END, "\n");
  return text.includes("\r") || hasByteOrderMark(bytes) ? text.replace(LINE_END, "\n") : null;
}

/** Whether a file begins with the sign that some editors put there. */
export function hasByteOrderMark(bytes: Uint8Array | undefined): boolean {
  return bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Of rapport.yaml all but what tells how far the report is, its themes are, and the test with a screen reader. */
function withoutLater(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  const kept = Object.entries(raw).flatMap(([key, value]): [string, unknown][] => {
    if (STEPS.has(key) || key === "vastgesteld") return [];
    if (key !== "toegankelijkheid") return [[key, value]];
    const rest = isRecord(value) ? omit(value, "schermlezertoets") : value;
    return isEmpty(rest) ? [] : [[key, rest]];
  });
  return Object.fromEntries(kept);
}

/** Whether nothing is filled in: the lines may stand there for later. */
function isEmpty(value: unknown): boolean {
  if (isRecord(value)) return Object.values(value).every(isEmpty);
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function omit(value: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}

/**
 * What counted of rapport.yaml when one hash was made over all files of a year: as it is, and as it may have been before
 * the day of adoption and the test with a screen reader were filled in.
 */
export function listCountingOnce(raw: unknown): string[] {
  const all = isRecord(raw) ? listBeforeAdoption(raw).flatMap(listBeforeTest) : [raw];
  return all.map((one) => JSON.stringify(one, (key, value: unknown) => (STEPS.has(key) ? undefined : value)));
}

type Report = Readonly<Record<string, unknown>>;

function listBeforeAdoption(report: Report): Report[] {
  const isFilled = !isEmpty(report["vastgesteld"] ?? null);
  return isFilled ? [report, { ...report, vastgesteld: null }, omit(report, "vastgesteld")] : [report];
}

function listBeforeTest(report: Report): Report[] {
  const access = report["toegankelijkheid"];
  if (!isRecord(access) || isEmpty(access["schermlezertoets"] ?? null)) return [report];
  const empty = { ...access, schermlezertoets: null };
  const without = omit(access, "schermlezertoets");
  return [
    report,
    { ...report, toegankelijkheid: empty },
    { ...report, toegankelijkheid: without },
    { ...report, toegankelijkheid: null },
    omit(report, "toegankelijkheid"),
  ];
}

/** The name of a report: a year, or with more reports a year the year and its number in it: 2026, 2026-1, 2026-2. */
const NAME = /^(\d{4})(?:-([1-9]\d?))?$/u;
/** The same, as other ways of writing say it: "2026-01", "2026/1", "2026_1", "2026 1". */
const LOOSE_NAME = /^(\d{4})\s?[-‐‑‒–—−/_ ]\s?0?([1-9]\d?)$/u;

/** Whether a text is the name of a report. */
export function isReportName(name: string): boolean {
  return NAME.test(name);
}

/** The name of a report that a text can only mean; null for what is none. */
export function readReportName(written: string): string | null {
  if (NAME.test(written)) return written;
  const [, year, part] = LOOSE_NAME.exec(written) ?? [];
  return year === undefined || part === undefined ? null : `${year}-${part}`;
}

/** The name of the report whose folder a path lies in; null for what is not of one report. */
export function reportOf(path: string | null): string | null {
  const [folder = "", ...rest] = (path ?? "").split("/");
  return rest.length > 0 && isReportName(folder) ? folder : null;
}

/** The year in the name of a report. */
export function yearOfReport(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? Number.NaN);
}

/** The number of a report in its year; null for the only report of a year. */
export function partOfReport(name: string): number | null {
  const part = NAME.exec(name)?.[2];
  return part === undefined ? null : Number(part);
}

/** Negative when a report comes before another: by year, then by its number in it, and that of a whole year first. */
export function compareReports(name: string, other: string): number {
  return yearOfReport(name) - yearOfReport(other) || (partOfReport(name) ?? 0) - (partOfReport(other) ?? 0);
}

/** Whether a report is another, or comes before it. */
export function isUpTo(name: string, other: string): boolean {
  return compareReports(name, other) <= 0;
}

/** Which report somebody means by a name, or by a year alone where that has one report; and which it may be otherwise. */
interface FoundReport {
  readonly name: string | null;
  /** Of a year alone with more reports: those, in the order given. Empty otherwise. */
  readonly choices: readonly string[];
}

/** Finds the report that is asked for among those there are. */
export function findReport(asked: string, names: readonly string[]): FoundReport {
  const written = readReportName(asked.trim()) ?? asked;
  if (names.includes(written)) return { name: written, choices: [] };
  if (!isReportName(written) || partOfReport(written) !== null) return { name: null, choices: [] };
  const own = names.filter((name) => yearOfReport(name) === yearOfReport(written));
  const [only] = own;
  return own.length === 1 && only !== undefined ? { name: only, choices: [] } : { name: null, choices: own };
}

/** Whether a deal has more than one report a year, as far as the names of some of its reports tell. */
export function hasMoreAYear(names: readonly string[]): boolean {
  return names.some((name) => partOfReport(name) !== null);
}

/**
 * The name of the report that comes after another.
 *
 * @param partsAYear how many reports a year has, for a report with a number
 */
export function nameNext(name: string, partsAYear: number): string {
  const [year, part] = [yearOfReport(name), partOfReport(name)];
  if (part === null) return String(year + 1);
  return part < partsAYear ? `${String(year)}-${String(part + 1)}` : `${String(year + 1)}-1`;
}

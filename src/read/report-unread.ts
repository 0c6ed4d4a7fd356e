import type { UnreadFile } from "../diagnostics/catalogue/load.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { isImagePath } from "../content/media-type.ts";
import { isReportName, partOfReport, readReportName, reportOf, yearOfReport } from "../content/report-order.ts";
import { classifyPath } from "./classify-path.ts";

/** Files of office programs; another name does not make text of them. */
const OFFICE = /\.(?:docx?|xlsx?|pptx?|odt|ods|rtf|pdf|pages|numbers)$/iu;
/** Pictures that a page or a PDF cannot show. */
const OTHER_PICTURE = /\.(?:heic|heif|gif|tiff?|bmp|avif|svg|psd|raw)$/iu;
/** What a file manager, a synchroniser or a person puts into the name of a copy. */
const COPY_MARKS = [
  /^(?:kopie van|copy of|copie van|kopie|copy)[ _-]+/iu,
  /(?:[ _-]+(?:kopie|copy|oud|old|nieuw|backup|concept|definitief|def|versie ?\d*|v\d+))+$/iu,
  /[ _-]*\((?:\d+|[^()]*(?:conflict|kopie|copy|versie)[^()]*)\)$/iu,
  /-(?:DESKTOP|LAPTOP|PC|MacBook)[\w-]*$/iu,
  /[_ -]\d{1,2}$/u,
];

/**
 * Reports the files that nobody reads, by what was probably meant; a folder of which no file is read is told once.
 *
 * @param unread paths without a role
 * @param read paths of the files that are read
 */
export function reportUnread(unread: readonly string[], read: readonly string[], report: Report): void {
  const known = new Set(read);
  const folders = new Set(read.flatMap(listFolders));
  const strange = new Map<string, string[]>();
  for (const path of unread) {
    const folder = findStrange(path, folders);
    if (folder === undefined) reportFile(path, known, report);
    else strange.set(folder, [...(strange.get(folder) ?? []), path]);
  }
  const reports = new Set(read.flatMap((path) => reportOf(path) ?? []));
  for (const [folder, paths] of strange) {
    const [only] = paths;
    const meant = readAsReport(folder, paths, folders);
    if (meant !== null) reportReport(folder, paths, { meant, reports, report });
    else if (paths.length === 1 && only !== undefined) reportFile(only, known, report);
    else reportFolder(folder, paths, { known, report });
  }
}

/** The outermost folder of a path of which nothing is read; of one that lies in another of the same name, the inner. */
function findStrange(path: string, folders: ReadonlySet<string>): string | undefined {
  const own = listFolders(path);
  const found = own.find((one) => !folders.has(one));
  const inner = own.find((one) => one === `${found ?? ""}/${found?.split("/").at(-1) ?? ""}`);
  return inner ?? found;
}

/** The folders that a path lies in, the outermost first. */
function listFolders(path: string): string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

function reportFile(path: string, known: ReadonlySet<string>, report: Report): void {
  const why = judge(path, known);
  const expected = "expected" in why ? why.expected : null;
  report("load/unknown-file", { file: path, range: null, about: namesOf(path, expected) }, { why });
}

interface Meant {
  /** The name that the folder should have. */
  readonly meant: string;
  readonly reports: ReadonlySet<string>;
  readonly report: Report;
}

function reportReport(folder: string, paths: readonly string[], { meant: read, reports, report }: Meant): void {
  const year = String(yearOfReport(read));
  const parts = [...reports].filter((name) => name.startsWith(`${year}-`)).map((name) => partOfReport(name) ?? 0);
  // A year that has reports with a number has no report without one
  const meant = read === year && parts.length > 0 ? `${year}-${String(Math.max(...parts) + 1)}` : read;
  const expected = paths.map((path) => `${meant}${path.slice(folder.length)}`);
  const about = [folder, ...paths.flatMap((path, index) => namesOf(path, expected[index] ?? null))];
  const taken = [year, meant].find((name) => reports.has(name)) ?? null;
  const isNamed = isReportName(folder);
  report("load/unread-report", { file: folder, range: null, about }, { files: paths.length, meant, taken, isNamed });
}

/**
 * The name of the report that a folder is or looks like, of which nothing is read: it has that very name, or it has files
 * as a report has them and its name tells of a year. Null for every other, and for a copy of a report that is there.
 */
function readAsReport(folder: string, paths: readonly string[], folders: ReadonlySet<string>): string | null {
  const isReport = (path: string): boolean =>
    classifyPath(`${ANY_REPORT}${path.slice(folder.length)}`).role !== "unknown";
  if (folder.includes("/")) return null;
  // Whoever gives a folder the very name of a report means one, whatever is in it
  if (isReportName(folder)) return folder;
  if (!paths.some(isReport)) return null;
  const numbered = readReportName(folder) ?? readNumbered(folder);
  if (numbered !== null) return numbered;
  return folders.has(stripCopy(folder)) ? null : readYear(folder);
}

/** Stands in the place of a folder to see what the files in it are. */
const ANY_REPORT = "2000";
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/voorjaar|lente|eerste|halfjaar[ _-]?1|(?<![a-z])(?:h|q|s|i|deel|nr|rapport)[ ._-]?0?1(?!\d)|[-_ ]i$/iu, "1"],
  [/najaar|herfst|tweede|halfjaar[ _-]?2|(?<![a-z])(?:h|q|s|i|deel|nr|rapport)[ ._-]?0?2(?!\d)|[-_ ]ii$/iu, "2"],
];

/** "2026_1", "26-1", "2026-najaar", "2026-H2": the year with its number. */
function readNumbered(folder: string): string | null {
  const year = readYear(folder);
  if (year === null) return null;
  const [, digits] = /^(?:20)?\d{2}[ ._-]{1,3}0?([1-9]\d?)$/u.exec(folder) ?? [];
  const part = digits ?? PARTS.find(([words]) => words.test(folder))?.[1];
  return part === undefined ? null : `${year}-${part}`;
}

/** The year that the name of a folder tells: "rapport-2026", "26". */
function readYear(folder: string): string | null {
  const whole = /(?<!\d)20\d{2}(?!\d)/u.exec(folder)?.[0];
  const short = /^(\d{2})(?:[ ._-]|$)/u.exec(folder)?.[1];
  return whole ?? (short === undefined ? null : `20${short}`);
}

interface Folders {
  readonly known: ReadonlySet<string>;
  readonly report: Report;
}

function reportFolder(folder: string, paths: readonly string[], { known, report }: Folders): void {
  const steps = folder.split("/");
  const guesses = paths.map((path) => [path, expectedOf(path)] as const);
  const moved = new Set(guesses.map(([path, guess]) => folderOf(folder, path, guess)));
  const [guess = null] = moved.size === 1 ? moved : [];
  const isDouble = steps.length > 1 && steps.at(-1) === steps.at(-2);
  const bare = stripCopy(steps.at(-1) ?? "");
  const original = [...steps.slice(0, -1), bare].join("/");
  const isCopy = original !== folder && [...known].some((path) => path.startsWith(`${original}/`));
  const expected = isDouble ? steps.slice(0, -1).join("/") : guess;
  const about = [steps.at(-1) ?? "", ...guesses.flatMap(([path, one]) => namesOf(path, one))];
  const args = { files: paths.length, expected, original: isCopy ? original : null };
  report("load/unknown-folder", { file: folder, range: null, about }, args);
}

/** The folder under which a file in `folder` would have been read; null when its own name is wrong too. */
function folderOf(folder: string, path: string, guess: string | null): string | null {
  const rest = path.slice(folder.length);
  return guess?.endsWith(rest) === true ? guess.slice(0, -rest.length) : null;
}

/** By what a finding that misses the file knows it. */
function namesOf(path: string, expected: string | null): string[] {
  const name = path.split("/").at(-1) ?? "";
  const stem = name.replace(/(?:\.[a-z]+)+$/iu, "");
  return [...new Set([name, stem, ...(expected === null ? [] : [expected])])];
}

function judge(path: string, known: ReadonlySet<string>): UnreadFile {
  const original = originalOf(path, known);
  if (original !== null) return { kind: "kopie", of: original };
  const expected = expectedOf(path);
  if (OFFICE.test(path)) return { kind: "kantoor", expected };
  return { kind: OTHER_PICTURE.test(path) ? "beeld" : "onbekend", expected };
}

function expectedOf(path: string): string | null {
  const role = classifyPath(path);
  return role.role === "unknown" ? role.expected : null;
}

/** The file that this one is a copy of by its name; null for none. */
function originalOf(path: string, known: ReadonlySet<string>): string | null {
  const [, folder = "", stem = "", ending = ""] = /^(.*\/)?([^/]*?)(\.[a-z]+)?$/iu.exec(path) ?? [];
  const bare = stripCopy(stem);
  const found = `${folder}${bare}${ending}`;
  return bare !== stem && known.has(found) && !isImagePath(path) ? found : null;
}

function stripCopy(name: string): string {
  let bare = name;
  for (const mark of COPY_MARKS) bare = bare.replace(mark, "");
  return bare.trim();
}

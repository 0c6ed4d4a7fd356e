import type { FileValue } from "../content/file-value.ts";
import { dropLastYear } from "../content/last-year.ts";
import type { Sources } from "../content/sources.ts";
import { hasByteOrderMark } from "../content/year-seal.ts";
import { isUpTo, reportOf } from "../content/report-order.ts";
import { classifyPath } from "../read/classify-path.ts";
import type { CheckedContent } from "./check-content.ts";
import type { DisclosedReport } from "./disclose-report.ts";

type Secrets = Pick<DisclosedReport, "secretFiles" | "hiddenFiles">;

/**
 * The paths of the content that the report of a year is made from, in order: the deal, that year and those before it. A
 * file whose name tells what is hidden is not named.
 */
export function selectInputs({ hashes }: Sources, { hiddenFiles }: Secrets, naam: string): string[] {
  return [...hashes.keys()].filter((path) => isInput(path, naam) && !hiddenFiles.has(path));
}

/** Of the content of a report: what travels in its PDF, and what does not. */
export interface TravellingContent {
  readonly content: ReadonlyMap<string, Uint8Array>;
  /** What could not be read as what it should be: a report says "volgt" there, with or without its bytes. */
  readonly unread: readonly string[];
  /** All of it, when there is something confidential or somebody's number in one of the files: others may tell of it. */
  readonly withheld: readonly string[];
}

/** Chooses what of the content travels in the PDF of a year. */
export function selectTravelling(checked: CheckedContent, secrets: Secrets, naam: string): TravellingContent {
  const { sources } = checked;
  const { bytes, texts, images, broken } = sources;
  const paths = [...new Set([...selectInputs(sources, secrets, naam), ...broken])].filter(
    (path) => isInput(path, naam) && !secrets.hiddenFiles.has(path),
  );
  if (secrets.secretFiles.size > 0 || paths.some((path) => tellsOfPersons(path, checked) || mayBeSecret(path, checked)))
    return { content: new Map(), unread: [], withheld: paths.sort() };
  const readable = new Set(paths.filter((path) => texts.has(path) || images.has(path)));
  return {
    content: new Map([...readable].map((path) => [path, takeAlong(bytes.get(path), sources.values.get(path))])),
    unread: paths.filter((path) => !readable.has(path)).sort(),
    withheld: [],
  };
}

/** Of a file that repeats what was said a year ago, only what it says itself. */
function takeAlong(bytes: Uint8Array | undefined, value: FileValue | undefined): Uint8Array {
  if (bytes === undefined || value === undefined || value.lastYear.length === 0) return bytes ?? new Uint8Array();
  const mark = hasByteOrderMark(bytes) ? "\ufeff" : "";
  return new TextEncoder().encode(`${mark}${dropLastYear(value)}`);
}

function tellsOfPersons(path: string, { diagnostics }: CheckedContent): boolean {
  return diagnostics.some(
    ({ ruleId, severity, file }) => file === path && severity === "error" && ruleId.startsWith("privacy/"),
  );
}

/** Of a file of which nothing could be read nobody knows what its reader may see; its letters may say so all the same. */
function mayBeSecret(path: string, { sources }: CheckedContent): boolean {
  return sources.broken.has(path) && /vertrouwelijk/iu.test(sources.texts.get(path)?.text ?? "");
}

/** The handbook for those who write is no part of what they write. */
function isInput(path: string, naam: string): boolean {
  return isUpTo(reportOf(path) ?? naam, naam) && classifyPath(path).role !== "handbook";
}

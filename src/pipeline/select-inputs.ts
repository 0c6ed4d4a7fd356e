import type { Sources } from "../content/sources.ts";
import { classifyPath } from "../read/classify-path.ts";
import { isUpTo, reportOf } from "../content/report-order.ts";
import type { CheckedContent } from "./check-content.ts";

/** The paths of the content that the report of a year is made from, in order: the deal, that year and those before it. */
export function selectInputs({ hashes }: Sources, naam: string): string[] {
  return [...hashes.keys()].filter((path) => isInput(path, naam));
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
export function selectTravelling(checked: CheckedContent, naam: string): TravellingContent {
  const { bytes, texts, images, broken } = checked.sources;
  const paths = [...new Set([...selectInputs(checked.sources, naam), ...broken])].filter((path) => isInput(path, naam));
  const secrets = listSecrets(checked);
  if (paths.some((path) => secrets.has(path))) return { content: new Map(), unread: [], withheld: paths.sort() };
  const readable = new Set(paths.filter((path) => texts.has(path) || images.has(path)));
  return {
    content: new Map([...readable].map((path) => [path, bytes.get(path) ?? new Uint8Array()])),
    unread: paths.filter((path) => !readable.has(path)).sort(),
    withheld: [],
  };
}

/** The files in which something stands that not every reader may see. */
function listSecrets({ sources, diagnostics }: CheckedContent): ReadonlySet<string> {
  const personal = diagnostics.filter(({ ruleId, severity }) => severity === "error" && ruleId.startsWith("privacy/"));
  const confidential = [...sources.texts.values()].filter(({ path, text }) => {
    return path.endsWith(".yaml") && CONFIDENTIAL.test(text);
  });
  return new Set([...personal.map(({ file }) => file ?? ""), ...confidential.map(({ path }) => path)]);
}

/** By its letters alone: a file that is broken, or in which the field is wrong, may say it just as well. */
const CONFIDENTIAL = /\bvertrouwelijk["']?\s*:/iu;

/** The handbook for those who write is no part of what they write. */
function isInput(path: string, naam: string): boolean {
  return isUpTo(reportOf(path) ?? naam, naam) && classifyPath(path).role !== "handbook";
}

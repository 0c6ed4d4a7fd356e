import type { Document, YAMLError } from "yaml";
import type { RuleId } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { TextSource } from "../source/source-file.ts";

/**
 * Reports what is wrong with the writing of a file before it is parsed: faults that a parser takes for something else
 * or does not see at all. True when the file cannot be relied on.
 */
export function checkStructure(source: TextSource, report: Report): boolean {
  let isBroken = false;
  for (const fault of findStructureFaults(source)) {
    const range = source.lines.rangeAt(fault.offset, fault.offset + fault.length);
    report(fault.rule, { file: source.path, range }, {});
    isBroken = true;
  }
  return isBroken;
}

interface StructureFault {
  readonly rule: "yaml/no-break-space" | "yaml/dash-without-space" | "yaml/curly-quotes";
  readonly offset: number;
  readonly length: number;
}

/** A space that looks like one and is none: no-break, figure, narrow and ideographic. */
const FALSE_SPACE = "\u00a0\u2007\u202f\u3000";
const FALSE_SPACE_PLACE = new RegExp(
  `^(?:[ ]*(?:- +)*|[ ]*(?:- +)*[\\p{L}\\d_-]+:|[ ]*(?:- +)*-)([${FALSE_SPACE}])`,
  "u",
);
const TIGHT_DASH = /^ *(-)[\p{L}\d_]+ *:(?: |$)/u;
const TIGHT_DASH_TEXT = /^ *(-)\p{L}/u;
const CURLY_VALUE = /^ *(?:- +)*(?:[\p{L}\d_-]+: +)?([“”„‟])[^“”„‟]*[“”„‟"]\s*$/u;
const MIXED_QUOTES = /^ *(?:- +)*(?:[\p{L}\d_-]+: +)?"[^"]*([“”„‟])\s*$/u;

function findStructureFaults(source: TextSource): StructureFault[] {
  const faults: StructureFault[] = [];
  let blockIndent: number | null = null;
  let isInList = false;
  for (let line = 1; line <= source.lines.lineCount; line++) {
    const text = source.lines.lineText(line);
    if (/^\s*(?:#|$)/u.test(text)) continue;
    const indent = text.search(/[^ ]/u);
    if (blockIndent !== null && indent > blockIndent) continue;
    blockIndent = opensBlockText(text) ? indent : null;
    const found = findFault(text, isInList);
    isInList = /^ *- /u.test(text) || (isInList && indent > 0);
    if (found !== null) faults.push({ ...found, offset: source.lines.offsetAt(line, found.offset + 1) });
  }
  return faults;
}

/** A line that ends in > or | starts a text block, in which everything is allowed. */
function opensBlockText(text: string): boolean {
  return /(?::|-) +[|>][+-]?\d?\s*(?:#.*)?$/u.test(text);
}

function findFault(text: string, isInList: boolean): StructureFault | null {
  const space = FALSE_SPACE_PLACE.exec(text);
  if (space !== null) return { rule: "yaml/no-break-space", offset: space[0].length - 1, length: 1 };
  const dash = TIGHT_DASH.exec(text) ?? (isInList ? TIGHT_DASH_TEXT.exec(text) : null);
  if (dash !== null) return { rule: "yaml/dash-without-space", offset: text.indexOf("-"), length: 1 };
  const curly = CURLY_VALUE.exec(text) ?? MIXED_QUOTES.exec(text);
  if (curly !== null) return { rule: "yaml/curly-quotes", offset: text.indexOf(curly[1] ?? "“"), length: 1 };
  return null;
}

/** Faults that need no words of their own beside their name. */
type PlainFault = Exclude<
  Extract<RuleId, `yaml/${string}`>,
  | "yaml/hash-in-text"
  | "yaml/duplicate-key"
  | "yaml/reserved-start"
  | "yaml/alias"
  | "yaml/tag"
  | "yaml/too-deep"
  | "yaml/syntax"
>;

/** Reports the parser's errors in the words of the fault behind them. True when the data cannot be used. */
export function reportFaults(source: TextSource, document: Document, report: Report): boolean {
  const errors = [...document.errors, ...document.warnings];
  for (const error of errors) reportFault(source, error, report);
  return errors.some(({ code }) => code !== "DUPLICATE_KEY");
}

function reportFault(source: TextSource, error: YAMLError, report: Report): void {
  const [start, end] = error.pos;
  const line = source.lines.positionAt(start).line;
  const place = { file: source.path, range: source.lines.rangeAt(start, Math.max(start + 1, end)) };
  const text = source.lines.lineText(line);
  const at = source.text.slice(start);
  if (error.code === "DUPLICATE_KEY") {
    report("yaml/duplicate-key", place, { key: /^["']?([^:"'\n]+)/u.exec(at)?.[1]?.trim() ?? "" });
    return;
  }
  const known = recognise(error, text);
  if (known !== null) report(known, place, {});
  else if (error.code === "BAD_SCALAR_START" || text.startsWith("%"))
    report("yaml/reserved-start", place, { character: at[0] ?? "" });
  else if (error.code === "TAG_RESOLVE_FAILED") report("yaml/tag", place, { tag: /^\S+/u.exec(at)?.[0] ?? "!" });
  else report("yaml/syntax", place, { reason: error.code.toLowerCase().replaceAll("_", " ") });
}

/** What an author did, from the parser's code and the line it stands on; the first that fits. */
function recognise(error: YAMLError, line: string): PlainFault | null {
  if (/^[ ]*\t/u.test(line) || error.code === "TAB_AS_INDENT") return "yaml/tab";
  if (/^\s*(?:- +)?(?:[\p{L}\d_-]+: *)?\{\{/u.test(line) || /\{[^{}]*\{\{[^{}]*\}\}/u.test(line))
    return "yaml/reference-at-start";
  if (/[“”„‟]/u.test(line) && /"/u.test(line)) return "yaml/curly-quotes";
  return BY_CODE[error.code] ?? null;
}

const BY_CODE: Partial<Record<YAMLError["code"], PlainFault>> = {
  BLOCK_AS_IMPLICIT_KEY: "yaml/colon-in-text",
  BAD_INDENT: "yaml/indent",
  BLOCK_IN_FLOW: "yaml/unclosed-bracket",
  MISSING_CHAR: "yaml/unclosed-quote",
  MULTILINE_IMPLICIT_KEY: "yaml/missing-colon",
  IMPOSSIBLE: "yaml/missing-colon",
  UNEXPECTED_TOKEN: "yaml/missing-colon",
};

import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { TextSource } from "../source/source-file.ts";

/**
 * Reports what is wrong with the writing of a file before it is parsed: faults that a parser takes for something else
 * or does not see at all. True when the file cannot be relied on.
 */
export function checkStructure(source: TextSource, report: Report): boolean {
  const faults = findStructureFaults(source);
  for (const { rule, offset } of faults) {
    report(rule, { file: source.path, range: source.lines.rangeAt(offset, offset + 1) }, {});
  }
  return faults.length > 0;
}

interface StructureFault {
  readonly rule: "yaml/no-break-space" | "yaml/dash-without-space" | "yaml/curly-quotes";
  readonly offset: number;
}

/** A space that looks like one and is none: no-break, figure, narrow and ideographic. */
const FALSE_SPACE = "\u00a0\u2007\u202f\u3000";
const FALSE_SPACE_PLACE = new RegExp(
  `^(?:[ ]*(?:- +)*|[ ]*(?:- +)*[\\p{L}\\d_-]+:|[ ]*(?:- +)*-)([${FALSE_SPACE}])`,
  "u",
);
const TIGHT_DASH = /^ *-[\p{L}\d_]+ *:(?: |$)/u;
const TIGHT_DASH_TEXT = /^ *-["'\p{L}]/u;
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
    isInList = /^ *- |: *$/u.test(text) || (isInList && indent > 0);
    if (found !== null) faults.push({ ...found, offset: source.lines.offsetAt(line, found.offset + 1) });
  }
  return faults;
}

/** A line that ends in > or | starts a text block, in which everything is allowed. */
function opensBlockText(text: string): boolean {
  return /(?::|-) +[|>][+-]?\d?\s*(?:#.*)?$/u.test(text);
}

/** What is wrong with a line; `isInList` where the next line may be an item of a list. */
function findFault(text: string, isInList: boolean): StructureFault | null {
  const space = FALSE_SPACE_PLACE.exec(text);
  if (space !== null) return { rule: "yaml/no-break-space", offset: space[0].length - 1 };
  if (TIGHT_DASH.test(text) || (isInList && TIGHT_DASH_TEXT.test(text))) {
    return { rule: "yaml/dash-without-space", offset: text.indexOf("-") };
  }
  const curly = CURLY_VALUE.exec(text) ?? MIXED_QUOTES.exec(text);
  return curly === null ? null : { rule: "yaml/curly-quotes", offset: text.indexOf(curly[1] ?? "“") };
}

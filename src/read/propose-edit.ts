import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";
import { UNREAD } from "../diagnostics/settle.ts";
import { createLineMap, type LineMap } from "../source/line-map.ts";
import type { TextSource } from "../source/source-file.ts";

/** Reads the same file with another text, and gives what is wrong with it. */
export type ReadAgain = (text: string) => readonly Diagnostic[];

/** Each try reads the file once more. */
const MOST_CHARACTERS = 60_000;
const MOST_TRIES = 16;

/**
 * The same findings of one file, each with the edit that takes it away, where there is one that works: with the edit the
 * file is read again, and it must read all that it did not read, with nothing wrong on the lines that were changed.
 */
export function proposeEdits(
  findings: readonly Diagnostic[],
  source: TextSource,
  readAgain: ReadAgain,
): readonly Diagnostic[] {
  let left = source.text.length > MOST_CHARACTERS ? 0 : MOST_TRIES;
  return findings.map((finding) => {
    const meant = [...(finding.edit === null ? [] : [finding.edit]), ...listEdits(finding, source)];
    const edit = meant.find((each) => left-- > 0 && isMended({ finding, edit: each, findings }, source, readAgain));
    return edit === finding.edit ? finding : { ...finding, edit: edit ?? null };
  });
}

interface Try {
  readonly finding: Diagnostic;
  readonly edit: Edit;
  /** All there were before. */
  readonly findings: readonly Diagnostic[];
}

function isMended({ finding, edit, findings }: Try, { text }: TextSource, readAgain: ReadAgain): boolean {
  const mended = text.slice(0, edit.range.start.offset) + edit.text + text.slice(edit.range.end.offset);
  const after = readAgain(mended);
  const last = createLineMap(mended).positionAt(edit.range.start.offset + edit.text.length).line;
  const isTouched = ({ range }: Diagnostic): boolean =>
    range !== null && range.start.line >= edit.range.start.line && range.start.line <= last;
  const isGone = isUnread(finding) ? count(after) < count(findings) : true;
  return isGone && !after.some((one) => one.severity !== "info" && isTouched(one));
}

function isUnread({ about }: Diagnostic): boolean {
  return about.includes(UNREAD);
}

function count(findings: readonly Diagnostic[]): number {
  return findings.filter(isUnread).length;
}

/** A stretch of a text, by its offsets, with what is to stand there. */
type Change = readonly [start: number, end: number, text: string];

/** A line with what stands on it, where it begins and where the fault is. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly number: number;
  /** The fault itself. */
  readonly at: number;
  readonly source: TextSource;
}

/** By rule, what somebody may have meant, the likeliest first. */
const MEANT: Readonly<Record<string, (line: Line) => readonly Change[]>> = {
  "yaml/tab": indentAgain,
  "yaml/indent": indentAgain,
  "yaml/no-break-space": writeSpaces,
  "yaml/dash-without-space": ({ at }) => [[at, at + 1, "- "]],
  "yaml/wrong-dash": ({ at, source: { text } }) => [[at, at + 1, text[at + 1] === " " ? "-" : "- "]],
  "yaml/missing-dash": ({ at }) => [[at - "- ".length, at, "- "]],
  "yaml/curly-quotes": quoteAgain,
  "yaml/colon-in-text": quoteAgain,
  "yaml/reserved-start": quoteAgain,
  "yaml/reference-at-start": quoteAgain,
  "yaml/hash-in-text": quoteAgain,
  "yaml/alias": quoteAgain,
  "yaml/tag": quoteAgain,
  "yaml/unclosed-quote": ({ text, start }) =>
    ['"', "'"].map((sign) => [start + text.length, start + text.length, sign]),
  "yaml/unclosed-bracket": ({ text, start }) =>
    ["}", "]"].map((sign) => [start + text.trimEnd().length, start + text.trimEnd().length, sign]),
  "yaml/missing-colon": writeColon,
};

function listEdits({ ruleId, file, range }: Diagnostic, source: TextSource): Edit[] {
  const meant = MEANT[ruleId];
  if (meant === undefined || file === null || range === null) return [];
  const { line: number } = range.start;
  const text = source.lines.lineText(number);
  const line = { text, number, start: source.lines.offsetAt(number, 1), at: range.start.offset, source };
  return meant(line).map(([start, end, words]) => ({ file, range: source.lines.rangeAt(start, end), text: words }));
}

const FALSE_SPACES = /^[\u00a0\u2007\u202f\u3000]+/u;

/** As many spaces, or one, for those that are none. */
function writeSpaces({ at, source: { text } }: Line): Change[] {
  const found = FALSE_SPACES.exec(text.slice(at))?.[0] ?? "";
  return [" ".repeat(found.length), " "].map((spaces) => [at, at + found.length, spaces]);
}

/** As far from the margin as it stands without tabs, or as the field above it or below it. */
function indentAgain({ text, number, start, source: { lines } }: Line): Change[] {
  const own = /^[\t ]*/u.exec(text)?.[0] ?? "";
  const bare = own.includes("\t") ? [own.replaceAll("\t", "").length] : [];
  const around = [-1, 1].flatMap((step) => findDepth(number, step, lines) ?? []);
  return [...new Set([...bare, ...around])].map((width) => [start, start + own.length, " ".repeat(width)]);
}

/** How far from the margin the nearest field in a direction stands; what is no field may be a text that goes on. */
function findDepth(line: number, step: number, lines: LineMap): number | null {
  for (let each = line + step; each >= 1 && each <= lines.lineCount; each += step) {
    const found = /^( *(?:- +)*)[\p{L}\d_-]+:/u.exec(lines.lineText(each))?.[1];
    if (found !== undefined) return found.length;
  }
  return null;
}

const BEFORE_VALUE = /^\s*(?:- +)*(?:[\p{L}\d_-]+: +)?/u;
const BEFORE_TEXT = /^\s*(?:- +)*/u;

/** The value of the field between quotation marks, or all that stands behind the dash. */
function quoteAgain({ text, start }: Line): Change[] {
  return [BEFORE_VALUE, BEFORE_TEXT].flatMap((before): Change[] => {
    const from = before.exec(text)?.[0].length ?? 0;
    const value = text.slice(from).trimEnd();
    // It is a point of a list, or a note below the text, and its star would be printed
    if (/^\*(?: |[^*]*$)/u.test(value)) return [];
    const bare = value.replace(/^["“”„‟](.*)["“”„‟]$/u, "$1");
    return [[start + from, start + from + value.length, quote(bare)]];
  });
}

function quote(text: string): string {
  return /["\\]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const WITHOUT_COLON = /^(\s*(?:- +)*[\p{L}\d_-]+)(?: *[:;=] *| +)(?=\S)/u;

/** A colon and a space behind the first word. */
function writeColon({ text, start }: Line): Change[] {
  const [before = "", key = ""] = WITHOUT_COLON.exec(text) ?? [];
  return before === "" ? [] : [[start + key.length, start + before.length, ": "]];
}

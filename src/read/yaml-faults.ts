import { isCollection, isScalar, visit, type Document, type YAMLError } from "yaml";
import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import type { RuleId } from "../diagnostics/catalogue.ts";
import { findOfficeFault, type OfficeFault } from "./find-office-fault.ts";
import type { TextSource } from "../source/source-file.ts";

/** A parser that is thrown off at the start of a large file sees more errors than anyone wants to hear of. */
const MOST_ERRORS = 2000;

/** Reports the parser's errors in the words of the fault behind them. True when the data cannot be used. */
export function reportFaults(source: TextSource, document: Document, report: Report): boolean {
  const errors = [...document.errors, ...document.warnings].slice(0, MOST_ERRORS);
  if (errors.length === 0) return false;
  const context = createContext(source, document, errors);
  for (const error of errors) reportFault(error, context, report);
  return true;
}

interface Context {
  readonly source: TextSource;
  /** Where each text between quotation marks ends, with where it starts. */
  readonly quotes: ReadonlyMap<number, number>;
  /** The same of each list or map between brackets. */
  readonly brackets: ReadonlyMap<number, number>;
  /** Starts of texts in which the parser sees a key. */
  readonly nested: ReadonlySet<number>;
  /** Starts of keys that go over more than one line, with where the colon is that makes them a key. */
  readonly longKeys: ReadonlyMap<number, number>;
}

function createContext(source: TextSource, document: Document, errors: readonly YAMLError[]): Context {
  const quotes = new Map<number, number>();
  const brackets = new Map<number, number>();
  visit(document, {
    Node: (_key, node) => {
      const [start, end] = node.range ?? [0, 0];
      if (isCollection(node) && node.flow === true) brackets.set(end, start);
      if (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")) quotes.set(end, start);
    },
  });
  const withCode = (code: YAMLError["code"]): YAMLError[] => errors.filter((error) => error.code === code);
  return {
    source,
    quotes,
    brackets,
    nested: new Set(withCode("BLOCK_AS_IMPLICIT_KEY").map(({ pos }) => pos[0])),
    longKeys: new Map(withCode("MULTILINE_IMPLICIT_KEY").map(({ pos }) => pos)),
  };
}

function reportFault(error: YAMLError, context: Context, report: Report): void {
  const { source } = context;
  const [start, end] = error.pos;
  const words = source.text.slice(start).split(/[\s:]/u, 1)[0] ?? "";
  const place = placeOf(source, start, end);
  const fault = recognise(error, context);
  const reserved = findReserved(error, source);
  const own = findOfficeFault(start, source);
  if (own !== null) reportOffice(own, source, report);
  else if (fault !== null) report(fault.rule, placeOf(source, fault.start, fault.end), {});
  else if (reserved !== null) {
    const character = source.text[reserved] ?? "";
    report("yaml/reserved-start", placeOf(source, reserved, reserved + 1), { character });
  } else if (/TAG|PROP_ORDER|COLLECTION_TYPE/u.test(error.code)) report("yaml/tag", place, { tag: words });
  else if (/ALIAS|ANCHOR/u.test(error.code)) report("yaml/alias", place, { text: words });
  else report("yaml/syntax", place, { reason: REASONS[error.code] ?? error.code.toLowerCase().replaceAll("_", " ") });
  if (fault?.rule === "yaml/missing-colon" && error.code === "BAD_INDENT") reportCommentBefore(start, source, report);
}

function reportOffice({ rule, args, start, end }: OfficeFault, source: TextSource, report: Report): void {
  // Each fault was made together with its rule
  (report as (rule: RuleId, place: Place, args: unknown) => void)(rule, placeOf(source, start, end), args);
}

/** A comment in the middle of a text ends it, so that the parser stumbles over the next line. */
function reportCommentBefore(start: number, source: TextSource, report: Report): void {
  const found = findCommentBefore(start, source);
  if (found === null) return;
  report("yaml/hash-in-text", placeOf(source, found.offset, start), { lost: found.text });
}

function findCommentBefore(
  start: number,
  { lines }: TextSource,
): { readonly offset: number; readonly text: string } | null {
  const { line } = lines.positionAt(start);
  const found = /^[^"'#]*[^"'#\s] +#(.*)$/u.exec(lines.lineText(line - 1));
  const text = found?.[1] ?? "";
  if (found === null) return null;
  return { offset: lines.offsetAt(line - 1, found[0].length - text.length), text: text.trim() };
}

/** A place that stays on the line where it starts. */
function placeOf(source: TextSource, start: number, end: number): Place {
  const { line, column } = source.lines.positionAt(start);
  const lineEnd = start - (column - 1) + source.lines.lineText(line).length;
  return { file: source.path, range: source.lines.rangeAt(start, Math.max(start + 1, Math.min(end, lineEnd))) };
}

const REASONS: Partial<Record<YAMLError["code"], string>> = {
  BAD_DQ_ESCAPE: "tussen \" en \" mag geen \\ staan; gebruik dan ' en '",
  RESOURCE_EXHAUSTION: "er zijn te veel niveaus onder elkaar",
};

/** Faults that need no words of their own beside their name. */
type PlainRule =
  | "yaml/tab"
  | "yaml/reference-at-start"
  | "yaml/curly-quotes"
  | "yaml/unclosed-quote"
  | "yaml/unclosed-bracket"
  | "yaml/colon-in-text"
  | "yaml/indent"
  | "yaml/missing-colon";

interface PlainFault {
  readonly rule: PlainRule;
  readonly start: number;
  readonly end: number;
}

/** What an author did, from the parser's error and the line it stands on; the first that fits. */
function recognise(error: YAMLError, context: Context): PlainFault | null {
  return (
    recogniseLine(error, context) ??
    recogniseEnd(error, context) ??
    recogniseKey(error, context) ??
    byMessage(error, context)
  );
}

function recogniseLine({ pos: [start, end] }: YAMLError, { source }: Context): PlainFault | null {
  const { text, offset } = lineAt(source, start);
  const tab = /^ *(?:- *)*(\t+)/u.exec(text);
  if (tab !== null) return { rule: "yaml/tab", start: offset + text.indexOf("\t"), end: offset + tab[0].length };
  const isReference = /^\s*(?:- +)?(?:[\p{L}\d_-]+: *)?\{\{/u.test(text) || /\{[^{}]*\{\{[^{}]*\}\}/u.test(text);
  if (isReference) return { rule: "yaml/reference-at-start", start: offset + text.indexOf("{{"), end };
  return /[“”„‟]/u.test(text) && text.includes('"') ? { rule: "yaml/curly-quotes", start, end } : null;
}

/** A quotation mark or bracket without its partner: what it opens ends where the error is, or just before. */
function recogniseEnd(
  { code, message, pos: [start] }: YAMLError,
  { source, quotes, brackets }: Context,
): PlainFault | null {
  const isUnclosed = /end with a|Missing closing/u.test(message);
  if (!isUnclosed && !(code === "UNEXPECTED_TOKEN" && /at node end/u.test(message))) return null;
  const before = isUnclosed ? start : source.text.slice(0, start).trimEnd().length;
  const [quote, bracket] = [quotes.get(before), brackets.get(before)];
  if (quote !== undefined) return { rule: "yaml/unclosed-quote", start: quote, end: before };
  return bracket === undefined ? null : { rule: "yaml/unclosed-bracket", start: bracket, end: before };
}

/** A colon that makes a key of what was meant as text, or a key that hangs under a text by its indentation. */
function recogniseKey(error: YAMLError, { source, nested, longKeys }: Context): PlainFault | null {
  const [start] = error.pos;
  if (error.code === "KEY_OVER_1024_CHARS") return colonInText(source, start);
  if (!nested.has(start) || error.message.includes("sequence")) return null;
  const colon = longKeys.get(start);
  if (colon === undefined) return colonInText(source, start);
  const { text, offset } = lineAt(source, colon);
  const before = text.slice(0, colon - offset);
  const keyStart = offset + before.search(/\S/u);
  const isKey = /^\s*(?:- +)*[a-z_]+\s*$/u.test(before);
  return isKey ? { rule: "yaml/indent", start: keyStart, end: colon } : colonInText(source, keyStart);
}

function colonInText(source: TextSource, start: number): PlainFault {
  return { rule: "yaml/colon-in-text", start, end: source.text.length };
}

const BY_MESSAGE: readonly (readonly [code: YAMLError["code"], message: RegExp, rule: PlainRule])[] = [
  ["TAB_AS_INDENT", /^/u, "yaml/tab"],
  ["BAD_INDENT", /^/u, "yaml/indent"],
  ["BLOCK_AS_IMPLICIT_KEY", /sequence/u, "yaml/indent"],
  ["MISSING_CHAR", /without - indicator/u, "yaml/indent"],
  ["MISSING_CHAR", /followed by map values/u, "yaml/missing-colon"],
  ["MISSING_CHAR", /flow/u, "yaml/unclosed-bracket"],
  ["BLOCK_IN_FLOW", /^/u, "yaml/unclosed-bracket"],
  ["MULTILINE_IMPLICIT_KEY", /flow/u, "yaml/unclosed-bracket"],
  ["MULTILINE_IMPLICIT_KEY", /^/u, "yaml/missing-colon"],
  ["UNEXPECTED_TOKEN", /flow-(?:map|seq)-end|^Unexpected (?:,|empty item)/u, "yaml/unclosed-bracket"],
  ["UNEXPECTED_TOKEN", /^Unexpected (?!block-seq-ind)/u, "yaml/missing-colon"],
  ["IMPOSSIBLE", /^/u, "yaml/missing-colon"],
];

function byMessage({ code, message, pos: [start, end] }: YAMLError, { source }: Context): PlainFault | null {
  const rule = BY_MESSAGE.find((one) => one[0] === code && one[1].test(message))?.[2];
  if (rule === undefined) return null;
  if (rule !== "yaml/indent") return { rule, start, end };
  const { text, offset } = lineAt(source, start);
  const first = offset + Math.max(0, text.search(/\S/u));
  const isText = findCommentBefore(start, source) !== null && !/^\s*(?:- |[a-z_]+:)/u.test(text);
  return { rule: isText ? "yaml/missing-colon" : rule, start: first, end: offset + text.length };
}

/** The place of a character that may not begin a text; null when that is not the fault. */
function findReserved({ code, message, pos: [start] }: YAMLError, { text }: TextSource): number | null {
  if (code === "BAD_SCALAR_START" || code === "BAD_DIRECTIVE" || /block-seq-ind/u.test(message)) return start;
  // After > or | no text may follow on the same line.
  return /Not a YAML token|header/u.test(message) ? text.slice(0, start).trimEnd().length - 1 : null;
}

function lineAt({ lines }: TextSource, offset: number): { readonly text: string; readonly offset: number } {
  const { line, column } = lines.positionAt(offset);
  return { text: lines.lineText(line), offset: offset - column + 1 };
}

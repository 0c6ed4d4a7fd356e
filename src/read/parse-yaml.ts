import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, visit, type Document, type Node } from "yaml";
import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import type { Range } from "../diagnostics/diagnostic.ts";
import { UNREAD } from "../diagnostics/settle.ts";
import { createLineMap, type LineMap } from "../source/line-map.ts";
import type { TextSource, YamlSource } from "../source/source-file.ts";
import { createSpots } from "./create-spots.ts";
import { findNestingTooDeep, MOST_LEVELS } from "./find-nesting.ts";
import { keepCommas } from "./keep-commas.ts";
import { checkDoubleKeys } from "./check-double-keys.ts";
import { checkStructure } from "./check-structure.ts";
import { findPiece, type Piece } from "./find-piece.ts";
import { listCauses } from "./list-causes.ts";
import { reportFaults } from "./yaml-faults.ts";

/** A parsed YAML file. */
export interface ParsedYaml {
  /** All that could be read; null where nothing could. */
  readonly source: YamlSource | null;
  readonly isSound: boolean;
  /** Of one that is not sound the pieces that were left out, so that the rest is sound; null where that did not help. */
  readonly lost: readonly Piece[] | null;
}

/**
 * Parses a YAML file and reports every fault of its writing. A piece in which the writing is broken is left out, and only
 * that piece: the finding says which lines were not looked at. All scalars stay text (no `no` that becomes false, no
 * 1.500 that becomes 1.5).
 *
 * @param isList whether the file should be a list
 */
export function parseYaml(source: TextSource, isList: boolean, report: Report): ParsedYaml {
  const { path: file, text, lines } = source;
  const tooDeep = findNestingTooDeep(text);
  if (tooDeep !== null) {
    report("yaml/too-deep", { file, range: lines.rangeAt(tooDeep, tooDeep + 1) }, { most: MOST_LEVELS });
    return { source: null, isSound: false, lost: null };
  }
  return parsePieces(source, isList, report);
}

/** A text with faults all over is no content; and each piece that is left out takes as long as the whole. */
const MOST_PIECES = 12;
/** In all rounds together: one fault may throw a parser off up to the end of the file. */
const MOST_FAULTS = 5000;
const MOST_CHARACTERS = 200_000;

function parsePieces(source: TextSource, isList: boolean, report: Report): ParsedYaml {
  const { lines } = source;
  const lost: Piece[] = [];
  let text = source.text;
  let met = 0;
  for (;;) {
    const { result, causes, faults } = listCauses((hold) =>
      parseText({ ...source, text, lines: createLineMap(text) }, hold),
    );
    const first = causes.find(({ isBreaking }) => isBreaking) ?? causes[0];
    if (result.isSound || first === undefined) {
      for (const { pass } of causes) pass(report);
      return {
        source: result.source,
        isSound: result.isSound && lost.length === 0,
        lost: result.isSound ? lost : null,
      };
    }
    const piece = findPiece(lines, first, isList);
    const rest = blank(text, lines, piece);
    met += faults;
    const isHopeless = met > MOST_FAULTS || lost.length === MOST_PIECES || text.length > MOST_CHARACTERS;
    if (rest === text || isHopeless) {
      for (const cause of causes) cause.pass(cause === first ? withUnread(report, restOf(source, cause.line)) : report);
      return { source: result.source, isSound: false, lost: null };
    }
    lost.push(piece);
    text = rest;
    for (const cause of causes) {
      if (cause.line < piece.first || cause.line > piece.last) continue;
      cause.pass(cause === first ? withUnread(report, rangeOf(lines, piece)) : report);
    }
  }
}

/** The same text with the letters of a piece left out, so that all that is behind it keeps its place. */
function blank(text: string, lines: LineMap, { first, last }: Piece): string {
  const [start, end] = [lines.offsetAt(first, 1), lines.offsetAt(last + 1, 1)];
  return (
    text.slice(0, start) +
    text.slice(start, end).replace(/[^\r\n]/gu, (sign) => " ".repeat(sign.length)) +
    text.slice(end)
  );
}

function rangeOf(lines: LineMap, { first, last: end }: Piece): Range {
  let last = end;
  while (last > first && lines.lineText(last).trim() === "") last--;
  return lines.rangeAt(lines.offsetAt(first, 1), lines.offsetAt(last, 1) + lines.lineText(last).trimEnd().length);
}

function restOf({ text, lines }: TextSource, line: number): Range {
  return lines.rangeAt(lines.offsetAt(line, 1), text.length);
}

/** Says with a finding which lines were not looked at because of it. */
function withUnread(report: Report, range: Range): Report {
  const [first, last] = [range.start.line, range.end.line];
  const message = first === last ? UNREAD_LINE : `wat hier tot en met regel ${String(last)} staat, is niet nagekeken`;
  return (ruleId, place, args) => {
    const { file, related = [], about = [] } = place;
    const unread = file === null ? [] : [{ message, file, range }];
    report(ruleId, { ...place, related: [...related, ...unread], about: [...about, UNREAD] }, args);
  };
}

const UNREAD_LINE = "deze regel is niet nagekeken";

/** What a program writes where it could not bring two versions of a text together, and below the second of them. */
const MERGE_MARK = /^<{7}(?= |$)/mu;
const MERGE_END = /^>{7}(?= |$)/mu;

/** Where two versions of a text begin, with the line on which they end; null where there are none. */
function findMerged({ path: file, text, lines }: TextSource): Place | null {
  const start = MERGE_MARK.exec(text);
  if (start === null) return null;
  const range = lines.rangeAt(start.index, start.index + start[0].length);
  const end = MERGE_END.exec(text.slice(start.index));
  if (end === null) return { file, range };
  const offset = start.index + end.index;
  const message = "de tweede versie houdt hier op";
  return { file, range, related: [{ message, file, range: lines.rangeAt(offset, offset + end[0].length) }] };
}

const PARSING = { schema: "failsafe", version: "1.2", prettyErrors: false, uniqueKeys: false } as const;

type Parsed = Pick<ParsedYaml, "source" | "isSound">;

function parseText(source: TextSource, report: Report): Parsed {
  const merged = findMerged(source);
  if (merged !== null) {
    report("yaml/merge-mark", merged, {});
    return { source: null, isSound: false };
  }
  const hasFaultsBefore = checkStructure(source, report);
  const { text, restore } = keepCommas(source.text);
  const documents = parseAllDocuments(text, PARSING);
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (document === undefined) {
    return { source: toSource(source, emptyDocument(), null), isSound: true };
  }
  const second = Array.isArray(documents) ? documents[1] : undefined;
  if (second !== undefined) reportSecondDocument(source, second, report);
  checkDoubleKeys(source, document, report);
  const hasMarks = checkMarks(source, document, report);
  const isBroken = reportFaults(source, document, report);
  const parsed = toSource(source, document, toPlain(document.contents, restore));
  return { source: parsed, isSound: !isBroken && !hasFaultsBefore && !hasMarks };
}

function toSource(source: TextSource, document: Document, data: unknown): YamlSource {
  const root = { file: source.path, path: [], spot: createSpots(document, source.lines), isThere: true };
  return { ...source, data, root };
}

function emptyDocument(): Document {
  const [document] = parseAllDocuments("~", { schema: "failsafe" }) as Document[];
  if (document === undefined) throw new Error("yaml gave no document for a single scalar");
  return document;
}

function reportSecondDocument(source: TextSource, second: Document, report: Report): void {
  const before = source.text.slice(0, (second.range?.[0] ?? 0) + "---".length);
  const start = Math.max(before.lastIndexOf("\n---"), before.lastIndexOf("\n...")) + 1;
  const place = { file: source.path, range: source.lines.rangeAt(start, start + 3), about: [UNREAD] };
  report("yaml/more-documents", place, {});
}

/** Anchors, aliases and tags have no use here, are easily typed by accident, and can be built into a bomb. */
function checkMarks(source: TextSource, document: Document, report: Report): boolean {
  if (!/[&*!]/u.test(source.text)) return false;
  let isFound = false;
  visit(document, {
    Node: (_key, node) => {
      const sign = findSign(node);
      if (sign === null) return;
      isFound = true;
      const [start = 0, end = 0] = node.range ?? [];
      const from = Math.max(0, source.text.lastIndexOf(sign, start));
      const text = source.text.slice(from, Math.max(end, from + 1)).split(/[\r\n]/u)[0] ?? "";
      const place = { file: source.path, range: source.lines.rangeAt(from, from + Math.max(1, text.length)) };
      if (sign === "!") report("yaml/tag", place, { tag: text });
      else report("yaml/alias", place, { text });
    },
  });
  return isFound;
}

/** The sign with which a node begins that the parser took for a mark. */
function findSign(node: Node): "*" | "&" | "!" | null {
  if (isAlias(node)) return "*";
  if ("anchor" in node && typeof node.anchor === "string") return "&";
  return typeof node.tag === "string" ? "!" : null;
}

/** Plain data: maps as objects without prototype, scalars as text, nothing as null. Aliases are never followed. */
function toPlain(node: Node | null, restore: (value: string) => string): unknown {
  if (isScalar(node)) {
    const text = toText(node.value, node.source, node.type);
    // Between quotation marks the sign may be written as an escape, and means itself
    return text === null || node.type !== "PLAIN" ? text : restore(text);
  }
  if (isSeq(node)) return node.items.map((item) => toPlain(item as Node | null, restore));
  if (!isMap(node)) return null;
  const plain = Object.create(null) as Record<string, unknown>;
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "?";
    if (!(key in plain)) plain[key] = toPlain(pair.value as Node | null, restore);
  }
  return plain;
}

function toText(value: unknown, source: string | undefined, type: string | undefined): string | null {
  const isNothing = value === null || (type === "PLAIN" && (source === "" || source === "~" || source === "null"));
  // With the failsafe schema every scalar is a string.
  return isNothing ? null : (value as string);
}

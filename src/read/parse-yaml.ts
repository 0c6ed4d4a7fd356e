import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, visit, type Document, type Node } from "yaml";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { TextSource, YamlSource } from "../source/source-file.ts";
import { createSpots } from "./create-spots.ts";
import { findNestingTooDeep, MOST_LEVELS } from "./find-nesting.ts";
import { checkDoubleKeys } from "./check-double-keys.ts";
import { checkStructure } from "./check-structure.ts";
import { reportCauses } from "./report-causes.ts";
import { reportFaults } from "./yaml-faults.ts";

/** A parsed YAML file, and whether it can be relied on; a source of null could not be parsed at all. */
export interface ParsedYaml {
  readonly source: YamlSource | null;
  readonly isSound: boolean;
}

/**
 * Parses a YAML file and reports every fault of its writing. A file that is not sound counts as missing, and only that
 * file. All scalars stay text (no `no` that becomes false, no 1.500 that becomes 1.5).
 */
export function parseYaml(source: TextSource, report: Report): ParsedYaml {
  const { path: file, text, lines } = source;
  const tooDeep = findNestingTooDeep(text);
  if (tooDeep !== null) {
    report("yaml/too-deep", { file, range: lines.rangeAt(tooDeep, tooDeep + 1) }, { most: MOST_LEVELS });
    return { source: null, isSound: false };
  }
  const merged = MERGE_MARK.exec(text);
  if (merged !== null) {
    const range = lines.rangeAt(merged.index, merged.index + merged[0].length);
    report("yaml/merge-mark", { file, range }, {});
    return { source: null, isSound: false };
  }
  return reportCauses(report, (hold) => parseText(source, hold));
}

/** In a group between braces a comma ends a field, but not the one within a number: {bedrag: 38.250,50}. */
const COMMA_IN_NUMBER =
  /(?<=[{,]\s*[\p{L}\d_]+: *(?:€ *)?-?\d[\d.]*),(?=(?:\d+(?:\.\d+)?|-+) *(?:mln\.?|miljoen|mio|mld|miljard|duizend|k|euro)?\s*[,}])/gu;
/** Stands for such a comma while a text is parsed; it is no character that a text may have. */
const COMMA = "\ufdd0";

/** A text to parse, and what makes of a value in it what was written; a text that has the sign itself stays as it is. */
function keepCommas(text: string): { readonly text: string; readonly restore: (value: string) => string } {
  if (text.includes(COMMA)) return { text, restore: (value) => value };
  return { text: text.replace(COMMA_IN_NUMBER, COMMA), restore: (value) => value.replaceAll(COMMA, ",") };
}

/** What a program writes where it could not bring two versions of a text together. */
const MERGE_MARK = /^<{7}(?= |$)/mu;

const PARSING = { schema: "failsafe", version: "1.2", prettyErrors: false, uniqueKeys: false } as const;

function parseText(source: TextSource, report: Report): ParsedYaml {
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
  report("yaml/more-documents", { file: source.path, range: source.lines.rangeAt(start, start + 3) }, {});
}

/** Anchors, aliases and tags have no use here, are easily typed by accident, and can be built into a bomb. */
function checkMarks(source: TextSource, document: Document, report: Report): boolean {
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

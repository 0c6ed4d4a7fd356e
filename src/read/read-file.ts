import type { z } from "zod";
import type { FileRole } from "../content/file-role.ts";
import type { FileValue, MarkdownBody, YamlBody } from "../content/file-value.ts";
import { blankStretches } from "../content/last-year.ts";
import { schemaOf } from "../content/schema-of.ts";
import { createSink, type Report } from "../diagnostics/create-diagnostic.ts";
import type { Diagnostic, Range } from "../diagnostics/diagnostic.ts";
import { KOPPEN } from "../schema/year-schemas.ts";
import { createLineMap } from "../source/line-map.ts";
import type { TextSource, YamlSource } from "../source/source-file.ts";
import { checkImageFormat } from "./check-image-format.ts";
import { checkListMarks } from "./check-list-marks.ts";
import { checkNotes } from "./check-notes.ts";
import { decodeSheet, decodeText } from "./decode-text.ts";
import { findLastYear } from "./find-last-year.ts";
import { keepLocal } from "./keep-local.ts";
import { listReferences } from "./list-references.ts";
import { listWords } from "./list-words.ts";
import { parseFile } from "./parse-file.ts";
import { parseLedgerCsv } from "./parse-ledger-csv.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { Piece } from "./find-piece.ts";
import { isList, keysAt } from "../schema/walk-schema.ts";
import { proposeEdits } from "./propose-edit.ts";
import { parseYaml } from "./parse-yaml.ts";
import { takeSections, type Headings } from "./take-sections.ts";

/** A file as it was found: `hash` is the SHA-256 of its bytes. */
export interface FoundFile {
  readonly path: string;
  readonly role: FileRole;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Reads one content file: all that it says and all that is wrong with it, apart from every other file. */
export function readFile(file: FoundFile): FileValue {
  const { path, role, hash, bytes } = file;
  const { report, diagnostics: findings } = createSink();
  const base = { path, role, hash, lastYear: [], findings };
  if (role.role === "image") {
    return { ...base, state: "sound", text: null, body: { kind: "image", mediaType: checkImageFormat(file, report) } };
  }
  const written = decode(path, bytes, report);
  if (written === null) return { ...base, state: "unread", text: null, body: null };
  const { text, lastYear } = takeOutLastYear(written, file, report);
  if (role.role === "covenant" && saysNothing(text)) {
    report("schema/empty-file", { file: path, range: null }, { what: "de tekst van de deal zelf" });
    return { ...base, state: "unread", text: null, body: null };
  }
  const source = { path, text, lines: createLineMap(text) };
  const { body, isSound, isLost } = readText(source, role, { report, found: findings });
  const proposed = isLost
    ? findings.map((one) => ({ ...one, edit: null }))
    : proposeEdits(findings, source, (other) => findFaults({ path, text: other }, role));
  return { ...base, findings: proposed, state: isSound ? "sound" : "damaged", text, lastYear, body };
}

/** Of a file of a report what it says itself. The deal's own text stays as it is, and so does the rest of what was agreed. */
function takeOutLastYear(
  text: string,
  { path, role }: FoundFile,
  report: Report,
): Pick<FileValue, "lastYear"> & { readonly text: string } {
  if (!("jaar" in role)) return { text, lastYear: [] };
  const { stretches: lastYear, open } = findLastYear(path, text);
  if (lastYear.length === 0) return { text, lastYear };
  const lines = createLineMap(text);
  for (const { start, end } of open) {
    const last = start + text.slice(start, end).trimEnd().length;
    report("markdown/open-last-year", { file: path, range: lines.rangeAt(start, last) }, {});
  }
  return { text: blankStretches(text, lastYear), lastYear };
}

/** Whether a text has nothing in it but what a new deal explains behind a "#": such a text witnesses nothing. */
function saysNothing(text: string): boolean {
  return text.split(/\r?\n/u).every((line) => line.trim() === "" || line.startsWith("#"));
}

/** What is wrong with another text of a file. */
function findFaults({ path, text }: Pick<TextSource, "path" | "text">, role: FileRole): readonly Diagnostic[] {
  const { report, diagnostics } = createSink();
  readText({ path, text, lines: createLineMap(text) }, role, { report, found: diagnostics });
  return diagnostics;
}

/** The value of a file whose bytes could not be had. */
export function unreadFile(path: string, role: FileRole, finding: Diagnostic): FileValue {
  return { path, role, hash: null, state: "unread", text: null, lastYear: [], body: null, findings: [finding] };
}

function decode(path: string, bytes: Uint8Array, report: Report): string | null {
  const decoded = path.endsWith(".csv") ? decodeSheet(bytes) : decodeText(bytes);
  if (decoded.kind === "text") return decoded.text;
  if (decoded.kind === "binary") report("load/binary", { file: path, range: null }, {});
  else {
    const range = rangeOfBadByte(decoded.readable, decoded.offset);
    report("load/not-utf8", { file: path, range }, { guess: decoded.guess });
  }
  return null;
}

function rangeOfBadByte(readable: string, offset: number): Range {
  return createLineMap(readable).rangeAt(offset, offset);
}

interface ReadText {
  readonly body: FileValue["body"];
  readonly isSound: boolean;
  /** Whether it is broken, and no piece of it could be told apart. */
  readonly isLost: boolean;
}

/** Where findings go, and those that are there. */
interface Found {
  readonly report: Report;
  readonly found: readonly Diagnostic[];
}

function readText(text: TextSource, role: FileRole, { report, found }: Found): ReadText {
  if (text.path.endsWith(".md")) return sound(readMarkdown(text, headingsOf(role), report));
  const schema = schemaOf(role);
  if (text.path.endsWith(".csv") && schema !== null) return readSheet(text, schema, report);
  if (!text.path.endsWith(".yaml")) return sound(null);
  const { source, isSound, lost } = parseYaml(text, schema !== null && isList(schema), report);
  if (source === null || schema === null) return { body: null, isSound, isLost: lost === null };
  if (isSound) return sound(readYaml(source, schema, report));
  // What else is wrong is said as well, so that all of it can be mended at once
  if (lost === null) {
    parseFile(schema, source, keepLocal([...found], report));
    return { body: null, isSound, isLost: true };
  }
  if (source.data === null) return { body: null, isSound, isLost: false };
  const left = lost.map((piece) => ({ ...piece, words: linesOf(text, piece) }));
  const body = readYaml(source, schema, dropLost(left, schema, report));
  return { body: mayBeUsed(left, role, schema) ? body : null, isSound, isLost: false };
}

/** Reads a ledger that is a sheet; what its headings lack is not missed again at each line. */
function readSheet(text: TextSource, schema: z.ZodType, report: Report): ReadText {
  if (text.text.trim() === "") {
    report("schema/empty-file", { file: text.path, range: null }, { what: "een blad met koppen en regels" });
    return sound(null);
  }
  const { source, isSound, missing, mayHideSecret } = parseLedgerCsv(text, schema, report);
  if (source === null) return { body: null, isSound, isLost: true };
  const body = readYaml(source, schema, dropMissed(new Set(missing), report));
  return { body: mayHideSecret ? null : body, isSound, isLost: false };
}

function sound(body: FileValue["body"]): ReadText {
  return { body, isSound: true, isLost: false };
}

/** A piece of a file that is left out, with what stands in it. */
type LostPiece = Piece & { readonly words: string };

function linesOf({ text, lines }: TextSource, { first, last }: Piece): string {
  return text.slice(lines.offsetAt(first, 1), lines.offsetAt(last + 1, 1));
}

/** The first word of a line: the sign behind it may be the one that is wrong. */
const KEY = /^[\s-]*([\p{L}\d_-]+)/gmu;

/** Nobody misses a field of the file that was left out, with all or part of what it holds; an item is left out whole. */
function dropLost(lost: readonly LostPiece[], schema: z.ZodType, report: Report): Report {
  const words = lost.flatMap((piece) => [piece.key, ...[...piece.words.matchAll(KEY)].map((one) => one[1])]);
  return dropMissed(new Set(keysAt(schema, []).filter((key) => words.includes(key))), report);
}

/** Passes on all but that one of these fields is missed. */
function dropMissed(keys: ReadonlySet<unknown>, report: Report): Report {
  return (ruleId, place, args) => {
    const isMissed = (ruleId === "schema/missing-key" || ruleId === "schema/empty-value") && "key" in args;
    if (!isMissed || !keys.has(args.key)) report(ruleId, place, args);
  };
}

/**
 * Whether a file may be used of which pieces were left out. One of the deal may not: every report is measured by it. And
 * where a piece may have said that something is confidential, all of the file may be.
 */
function mayBeUsed(lost: readonly LostPiece[], role: FileRole, schema: z.ZodType): boolean {
  const known = new Set(keysAt(schema, []));
  const isKnown = ({ key }: LostPiece): boolean => isList(schema) || (key !== null && known.has(key));
  return role.role !== "deal" && lost.every((piece) => isKnown(piece) && !/vertr/iu.test(piece.words));
}

function readYaml(source: YamlSource, schema: z.ZodType, report: Report): YamlBody {
  const data = parseFile(schema, source, report);
  checkListMarks(schema, source, report);
  const { data: raw, root } = source;
  return {
    kind: "yaml",
    raw,
    spot: root.spot,
    data,
    references: listReferences(schema, source),
    ...listWords(schema, source),
  };
}

function headingsOf(role: FileRole): Headings | null {
  if (role.role === "voortgang") return KOPPEN.voortgang;
  return role.role === "proza" ? KOPPEN[role.name] : null;
}

function readMarkdown(text: TextSource, headings: Headings | null, report: Report): MarkdownBody {
  const source = parseMarkdown(text);
  if (headings === null) return { kind: "markdown", sections: source.sections, taken: {} };
  const taken = takeSections(source, headings, report);
  checkNotes(source, report);
  return { kind: "markdown", sections: source.sections, taken };
}

import { LAST_YEAR_IN_YAML } from "../content/last-year.ts";
import { createSink } from "../diagnostics/create-diagnostic.ts";
import { parseYaml } from "../read/parse-yaml.ts";
import { inside, locate, type At } from "../source/at.ts";
import { createLineMap, type LineMap } from "../source/line-map.ts";
import type { Remark } from "./draft.ts";
import { applySplices, lineEndOf, type Splice } from "./splice.ts";

/** Beyond it a comment takes more lines, each with its own sign. */
const WIDEST = 100;
/** Of a text beside a value; a longer one comes above it. */
const MOST_BESIDE = 60;

/** A YAML text in which remarks are to come. */
export interface Remarked {
  readonly path: string;
  readonly text: string;
  readonly isList: boolean;
  /** In the order in which they stand above one line. */
  readonly remarks: readonly Remark[];
  /** The items of the outermost list from this one on, and the fields of a file with a remark, stand apart from what is above. */
  readonly apartFrom: number;
}

/** Puts comments in a YAML text: each above the value that it is of, or behind it where it is short. Nothing else changes. */
export function addRemarks({ path, text, isList, remarks, apartFrom }: Remarked): string {
  const lines = createLineMap(text);
  const { source } = parseYaml({ path, text, lines }, isList, createSink().report);
  if (source === null) return text;
  const { root } = source;
  const eol = lineEndOf(text);
  const splices: Splice[] = [];
  for (const line of isList ? listItemLines(root, source.data, apartFrom) : []) {
    const start = lines.offsetAt(line, 1);
    if (line > 1 && lines.lineText(line - 1).trim() !== "") splices.push({ start, end: start, text: eol });
  }
  for (const remark of remarks) {
    const place = inside(root, remark.at);
    const { start } = locate(place, [], place.spot.key === null ? "entry" : "key");
    splices.push(placeRemark(remark, { lines, place, line: start.line, eol }));
  }
  return applySplices(text, splices);
}

function listItemLines(root: At, data: unknown, from: number): number[] {
  const count = Array.isArray(data) ? data.length : 0;
  return Array.from({ length: Math.max(0, count - from) }, (_, index) => {
    return locate(inside(root, [from + index]), [], "entry").start.line;
  });
}

interface Placing {
  readonly lines: LineMap;
  readonly place: At;
  readonly line: number;
  readonly eol: string;
}

function placeRemark({ kind, text }: Remark, { lines, place, line, eol }: Placing): Splice {
  const sign = kind === "vorig" ? LAST_YEAR_IN_YAML : "#";
  const words = toWords(text);
  const written = lines.lineText(line);
  const isSingle = place.spot.fields === null && place.spot.items === null && place.spot.key !== null;
  const hasRoom = words.join(" ").length <= MOST_BESIDE && written.length < WIDEST - MOST_BESIDE;
  if (kind === "vorig" && isSingle && hasRoom && place.spot.isEmpty && !written.includes("#")) {
    const end = lines.offsetAt(line, 1) + written.length;
    return { start: end, end, text: ` ${sign} ${words.join(" ")}` };
  }
  const start = lines.offsetAt(line, 1);
  const indent = /^ */u.exec(written)?.[0] ?? "";
  const comments = wrap(words, WIDEST - indent.length - sign.length - 1).map((one) => `${indent}${sign} ${one}${eol}`);
  return { start, end: start, text: comments.join("") };
}

/** Without what would end a line, or cannot stand in a comment. */
function toWords(text: string): string[] {
  return text
    .replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]+/gu, " ")
    .split(/ +/u)
    .filter((word) => word !== "");
}

function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

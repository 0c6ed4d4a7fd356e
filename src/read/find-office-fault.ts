import type { ArgsOf } from "../diagnostics/catalogue.ts";
import type { TextSource } from "../source/source-file.ts";

/** A fault that is known by the line it stands on, with what must be told of it. */
export type OfficeFault =
  Fault<"yaml/missing-dash"> | Fault<"yaml/wrong-dash"> | Fault<"schema/no-value-yet"> | Fault<"schema/estimate">;

interface Fault<Id extends "yaml/missing-dash" | "yaml/wrong-dash" | "schema/no-value-yet" | "schema/estimate"> {
  readonly rule: Id;
  readonly args: ArgsOf<Id>;
  readonly start: number;
  readonly end: number;
}

/** Signs that Word and a telephone make of a dash, or with which they begin an item of a list. */
const BULLET = /^(\s*)([–—•●○▪◦·‣])\s*\S/u;
/** A sign where a value belongs: not known yet, none, or about so many. */
const NO_VALUE = /^\s*(?:- +)*([\p{L}\d_-]+): +(\?+|-+|[<>]=? *\d[\d.,]*)\s*$/u;
const FIELD = /^ *([\p{L}\d_-]+):/u;

/** What an office worker did on the line where a parser stumbles, or just before it; null when it is none of these. */
export function findOfficeFault(offset: number, source: TextSource): OfficeFault | null {
  const { line } = source.lines.positionAt(offset);
  return (
    findNoValue(line, source) ?? findBullet(line, source) ?? findBullet(line - 1, source) ?? findDash(line, source)
  );
}

function findNoValue(line: number, { lines }: TextSource): OfficeFault | null {
  const found = NO_VALUE.exec(lines.lineText(line));
  const [whole = "", key = "", text = ""] = found ?? [];
  if (found === null) return null;
  const start = lines.offsetAt(line, whole.lastIndexOf(text) + 1);
  const place = { start, end: start + text.length };
  const number = /\d[\d.,]*/u.exec(text)?.[0];
  if (number !== undefined) return { rule: "schema/estimate", args: { key, text, number }, ...place };
  const meant = text.startsWith("?") ? "volgt" : "onduidelijk";
  return { rule: "schema/no-value-yet", args: { key, text, meant }, ...place };
}

function findBullet(line: number, { lines }: TextSource): OfficeFault | null {
  const found = line < 1 ? null : BULLET.exec(lines.lineText(line));
  if (found === null) return null;
  const [, before = "", text = ""] = found;
  const start = lines.offsetAt(line, before.length + 1);
  return { rule: "yaml/wrong-dash", args: { text }, start, end: start + 1 };
}

/** The first item of a list without its dash: the parser stumbles over the second, which has one. */
function findDash(line: number, { lines }: TextSource): OfficeFault | null {
  const depth = /^( *)- /u.exec(lines.lineText(line))?.[1]?.length;
  if (depth === undefined) return null;
  let first = 0;
  for (let above = line - 1; above >= 1; above--) {
    const text = lines.lineText(above);
    if (/^\s*(?:#|$)/u.test(text)) continue;
    const indent = text.search(/\S/u);
    if (indent <= depth && /^ *(?:- +)*[\p{L}\d_-]+: *$/u.test(text)) break;
    if (indent < depth || /^ *- /u.test(text)) return null;
    first = above;
  }
  const key = first === 0 ? undefined : FIELD.exec(lines.lineText(first))?.[1];
  if (key === undefined) return null;
  const start = lines.offsetAt(first, lines.lineText(first).search(/\S/u) + 1);
  return { rule: "yaml/missing-dash", args: { key }, start, end: start + key.length };
}

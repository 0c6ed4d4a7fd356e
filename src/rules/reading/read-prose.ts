import type { Env, Token } from "markdown-it";
import { createProseParser } from "../../source/prose-parser.ts";
import { remember } from "../../value/remember.ts";
import type { TextStretch } from "./list-texts.ts";

/** Part of a stretch; offsets in its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of one paragraph, heading or item as a reader gets them, line ends included; marks that worked are gone. */
export interface ShownLine extends Span {
  readonly shown: string;
  readonly hasImage: boolean;
}

/** Lines that became something of their own, and the line above them; offsets in the text. */
export interface ProseBlock extends Span {
  readonly kind: "kop-door-streepjes" | "code" | "citaat" | "lijst";
  /** Of a list with bullets; 0 for anything else. */
  readonly items: number;
  /** The line before it; empty for the first. */
  readonly above: string;
}

/** Prose as the page will show it. */
export interface ReadProse {
  readonly lines: readonly ShownLine[];
  /** What the lines of prose became; nothing of a field, which is one running text. */
  readonly blocks: readonly ProseBlock[];
  /** Labels of addresses that stand apart, below the text: nothing of them is shown. */
  readonly addresses: readonly string[];
}

const parser = createProseParser();

/** Signs without which a text is shown as it is written. */
const MARKS = /[*_<>[\]{}~=`|\\#]|^[ \t]*(?:[-+]|\d{1,9}[.)])\s|^(?: {4}|\t)|^ {0,3}-+[ \t]*$/mu;
const REFERENCE = /\{\{[^{}\n]*\}\}/gu;
/** The lines around what is kept from readers are not shown. */
const PASSAGE = /^ {0,3}:::[^\n]*/gmu;
/** Stands for a figure while the text is read: like the number that comes there, it begins and ends no mark. */
const FIGURE = "\ufdd1";
const FIGURES = new RegExp(`${FIGURE}+`, "gu");

/** Reads a stretch as the page will; null where nothing in it can be a mark. Several rules ask for it. */
export const readProse = remember((stretch: TextStretch): ReadProse | null => {
  const text = stretch.text
    .replace(REFERENCE, (whole) => FIGURE.repeat(whole.length))
    .replace(PASSAGE, (whole) => " ".repeat(whole.length));
  if (!MARKS.test(text)) return null;
  const starts = listStarts(text);
  const spanOf = (from: number, to: number): Span => ({
    start: starts[from] ?? text.length,
    end: Math.max(starts[from] ?? text.length, (starts[to] ?? text.length + 1) - 1),
  });
  // A name is shown as it is written
  if (stretch.kind === "woorden")
    return { lines: [{ ...spanOf(0, starts.length), shown: text, hasImage: false }], blocks: [], addresses: [] };
  const memory: Env = {};
  const tokens = stretch.kind === "veld" ? parser.parseInline(text, memory) : parser.parse(text, memory);
  const lines = tokens.flatMap(({ type, map, children }) => {
    if (type !== "inline") return [];
    const span = stretch.kind === "veld" ? spanOf(0, starts.length) : spanOf(map?.[0] ?? 0, map?.[1] ?? 0);
    const references = Array.from(stretch.text.slice(span.start, span.end).matchAll(REFERENCE), ([whole]) => whole);
    const shown = (children ?? []).map(show).join("");
    return [
      {
        ...span,
        shown: shown.replace(FIGURES, (run) => references.shift() ?? run),
        hasImage: (children ?? []).some(({ type }) => type === "image"),
      },
    ];
  });
  const blocks = stretch.kind === "veld" ? [] : listBlocks(tokens, { text: stretch.text, spanOf });
  return { lines, blocks, addresses: Object.keys(memory.references ?? {}) };
});

interface Lines {
  readonly text: string;
  /** Where the lines `[from, to)` stand; counted from 0. */
  readonly spanOf: (from: number, to: number) => Span;
}

function listBlocks(tokens: readonly Token[], { text, spanOf }: Lines): ProseBlock[] {
  const found: ProseBlock[] = [];
  const items = countItems(tokens);
  for (const [index, { type, markup, map }] of tokens.entries()) {
    const kind = type === "heading_open" && /^[-=]$/u.test(markup) ? "kop-door-streepjes" : KINDS.get(type);
    const [from, to] = map ?? [0, 0];
    if (kind === undefined) continue;
    const above = from === 0 ? null : spanOf(from - 1, from);
    found.push({
      ...spanOf(from, to),
      kind,
      items: items.get(index) ?? 0,
      above: above === null ? "" : text.slice(above.start, above.end),
    });
  }
  return found;
}

const KINDS: ReadonlyMap<string, ProseBlock["kind"]> = new Map([
  ["code_block", "code"],
  ["blockquote_open", "citaat"],
  ["bullet_list_open", "lijst"],
]);

/** How many items each list with bullets has, by the index of what opens it. */
function countItems(tokens: readonly Token[]): Map<number, number> {
  const counts = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { type }] of tokens.entries()) {
    const own = open.at(-1);
    if (/^(?:bullet|ordered)_list_open$/u.test(type)) open.push(index);
    else if (/^(?:bullet|ordered)_list_close$/u.test(type)) open.pop();
    else if (type === "list_item_open" && own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return counts;
}

function listStarts(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/gu)) starts.push(index + 1);
  return starts;
}

/** Code is shown as it is written on purpose, so nothing in it is a mark that failed. */
function show({ type, content, children }: Token): string {
  if (type === "softbreak" || type === "hardbreak") return "\n";
  if (type === "code_inline") return " ";
  return children === null || children.length === 0 ? content : children.map(show).join("");
}

/** Words of a shown line, and where they stand in it. */
export interface ShownWords {
  readonly words: string;
  readonly index: number;
}

/**
 * Where some words of a shown line stand in the text of its stretch. What is shown as it is written stands there in the
 * same words; where those came more than once, as often as they did before.
 */
export function findShown(text: string, { start, end, shown }: ShownLine, { words, index }: ShownWords): Span {
  const [first = ""] = words.split("\n");
  const before = shown.slice(0, index).split(first).length - 1;
  let at = text.indexOf(first, start);
  for (let count = 0; count < before && at !== -1 && at < end; count++) {
    const next = text.indexOf(first, at + first.length);
    if (next === -1 || next >= end) break;
    at = next;
  }
  return at === -1 || at >= end ? { start, end } : { start: at, end: Math.min(end, at + words.length) };
}

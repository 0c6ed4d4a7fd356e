/** A sentence of a text; offsets in that text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations whose point ends no sentence; those with a point inside (o.a.) are known by it. */
const ABBREVIATIONS = new Set(
  [
    "art",
    "bijv",
    "blz",
    "ca",
    "circa",
    "dhr",
    "dr",
    "drs",
    "enz",
    "etc",
    "evt",
    "excl",
    "fig",
    "hfst",
    "incl",
    "ing",
  ].concat(
    ["ir", "jl", "max", "mevr", "min", "mld", "mln", "mr", "mw", "nl", "nr", "nrs", "par", "pag", "prof", "resp", "st"],
    ["tel", "vgl", "vlg", "zgn"],
  ),
);
/** What may stand between the point and the white space behind it. */
const CLOSES = /[.!?…"'”’»)\]*_]/u;
/** A line that begins something of its own: a heading, a list item, a quotation, a row of a table. */
const OWN_LINE = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\|)/u;
const FENCE = /^\s*(?:`{3}|~{3})/u;

/** The sentences of a text with Markdown, in order. What is in a block of code is none. */
export function listSentences(text: string): Sentence[] {
  // Each block by itself: looked for in the whole text, the next point could lie at its far end every time
  return listBlocks(text).flatMap(({ start, end }) =>
    splitBlock(text.slice(start, end)).map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Paragraphs, headings and list items: a sentence never runs on from one into the next. */
function listBlocks(text: string): Stretch[] {
  const blocks: Stretch[] = [];
  let start = 0;
  let offset = 0;
  let isCode = false;
  const close = (end: number): void => {
    if (end > start && !isCode) blocks.push({ start, end });
    start = end;
  };
  for (const line of text.split("\n")) {
    const isFence = FENCE.test(line);
    if (isFence || line.trim() === "" || OWN_LINE.test(line)) close(offset);
    if (isFence) isCode = !isCode;
    offset += line.length + 1;
    if (isFence || /^\s*#{1,6}\s/u.test(line)) {
      close(Math.min(offset, text.length));
      start = offset;
    }
  }
  close(text.length);
  return blocks;
}

/** Goes from point to point by hand: a pattern would try a long row of points from each of its places. */
function splitBlock(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const ends = /[.!?…]/gu;
  const to = text.length;
  let start = 0;
  for (let point = ends.exec(text)?.index ?? to; point < to; point = ends.exec(text)?.index ?? to) {
    let next = point + 1;
    while (next < to && CLOSES.test(text.charAt(next))) next++;
    ends.lastIndex = next;
    if (next < to && !/\s/u.test(text.charAt(next))) continue;
    if (isInner(text, { start, point, next, to })) continue;
    pushSentence(sentences, text, { start, end: next });
    start = next;
  }
  pushSentence(sentences, text, { start, end: to });
  return sentences;
}

interface Point {
  readonly start: number;
  readonly point: number;
  /** Offset after the point and what closes with it. */
  readonly next: number;
  readonly to: number;
}

/** Letters looked back for an abbreviation; the longest is shorter. */
const LOOK_BACK = 12;

/** Whether the point is one of an abbreviation or an ordinal, or a small letter follows. */
function isInner(text: string, { start, point, next, to }: Point): boolean {
  const after = /^\s*["'“‘„(*_]*(\S)/u.exec(text.slice(next, Math.min(to, next + 40)))?.[1] ?? "";
  if (/\p{Ll}/u.test(after)) return true;
  if (text.charAt(point) !== ".") return false;
  const before = /[^\s("'“‘„*_]*$/u.exec(text.slice(Math.max(start, point - LOOK_BACK), point))?.[0] ?? "";
  // A reference to a figure has points of its own
  if (before.endsWith("}}")) return false;
  return before.includes(".") || /^\p{L}$/u.test(before) || ABBREVIATIONS.has(before.toLowerCase());
}

function pushSentence(sentences: Sentence[], text: string, { start, end }: Stretch): void {
  const written = text.slice(start, end);
  const trimmed = written.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
  const from = start + written.length - written.trimStart().length;
  sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
}

/** How many words a sentence has: runs of signs with a letter or figure. A reference to a figure is one, whatever it prints. */
export function countWords({ text }: Sentence): number {
  const whole = text.replace(/\{\{[^{}\n]*\}\}/gu, "x");
  return whole.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

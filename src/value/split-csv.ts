/** One cell of a sheet as text: what it says, and where it stands. */
export interface CsvCell {
  /** Without quotation marks and the spaces around it; a line break in it is one sign. */
  readonly value: string;
  /** Offsets of the first sign and behind the last, with the quotation marks. */
  readonly start: number;
  readonly end: number;
}

/** A line of a sheet, which may go over more than one line of the file. */
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly start: number;
  readonly end: number;
}

/** Something that makes it unclear where a cell ends. */
interface CsvFault {
  /** unclosed: a quotation mark that nothing closes. behind: letters behind the mark that closes a cell. */
  readonly kind: "unclosed" | "behind";
  readonly offset: number;
  /** Index of the row it stands in; all behind an unclosed mark is that row's last cell. */
  readonly row: number;
}

/** A sheet as text, cut in rows and cells. */
export interface CsvRows {
  /** A line with nothing on it is a row with one empty cell; there is none behind the last end of line. */
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/**
 * Cuts a text in rows and cells as spreadsheets write them: a cell that begins with a quotation mark goes on to the next
 * one that stands alone, over separators and ends of lines. Elsewhere a quotation mark is a sign like any other.
 *
 * @param from offset at which the first row begins
 */
export function splitCsv(text: string, separator: string, from = 0): CsvRows {
  const mark = separator.charCodeAt(0);
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  let cells: CsvCell[] = [];
  let start = from;
  let at = from;
  while (at < text.length) {
    const read = readCell(text, at, mark);
    cells.push(read.cell);
    faults.push(...read.faults.map((fault) => ({ ...fault, row: rows.length })));
    at = read.next;
    const isCut = text.charCodeAt(at) === mark;
    if (isCut) at++;
    if (isCut && at < text.length) continue;
    // A separator at the very end has an empty cell behind it
    if (isCut) cells.push({ value: "", start: at, end: at });
    rows.push({ cells, start, end: Math.min(at, text.length) });
    cells = [];
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
    at++;
    start = at;
  }
  return { rows, faults };
}

interface ReadCell {
  readonly cell: CsvCell;
  readonly faults: readonly Omit<CsvFault, "row">[];
  /** Offset of what ends the cell: a separator, the end of the line or of the text. */
  readonly next: number;
}

function readCell(text: string, from: number, mark: number): ReadCell {
  const first = skipSpaces(text, from, mark);
  if (text.charCodeAt(first) !== QUOTE) {
    const next = findEnd(text, from, mark);
    const value = text.slice(first, next).trimEnd();
    return { cell: { value, start: first, end: first + value.length }, faults: [], next };
  }
  const closing = findClosing(text, first + 1);
  const close = closing === -1 ? text.length : closing;
  const end = Math.min(close + 1, text.length);
  const rest = skipSpaces(text, end, mark);
  const next = findEnd(text, rest, mark);
  const value = text
    .slice(first + 1, close)
    .replaceAll('""', '"')
    .replace(/\r\n?/gu, "\n")
    .trim();
  const faults: Omit<CsvFault, "row">[] = [
    ...(closing === -1 ? [{ kind: "unclosed" as const, offset: first }] : []),
    ...(next > rest ? [{ kind: "behind" as const, offset: rest }] : []),
  ];
  return { cell: { value, start: first, end }, faults, next };
}

function findEnd(text: string, from: number, mark: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== mark && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/** Behind the spaces at the start of a cell; a tab that separates cells is none. */
function skipSpaces(text: string, from: number, mark: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); (code === SPACE || code === 9 || code === 0xa0) && code !== mark;) {
    at++;
    code = text.charCodeAt(at);
  }
  return at;
}

/** The quotation mark that closes a cell: the first that has no other behind it; -1 for none. */
function findClosing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}

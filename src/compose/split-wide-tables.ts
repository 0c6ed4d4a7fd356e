import { formatFigure } from "../value/notation/format-figure.ts";
import type { Block, Chapter, Column, Inline, Row, Table } from "./report-model.ts";

/** What fits beside each other on a page, in letters of a table's type (1.6 mm on average). */
const PAGE_LETTERS: Readonly<Record<Chapter["orientation"], number>> = { staand: 106, liggend: 160 };
/** The white before each column but the first. */
const GAP_LETTERS = 3;
/** A longer word may break, so it asks no more room. */
const LONGEST_WORD = 22;
/** A shorter text, and any number, stays on one line. */
const LONGEST_SHORT_TEXT = 10;

/**
 * Cuts tables that are wider than a page into tables below each other, each with the column of row heads: a column that
 * runs off the page is lost, and the browser would make the whole report smaller to fit it in.
 */
export function splitWideTables(chapters: readonly Chapter[]): Chapter[] {
  return chapters.map((chapter) => {
    const room = PAGE_LETTERS[chapter.orientation];
    return { ...chapter, blocks: chapter.blocks.flatMap((block) => splitBlock(block, room)) };
  });
}

function splitBlock(block: Block, room: number): Block[] {
  const splitAll = (blocks: readonly Block[]): Block[] => blocks.flatMap((one) => splitBlock(one, room));
  switch (block.kind) {
    case "table":
      return splitTable(block, room);
    case "section":
    case "result":
    case "project":
      return [{ ...block, blocks: splitAll(block.blocks) }];
    case "columns":
      return [{ ...block, wide: splitAll(block.wide), narrow: splitAll(block.narrow) }];
    default:
      return [block];
  }
}

/** @returns the table itself when it fits */
function splitTable(table: Table, room: number): Table[] {
  const [head = 0, ...others] = table.columns.map((column, index) => measureColumn(column, index, table.rows));
  const groups = divide(
    others.map((width) => width + GAP_LETTERS),
    room - head,
  );
  if (groups.length < 2) return [table];
  return groups.map((group, index) => takeColumns(table, group, { index, count: groups.length }));
}

/** Letters that a column needs at least: its longest word, or what stays on one line. */
function measureColumn({ title, align }: Column, index: number, rows: readonly Row[]): number {
  const cells = rows
    .filter(({ kind }) => kind !== "groep")
    .map(({ cells: all }) => (all[index] ?? []).map(wordsOf).join(""));
  const needed = cells.map((text) =>
    align === "rechts" && text.length <= LONGEST_WORD ? text.length : longestPiece(text),
  );
  return Math.max(longestPiece(title), ...needed);
}

function longestPiece(text: string): number {
  if (text.length <= LONGEST_SHORT_TEXT) return text.length;
  const longest = Math.max(...text.split(/[\s-]+/u).map((word) => word.length));
  return Math.min(longest, LONGEST_WORD);
}

/** Near enough what is printed of an inline to tell its length. */
function wordsOf(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "figure":
      return formatFigure(inline, "tabel");
    case "date":
      return "30-12-2026";
    case "link":
      return inline.text;
    case "strong":
      return inline.text.map(wordsOf).join("");
    case "markdown":
      return inline.markdown;
    case "oordeel":
      return inline.showsWord ? inline.oordeel : "";
    default:
      return " ";
  }
}

/**
 * Divides columns over as few groups as fit in the room, and as evenly as that goes.
 *
 * @returns the places of the columns among the others, a group each
 */
function divide(widths: readonly number[], room: number): number[][] {
  const least = fill(widths, room, () => room).length;
  return fill(widths, room, (left, done) => Math.min(room, left / Math.max(1, least - done)));
}

/** Fills each group as far as is wanted, with what is left for it and those after it, and never beyond the room. */
function fill(widths: readonly number[], room: number, wantedOf: (left: number, done: number) => number): number[][] {
  const groups: number[][] = [];
  let left = widths.reduce((sum, width) => sum + width, 0);
  let [filled, wanted] = [0, 0];
  widths.forEach((width, index) => {
    if (groups.length === 0 || filled >= wanted || filled + width > room) {
      wanted = wantedOf(left, groups.length);
      filled = 0;
      groups.push([]);
    }
    groups.at(-1)?.push(index);
    filled += width;
    left -= width;
  });
  return groups;
}

/** A part of a table; what is there once, the anchors of its rows and its note, goes with the first and the last. */
function takeColumns(
  table: Table,
  group: readonly number[],
  part: { readonly index: number; readonly count: number },
): Table {
  const places = [0, ...group.map((place) => place + 1)];
  const isFirst = part.index === 0;
  return {
    ...table,
    id: isFirst ? table.id : `${table.id}-${String(part.index + 1)}`,
    caption: `${table.caption}, deel ${String(part.index + 1)} van ${String(part.count)}`,
    columns: table.columns.filter((_, place) => places.includes(place)).map((column) => ({ ...column, width: 0 })),
    rows: table.rows.map((row) => ({
      ...row,
      id: isFirst ? row.id : "",
      cells: row.kind === "groep" ? row.cells : places.map((place) => row.cells[place] ?? []),
    })),
    note: part.index === part.count - 1 ? table.note : [],
  };
}

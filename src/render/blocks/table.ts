import type { Column, RichText, Row, Table } from "../../compose/report-model.ts";
import { toPlainText } from "../notation/to-plain-text.ts";
import { inTable } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import { escapeHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { toCellClasses } from "./to-cell-classes.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { BlockKind } from "./block-kind.ts";

export const table: BlockKind<Table> = {
  render: renderTable,
  claim: (table, make) => claimTable(table, make.inside(table.id)),
};

/** A table that fits on a page with the heading above it stays in one piece. */
const MOST_ROWS_IN_ONE_PIECE = 9;
/** Rows with more letters than this on average are sentences: such a table is tall, and may break between rows. */
const MOST_LETTERS_A_ROW = 80;
/** From here on rows stand closer together. */
const FEWEST_ROWS_OF_A_LONG_TABLE = 14;
/** On a phone a table with more columns, or with columns of years, is pushed sideways beside its first column. */
const MOST_COLUMNS_ON_A_PHONE = 4;

/** A table with its caption, its heads and the small text below it. */
export function renderTable({ id, number, caption, columns, rows, note }: Table, context: RenderContext): SafeHtml {
  return context.templates.render("table", {
    id,
    number,
    caption,
    hasWidths: columns.some(({ width }) => width > 0),
    columns: columns.map(viewColumn),
    groups: splitGroups(rows).map((group) => ({ rows: group.map((row) => viewRow(row, columns, inTable(context))) })),
    isWhole: rows.length <= MOST_ROWS_IN_ONE_PIECE && countLetters(rows) <= rows.length * MOST_LETTERS_A_ROW,
    isLong: rows.length >= FEWEST_ROWS_OF_A_LONG_TABLE,
    isBroad: columns.length > MOST_COLUMNS_ON_A_PHONE || columns.some(({ isNewest }) => isNewest),
    noteHtml: context.renderText(note, context),
  });
}

function viewColumn(column: Column): object {
  const { title, width } = column;
  const percentage = Math.round(width * 1000) / 10;
  return { title, classes: toCellClasses(column, title), percentage, hasWidth: width > 0 };
}

function countLetters(rows: readonly Row[]): number {
  return rows.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + toPlainText(cell).length, 0);
}

/** A row of the kind "groep" opens a part of the table; its cell is the head of that part. */
function splitGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group === undefined || row.kind === "groep") groups.push([row]);
    else group.push(row);
  }
  return groups;
}

function viewRow({ kind, id, cells }: Row, columns: readonly Column[], context: RenderContext): object {
  const views = columns.map((column, index) => viewCell(cells[index] ?? [], column, context));
  const [head = EMPTY_CELL, ...others] = views;
  return { kind, isGroup: kind === "groep", id, span: columns.length, head, cells: others };
}

interface CellView {
  readonly textHtml: SafeHtml;
  readonly classes: string;
}

const EMPTY_CELL: CellView = { textHtml: escapeHtml(""), classes: "" };

function viewCell(cell: RichText, column: Column, context: RenderContext): CellView {
  const textHtml = context.renderText(cell, context);
  // What is seen of it, near enough to judge its length
  return { textHtml, classes: toCellClasses(column, textHtml.replace(/<[^>]*>/gu, "")) };
}

/** What a table says, row by row. */
export function claimTable({ number, caption, columns, rows, note }: Table, make: Maker): Claim[] {
  const inTable = make.inTable();
  return [
    ...make("bijschrift", [`${number === "" ? "" : `${number}. `}${caption}`]),
    ...make.row(
      "kolomkop",
      columns.map(({ title }) => [title]),
    ),
    ...rows.flatMap(({ kind, cells }) => inTable.row("rij", kind === "groep" ? cells.slice(0, 1) : cells)),
    ...make("noot", note),
  ];
}

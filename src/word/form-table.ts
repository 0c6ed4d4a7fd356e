import type { Column, RichText, Row, Table } from "../compose/report-model.ts";
import { toPlainText } from "../render/notation/to-plain-text.ts";
import { inTable, type FormContext } from "./form-context.ts";
import { formText } from "./form-text.ts";
import { words } from "./words.ts";
import { BOLD, PLAIN } from "./looks.ts";
import { paragraphs } from "./paragraphs.ts";
import { subjectOf } from "./subject-of.ts";
import type { Subject, WordBlock, WordColumn } from "./word-document.ts";

/** A table with its caption above and the small text below it. */
export function formTable(table: Table, context: FormContext): WordBlock[] {
  const { id, number, caption, columns, rows, note } = table;
  const title = `${number === "" ? "" : `${number}. `}${caption}`;
  return [
    ...paragraphs({ content: words(title), style: "Caption", anchors: [id] }),
    {
      kind: "table",
      title,
      anchors: [],
      columns: formColumns(columns, rows),
      rows: rows.map((row) => formRow(row, table, inTable(context))),
    },
    ...paragraphs({ content: formText(note, context), style: "Klein", subject: subjectOfTable(table, context) }),
  ];
}

const STYLES = { links: "Cel", rechts: "CelRechts", midden: "CelMidden" } as const;

/** No column is narrower than a short number, or wider than a line of text asks; in letters. */
const LEAST_LETTERS = 9;
const MOST_LETTERS = 38;

/** Widths as the table itself asks them, else by how much is in a column. */
function formColumns(columns: readonly Column[], rows: readonly Row[]): WordColumn[] {
  const letters = columns.map(({ title }, index) => {
    const lengths = rows
      .filter(({ kind }) => kind !== "groep")
      .map(({ cells }) => toPlainText(cells[index] ?? []).length);
    return Math.min(MOST_LETTERS, Math.max(LEAST_LETTERS, longestWord(title), ...lengths));
  });
  const hasWidths = columns.every(({ width }) => width > 0);
  const weights = hasWidths ? columns.map(({ width }) => width) : letters;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return columns.map(({ title, align }, index) => ({
    title,
    style: STYLES[align],
    share: (weights[index] ?? 0) / whole,
  }));
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => word.length));
}

/** The head of a group stands in the first cell: cells that were merged are hard to follow for who hears a table. */
function formRow({ kind, id, cells }: Row, table: Table, context: FormContext): WordTableRow {
  const isBold = kind !== "gewoon";
  const shown = kind === "groep" ? cells.slice(0, 1) : cells;
  return {
    anchors: id === "" ? [] : [id],
    isBold,
    keepsNext: kind === "groep",
    cells: table.columns.map((_, index) => formText(shown[index] ?? [], context, isBold ? BOLD : PLAIN)),
    subject: subjectOfRow(cells, id === "" ? table.id : id, subjectOfTable(table, context)),
  };
}

type WordTableRow = Extract<WordBlock, { readonly kind: "table" }>["rows"][number];

/** A table inside a result or a project is about that; another one is a subject of its own. */
function subjectOfTable({ id }: Table, { subject }: FormContext): Subject {
  const isInside = subject.soort === "resultaat" || subject.soort === "project";
  return isInside ? subject : { anchor: id, soort: "tabel", id };
}

/** A row is about what its head leads to. */
function subjectOfRow([head = []]: readonly RichText[], anchor: string, otherwise: Subject): Subject {
  const links = head.flatMap((inline) => (typeof inline === "object" && inline.kind === "link" ? [inline.href] : []));
  const known = links.flatMap((href) => subjectOf(href.slice(1)) ?? [])[0];
  return { ...(known ?? otherwise), anchor };
}

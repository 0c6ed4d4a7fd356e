import { shorten } from "../../diagnostics/catalogue/define.ts";
import { listMarkdownLines, type MarkdownLine } from "../reading/list-markdown-lines.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A row with bars. */
const BARS = /^\s*\||\S ?\| ?\S/u;
/** The line under the heads. */
const RULE = /^[\s|:-]+$/u;

/** Prose knows no tables: in the report one becomes lines with bars, and nobody can tell by ear what a cell is about. */
export const tableWithoutHead = defineRule({
  id: "text/table-without-head",
  ground: norm("WCAG 2.2, succescriterium 1.3.1"),
  severity: "error",
  title: "Elke kolom van een tabel heeft een kop.",
  why: `Een schermlezer leest bij elke cel de kop van de kolom voor. Zonder kop weet de luisteraar niet wat een getal betekent. Een tabel in de tekst verliest de koppen: in het rapport worden het regels met streepjes.

Het programma zoekt twee of meer regels na elkaar met | of een tab tussen de cellen, zoals Word en Excel ze plakken.`,
  example: { rows: 4, cells: ["Laan", "120"] },
  settings: {},
  scope: "stuk",
  message: ({ rows }) =>
    `Hier staat een tabel van ${String(rows)} regels. In het rapport komen die zonder koppen achter elkaar te staan.`,
  hint: ({ cells: [first = "", ...others] }) =>
    `Maak er een lijst van, met op elke regel een punt: - ${shorten(first, 30)}${others.length === 0 ? "" : `: ${shorten(others.join(", "), 40)}`}. Cijfers horen in een gegevensbestand: daar maakt het programma zelf een tabel van.`,
  check: (stretch, { say }) => {
    if (stretch.kind === "woorden") return;
    for (const rows of listTables(stretch.text)) {
      const [head] = rows;
      if (head === undefined) continue;
      const place = { file: stretch.source.path, range: rangeIn(stretch, head.start, head.start + head.text.length) };
      say(place, { rows: rows.length, cells: cellsOf(rows) });
    }
  },
});

/** Also the cells of a sheet, which a word processor pastes with tabs between them. */
function isRow(line: string): boolean {
  return BARS.test(line) || (line.includes("\t") && line.split("\t").filter((cell) => CELL.test(cell)).length > 1);
}

const CELL = /[\p{L}\p{N}]/u;

/** What the first row below the heads says. */
function cellsOf(rows: readonly MarkdownLine[]): string[] {
  const told = rows.filter(({ text }) => !RULE.test(text));
  const row = told[1] ?? told[0];
  return (row?.text ?? "")
    .split(/\t+|\|/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}

/** Two rows or more that follow each other; a single line with a bar is no table. */
function listTables(text: string): MarkdownLine[][] {
  const tables: MarkdownLine[][] = [];
  let rows: MarkdownLine[] = [];
  for (const line of [...listMarkdownLines(text), { text: "", start: text.length }]) {
    if (isRow(line.text) || (rows.length > 0 && RULE.test(line.text) && line.text.includes("-"))) {
      rows.push(line);
      continue;
    }
    if (rows.length > 1) tables.push(rows);
    rows = [];
  }
  return tables;
}

import { listMarkdownLines, type MarkdownLine } from "../reading/list-markdown-lines.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

const ROW = /^\s*\|/u;

/** Prose knows no tables: in the report one becomes lines with bars, and nobody can tell by ear what a cell is about. */
export const tableWithoutHead = defineRule({
  id: "text/table-without-head",
  ground: norm("WCAG 2.2, succescriterium 1.3.1"),
  severity: "error",
  title: "Elke kolom van een tabel heeft een kop.",
  why: `Een schermlezer leest bij elke cel de kop van de kolom voor. Zonder kop weet de luisteraar niet wat een getal betekent. Een tabel in de tekst verliest haar koppen: in het rapport worden het regels met streepjes.

Het programma zoekt twee of meer regels na elkaar die met | beginnen.`,
  example: { rows: 4 },
  settings: {},
  scope: "stuk",
  message: ({ rows }) =>
    `Hier staat een tabel van ${String(rows)} regels. In het rapport komen die zonder koppen achter elkaar te staan.`,
  hint: () =>
    "Maak er een lijst van. Cijfers horen in een gegevensbestand: daar maakt het programma zelf een tabel van.",
  check: (stretch, { say }) => {
    if (stretch.kind === "woorden") return;
    for (const rows of listTables(stretch.text)) {
      const [head] = rows;
      if (head === undefined) continue;
      const place = { file: stretch.source.path, range: rangeIn(stretch, head.start, head.start + head.text.length) };
      say(place, { rows: rows.length });
    }
  },
});

/** Two rows or more that follow each other; a single line with a bar is no table. */
function listTables(text: string): MarkdownLine[][] {
  const tables: MarkdownLine[][] = [];
  let rows: MarkdownLine[] = [];
  for (const line of [...listMarkdownLines(text), { text: "", start: text.length }]) {
    if (ROW.test(line.text)) {
      rows.push(line);
      continue;
    }
    if (rows.length > 1) tables.push(rows);
    rows = [];
  }
  return tables;
}

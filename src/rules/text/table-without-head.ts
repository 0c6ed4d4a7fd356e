import { listMarkdownLines, type MarkdownLine } from "../list-markdown-lines.ts";
import { rangeIn } from "../list-texts.ts";
import { defineRule, norm } from "../rule.ts";

const ROW = /^\s*\|/u;
/** The line of dashes under the heads. */
const RULER = /^\s*\|[\s:|-]*-[\s:|-]*$/u;

/** Without heads nobody can tell by ear what a cell is about. */
export const tableWithoutHead = defineRule({
  id: "text/table-without-head",
  ground: norm("WCAG 2.2, succescriterium 1.3.1"),
  severity: "error",
  title: "Elke kolom van een tabel heeft een kop.",
  why: `Een schermlezer leest bij elke cel de kop van de kolom voor. Zonder kop weet de luisteraar niet wat een getal betekent.

Het programma zoekt regels met | en kijkt of er een rij met koppen boven de streepjes staat, zonder lege koppen.`,
  example: { column: 2 },
  settings: {},
  scope: "tekst",
  message: ({ column }) =>
    column === 0 ? "Deze tabel heeft geen koppen." : `Kolom ${String(column)} van deze tabel heeft geen kop.`,
  hint: () =>
    "Maak er een lijst van, of geef elke kolom een kop. Cijfers horen in een gegevensbestand: daar maakt het programma zelf een tabel van.",
  check: ({ stretch }, { say }) => {
    if (stretch.kind === "woorden") return;
    for (const rows of listTables(stretch.text)) {
      const [head, ruler] = rows;
      const column = head === undefined ? null : findFault(head, ruler);
      if (head === undefined || column === null) continue;
      const place = { file: stretch.source.path, range: rangeIn(stretch, head.start, head.start + head.text.length) };
      say(place, { column });
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

/** Number of the first column without a head, counted from 1; 0 when there are no heads, null when all have one. */
function findFault(head: MarkdownLine, ruler: MarkdownLine | undefined): number | null {
  if (ruler === undefined || !RULER.test(ruler.text) || RULER.test(head.text)) return 0;
  const cells = head.text.trim().replace(/^\|/u, "").replace(/\|$/u, "").split("|");
  const empty = cells.findIndex((cell) => cell.replaceAll("*", "").trim() === "");
  return empty === -1 ? null : empty + 1;
}

import { shorten } from "../../diagnostics/catalogue/define.ts";
import { listMarkdownLines, type MarkdownLine } from "../reading/list-markdown-lines.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Bullets as a word processor pastes them. */
const BULLET = /^\s*(?:[•·●▪◦‣►➢✓✔§]|o(?=\t))\s*/u;
/** Dashes that are no hyphen begin a list only when more lines do. */
const DASH = /^\s*[–—]\s+/u;
const ITEM = /^\s*(?:[-*+]|\d{1,2}[.)])\s+/u;

/** A list that is none in the report: its points run on behind each other. */
export const lostList = defineRule({
  id: "text/lost-list",
  ground: norm("wat er staat, wordt zo afgedrukt"),
  severity: "warning",
  title: "Een lijst blijft een lijst.",
  why: `Een lijst die u uit Word plakt, heeft bolletjes die het rapport niet kent: alle punten komen dan achter elkaar in één alinea. In een veld van een gegevensbestand kan geen lijst staan; ook daar komen de punten achter elkaar.

Het programma zoekt regels die met een bolletje beginnen, en in velden ook regels met een streepje of een nummer.`,
  example: { points: ["drie wijken", "twee dorpen"], isField: false },
  settings: {},
  scope: "stuk",
  message: ({ points, isField }) =>
    points.length === 1
      ? "Dit bolletje komt zo in het rapport te staan: het wordt geen lijst."
      : `Deze ${String(points.length)} punten komen in het rapport achter elkaar te staan${isField ? ": in een veld kan geen lijst" : ""}.`,
  hint: ({ points, isField }) =>
    isField
      ? "Maak er zinnen van, of zet de lijst in voortgang.md."
      : `Schrijf elk punt zo, met een lege regel boven de lijst: ${points
          .slice(0, 2)
          .map((one) => `- ${shorten(one, 40)}`)
          .join(", en op de volgende regel ")}`,
  check: (stretch, { say }) => {
    if (stretch.kind === "woorden") return;
    const isField = stretch.kind === "veld";
    for (const lines of listRuns(stretch.text, isField)) {
      const [first] = lines;
      if (first === undefined) continue;
      const start = first.start + first.text.search(/\S/u);
      const place = {
        file: stretch.source.path,
        range: rangeIn(stretch, start, first.start + first.text.trimEnd().length),
      };
      say(place, {
        points: lines.map(({ text }) => text.replace(BULLET, "").replace(DASH, "").replace(ITEM, "").trim()),
        isField,
      });
    }
  },
});

/** Rows of lines that look like points; a single one only where nothing else can be meant. */
function listRuns(text: string, isField: boolean): MarkdownLine[][] {
  const runs: MarkdownLine[][] = [];
  let run: MarkdownLine[] = [];
  const close = (): void => {
    if (run.length > 1 || run.some((line) => BULLET.test(line.text))) runs.push(run);
    run = [];
  };
  for (const line of listMarkdownLines(text)) {
    const isPoint = BULLET.test(line.text) || DASH.test(line.text) || (isField && ITEM.test(line.text));
    if (isPoint) run.push(line);
    else if (line.text.trim() === "") continue;
    else close();
  }
  close();
  return runs;
}

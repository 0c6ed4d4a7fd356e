import { shorten } from "../../diagnostics/catalogue/define.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { readProse, type ProseBlock } from "../reading/read-prose.ts";
import { defineRule, norm } from "../engine/rule.ts";

interface ChangedLine {
  readonly line: string;
  readonly change: "kop" | "punt" | "citaat" | "code";
}
type Change = ChangedLine["change"];

const BECOMES: Readonly<Record<Change, string>> = {
  kop: "wordt een kop, door de streepjes op de regel eronder.",
  punt: "wordt een punt van een lijst; het teken vooraan valt weg.",
  citaat: "wordt een citaat; het teken > valt weg.",
  code: "komt er in kleine letters te staan, als computercode: er staan vier spaties of een tab voor.",
};

const ADVICE: Readonly<Record<Change, string>> = {
  kop: "Haal de streepjes weg, of zet er een lege regel boven. Een tussenkop schrijft u met ### ervoor.",
  punt: 'Hoort dit bij de zin ervoor? Zet het dan op dezelfde regel. Is het een bedrag onder nul, schrijf dan "min" voor het getal.',
  citaat: 'Schrijf "meer dan" in plaats van het teken, of zet het op de regel ervoor.',
  code: "Haal de spaties aan het begin van de regel weg.",
};

const EXAMPLE: ChangedLine = { line: "- 500 euro voor de buurt", change: "punt" };

/** A sign at the beginning of a line makes something else of it; who breaks a sentence there did not mean that. */
export const changedLine = defineRule({
  id: "text/changed-line",
  ground: norm("wat er staat, wordt zo afgedrukt"),
  severity: "warning",
  title: "Een regel wordt niet iets anders dan bedoeld.",
  why: `Hoe een regel begint, en wat eronder staat, bepaalt wat hij in het rapport wordt. Streepjes onder een zin maken er een kop van. Een streepje of plus vooraan maakt er een punt van een lijst van, en valt zelf weg. Een > maakt er een citaat van. Vier spaties ervoor geven kleine letters.

Het programma leest de tekst zoals het rapport dat doet. Het meldt koppen door streepjes, regels met vier spaties, een punt dat alleen staat midden in een zin, en tekens voor een getal.`,
  example: EXAMPLE,
  settings: {},
  scope: "stuk",
  message: ({ line, change }) => `"${shorten(line, 50)}" ${BECOMES[change]}`,
  hint: ({ change }) => ADVICE[change],
  actual: ({ line }) => line,
  check: (stretch, { say }) => {
    const read = readProse(stretch);
    if (read === null) return;
    for (const block of read.blocks) {
      const written = stretch.text.slice(block.start, block.end);
      const [line = ""] = written.trim().split("\n");
      const change = findChange(block, line);
      if (change === null) continue;
      const start = block.start + written.indexOf(line);
      say({ file: stretch.source.path, range: rangeIn(stretch, start, start + line.length) }, { line, change });
    }
  },
});

function findChange({ kind, items, above }: ProseBlock, line: string): Change | null {
  if (kind === "kop-door-streepjes") return "kop";
  if (kind === "code") return "code";
  if (kind === "citaat") return /^\s*>=?\s*[€\d]/u.test(line) ? "citaat" : null;
  return items === 1 && (runsOn(above) || /^\s*[-+*]\s*[€\d]/u.test(line)) ? "punt" : null;
}

/** Whether a line is one of a sentence that has not ended. */
function runsOn(line: string): boolean {
  return line.trim() !== "" && !/[.:;!?]["'”’)*_]*\s*$/u.test(line) && !/^\s*(?:#|[-+*]\s)/u.test(line);
}

import { formatDate } from "../../value/notation/format-date.ts";
import type { Realisatie } from "../../content/content.ts";
import { findPart } from "../../content/find-part.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import { inside, type At } from "../../source/at.ts";

/** What was measured, finished or reached lies in the past of the report. */
export const dateInFuture = defineRule({
  id: "result/date-in-future",
  ground: VERIFIABLE,
  severity: "error",
  title: "Wat is gemeten of bereikt, ligt niet na de datum van het rapport.",
  why: `Een rapport kan niet vertellen wat er na zijn eigen datum is gemeten, opgeleverd of gehaald. Zo'n datum is een typefout, of iets wat nog moet gebeuren.

Het programma kijkt naar de peildatum van een cijfer, de datum van een product en de datum van een mijlpaal. Het vergelijkt met "rapportdatum" in rapport.yaml, niet met vandaag.`,
  example: { id: "2.5", part: "Inrichting van het team", date: "2026-12-11", reportDate: "2026-06-08" },
  settings: {},
  scope: "voortgang",
  message: ({ id, part, date, reportDate }) =>
    `Bij ${id} ${part} staat ${formatDate(date)}. Dat is na de datum van dit rapport, ${formatDate(reportDate)}.`,
  hint: () => "Verbeter de datum. Moet het nog gebeuren? Haal het hier dan weg en noem het bij de toezeggingen.",
  actual: ({ date }) => date,
  expected: ({ reportDate }) => `${reportDate} of eerder`,
  check: ({ year, stand, entry }, { say }) => {
    const reportDate = year.jaar.rapport?.rapportdatum ?? null;
    if (reportDate === null) return;
    for (const [index, realisatie] of entry.realisatie.entries()) {
      const onderdeel = findPart(stand.resultaat, realisatie.onderdeel);
      const at: At = inside(entry.at, ["realisatie", index]);
      for (const { date, steps } of listDates(realisatie)) {
        if (onderdeel === undefined || date === null || date <= reportDate) continue;
        say(placeOf(at, steps), { id: stand.resultaat.id, part: partName(onderdeel), date, reportDate });
      }
    }
  },
});

interface WrittenDate {
  readonly date: string | null;
  readonly steps: At["path"];
}

function listDates({ peildatum, datum, mijlpalen }: Realisatie): WrittenDate[] {
  return [
    { date: peildatum, steps: ["peildatum"] },
    { date: datum, steps: ["datum"] },
    ...mijlpalen.map(({ gehaald }, index) => ({ date: gehaald, steps: ["mijlpalen", index, "gehaald"] })),
  ];
}

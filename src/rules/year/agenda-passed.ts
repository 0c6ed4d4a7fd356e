import { formatDate } from "../../value/notation/format-date.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import { placeOf } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** An agenda looks ahead; one that was copied from the report before does not. */
export const agendaPassed = defineRule({
  id: "year/agenda-passed",
  ground: STEADY,
  severity: "warning",
  title: "De agenda kijkt vooruit.",
  why: `Een datum die al voorbij is als het rapport verschijnt, komt vaak uit het vorige rapport. De lezer kan er niets meer mee.

Het programma vergelijkt elke datum onder "agenda" met de rapportdatum.`,
  example: { what: "Bestuurlijk overleg", date: "2026-05-20", report: "2026-06-08" },
  settings: {},
  scope: "jaar",
  message: ({ what, date, report }) =>
    `In de agenda staat "${shorten(what, 50)}" op ${formatDate(date)}. Dat is voor de datum van dit rapport, ${formatDate(report)}.`,
  hint: () => "Verbeter de datum. Is het al geweest? Haal het dan uit de agenda.",
  actual: ({ date }) => date,
  expected: ({ report }) => `na ${report}`,
  check: ({ jaar: { rapport } }, { say }) => {
    const report = rapport?.rapportdatum ?? null;
    if (rapport === null || report === null) return;
    for (const [index, { datum, wat }] of rapport.agenda.entries()) {
      if (datum === null || datum >= report) continue;
      say(placeOf(rapport.at, ["agenda", index, "datum"]), { what: wat ?? "", date: datum, report });
    }
  },
});

import { shorten } from "../../diagnostics/catalogue/define.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What earlier reports said would be done by now is answered. */
export const unanswered = defineRule({
  id: "promise/unanswered",
  ground: CONVENANT,
  severity: "error",
  title: "Elke bijsturing en toezegging waarvan de datum voorbij is, krijgt een antwoord.",
  why: `Een rapport noemt wat er wordt gedaan en wanneer. De lezer wil een jaar later weten of dat is gebeurd. Het antwoord is kort: nagekomen, later of vervallen.

Het programma kijkt naar alle eerdere rapporten, niet alleen naar het vorige. Het vraagt een antwoord zodra de datum op of vóór de peildatum ligt. Eerder antwoorden mag. Wat een eerder rapport al beantwoordde, hoeft niet nog eens.`,
  example: {
    result: "2.2 (Gezinnen helpen)",
    kind: "toezegging",
    what: "terugkoppeling-jongeren",
    text: "Jongeren horen wat er met hun ideeën is gedaan",
    date: "30 november 2025",
    year: "2025",
  },
  settings: {},
  scope: "jaar",
  message: ({ result, kind, text, date, year }) =>
    `Bij ${result} staat niet wat er werd van de ${kind} "${text}" uit het rapport van ${year}. De datum was ${date}.`,
  hint: ({ what, year }) =>
    `Zet onder "afgehandeld:" een regel: - {id: ${what}, jaar: ${year}, uitkomst: nagekomen}. Of kies later of vervallen, met een toelichting.`,
  expected: () => "nagekomen, later of vervallen",
  check: ({ assessment, jaar }, { say }) => {
    const titles = new Map(assessment.resultaten.map(({ resultaat }) => [resultaat.id, nameOfResult(resultaat)]));
    for (const { id, soort, resultaat, wat, wanneer, isDue, antwoord, jaar: made, at } of assessment.voornemens) {
      // A result without an entry is missing altogether, and that is said elsewhere
      const entry = jaar.voortgang.get(resultaat);
      if (!isDue || antwoord !== null || entry === undefined || wanneer === null) continue;
      const related = relatedTo(`de ${soort} van ${made}`, at, "id");
      say(withRelated(placeOf(entry.at, "afgehandeld", "key"), related), {
        result: titles.get(resultaat) ?? resultaat,
        kind: soort,
        what: id,
        text: shorten(wat ?? id),
        date: formatDate(wanneer),
        year: made,
      });
    }
  },
});

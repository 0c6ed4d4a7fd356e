import { listWords } from "../../value/dutch.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { nameOfPart } from "./judge-pace.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A result that is judged to be on schedule has reached every milestone whose planned date has passed. */
export const milestoneLate = defineRule({
  id: "pace/milestone-late",
  ground: CONVENANT,
  severity: "warning",
  title: "Een resultaat dat op schema ligt, heeft geen mijlpaal die te laat is.",
  why: `Veel resultaten hebben geen getal, maar stappen. De regio plande die zelf. Is de datum van een stap voorbij en staat er niet dat hij is gehaald, dan loopt het resultaat achter op de eigen planning.

Het programma kijkt naar de stappen met een datum vóór de peildatum, en naar alle rapporten tot nu toe.`,
  example: { part: "6.5 Agenda", milestones: ['"Mkb-agenda vastgesteld" (gepland op 31 oktober 2025)'] },
  settings: {},
  scope: "onderdeel",
  message: ({ part, milestones }) =>
    `${part}: het oordeel is "op schema", maar niet gehaald ${milestones.length === 1 ? "is" : "zijn"} ${listWords(milestones)}.`,
  hint: () =>
    'Is de stap wel gehaald? Vul hem in bij "mijlpalen", met datum en bewijs. Zo niet, kies dan "aandacht" of "vertraagd", met oorzaak, gevolg en bijsturing.',
  actual: () => "op schema",
  check: ({ entry, part }, { say }) => {
    if (entry.oordeel !== "op schema") return;
    const milestones = part.mijlpalen
      .filter(({ isLaat }) => isLaat)
      .map(({ naam, gepland }) => `"${naam}" (gepland op ${formatDate(gepland ?? "")})`);
    if (milestones.length > 0) say(placeOf(entry.at, "oordeel"), { part: nameOfPart(part), milestones });
  },
});

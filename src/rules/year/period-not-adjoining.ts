import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** Reports follow each other without a day that none tells of, or that two do. */
export const periodNotAdjoining = defineRule({
  id: "year/period-not-adjoining",
  ground: STEADY,
  severity: "warning",
  title: "De verslagperiode begint op de dag na die van het vorige rapport.",
  why: `Over elke dag van de deal vertelt één rapport. Zit er een gat tussen twee perioden, dan verdwijnt wat er toen gebeurde. Overlappen ze elkaar, dan telt een stap twee keer.

Het programma vergelijkt de eerste dag van de periode met de laatste dag van de periode in het vorige rapport. Ontbreekt een heel rapport, dan meldt het dat ook.`,
  example: { from: "2025-06-01", before: "2025-04-30", year: "2025", isGap: true },
  settings: {},
  scope: "jaar",
  message: ({ from, before, year, isGap }) =>
    `De verslagperiode begint op ${formatDate(from)}, maar die van het rapport van ${year} eindigde op ${formatDate(before)}. ${isGap ? "Daartussen zit een gat." : "De perioden overlappen elkaar."}`,
  hint: ({ before }) =>
    `Laat de periode beginnen op ${formatDate(dayAfter(before))}. Klopt het zo? Dan mag het blijven. Zeg het dan in de samenvatting.`,
  actual: ({ from }) => from,
  expected: ({ before }) => dayAfter(before),
  check: ({ jaar, previous }, { say }) => {
    const from = jaar.rapport?.verslagperiode?.van ?? null;
    const earlier = previous?.jaar.rapport ?? null;
    const before = earlier?.verslagperiode?.tot ?? null;
    if (jaar.rapport === null || previous === null || earlier === null || from === null || before === null) return;
    const expected = dayAfter(before);
    if (from === expected) return;
    const year = previous.jaar.naam;
    const related = relatedTo(`de periode van ${year}`, earlier.at, ["verslagperiode", "tot"]);
    const place = placeOf(jaar.rapport.at, ["verslagperiode", "van"]);
    say(withRelated(place, related), { from, before, year, isGap: from > expected });
  },
});

/** The next day, as an ISO date. */
function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

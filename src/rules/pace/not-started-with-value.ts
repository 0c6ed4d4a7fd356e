import { describeValue, nameMeter } from "./measured-words.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import type { OnderdeelStand } from "../../assess/assessment.ts";
import { findPathStart } from "../../content/plan-path.ts";
import { leadOver, mayJudge, nameOfPart } from "./judge-pace.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Nothing grows of a result that has not begun or that was dropped. */
export const notStartedWithValue = defineRule({
  id: "pace/not-started-with-value",
  ground: CONVENANT,
  severity: "warning",
  title: "Een resultaat dat nog niet is gestart of is vervallen, groeit niet.",
  why: `Is de teller gestegen, een mijlpaal gehaald of iets opgeleverd, dan is er wel gewerkt. Het oordeel of het cijfer klopt dan niet.

Bij "nog niet gestart" vergelijkt het programma de waarde met de beginsituatie. Ontbreekt die, dan is dat bij een telling vanaf de start 0. Bij "vervallen" vergelijkt het met het vorige rapport, want wat daarvoor is bereikt, blijft staan.`,
  example: { part: "5.2 Ketens", oordeel: "nog niet gestart", what: "de teller ging van 0 naar 1" },
  settings: {},
  scope: "onderdeel",
  message: ({ part, oordeel, what }) => `${part}: het oordeel is "${oordeel}", maar ${what}.`,
  hint: ({ oordeel }) =>
    oordeel === "vervallen"
      ? `Kijk of de waarde bij ${RESULTAAT.deze} hoort. Gaat het werk toch door? Kies dan een ander oordeel.`
      : 'Kijk of de waarde klopt. Is het werk begonnen? Kies dan "op schema", "aandacht" of "vertraagd".',
  actual: ({ oordeel }) => oordeel,
  check: ({ entry, part, previousPart, said }, { say }) => {
    const { oordeel } = entry;
    if ((oordeel !== "nog niet gestart" && oordeel !== "vervallen") || !mayJudge(part)) return;
    const what = oordeel === "vervallen" ? growthSince(part, previousPart?.stand.value ?? null) : describeStart(part);
    if (what === null) return;
    const related = said === null ? [] : relatedTo("wat er is bereikt", said.at);
    say(withRelated(placeOf(entry.at, "oordeel"), related), { part: nameOfPart(part), oordeel, what });
  },
});

/** What shows that work on a part has begun; null when nothing does. */
function describeStart(part: OnderdeelStand): string | null {
  const { onderdeel, beginsituatie, gereed, mijlpalen } = part;
  if (gereed?.isGereed === true) return "er staat dat het gereed is";
  const reached = mijlpalen.find(({ gehaald }) => gehaald !== null);
  if (reached !== undefined) return `"${reached.naam}" is gehaald op ${formatDate(reached.gehaald ?? "")}`;
  const isStartKnown = beginsituatie.value !== null || onderdeel.telwijze !== "stand";
  return isStartKnown ? growthSince(part, findPathStart(beginsituatie, onderdeel)) : null;
}

function growthSince(part: OnderdeelStand, before: number | null): string | null {
  const now = part.stand.value;
  if (now === null || before === null || leadOver(part, now, before) <= 0) return null;
  return `${nameMeter(part)} ging van ${describeValue(part, before)} naar ${describeValue(part, now)}`;
}

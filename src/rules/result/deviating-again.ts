import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import { RESULTAAT } from "../../value/nouns.ts";

const DEVIATING: ReadonlySet<string | null> = new Set(["aandacht", "vertraagd"]);

/** What did not help last year needs something new. */
export const deviatingAgain = defineRule({
  id: "result/deviating-again",
  ground: CONVENANT,
  severity: "warning",
  title: "Wie twee jaar achter elkaar afwijkt, stuurt op een nieuwe manier bij.",
  why: `Is een resultaat twee rapporten achter elkaar oranje of rood, dan was de bijsturing van het vorige rapport blijkbaar niet genoeg. De lezer verwacht dan een nieuwe.

Het programma kijkt naar de kenmerken (id) van de bijsturingen. Een kenmerk dat in het vorige rapport nog niet bestond, is een nieuwe bijsturing.`,
  example: { result: "3.1 (Gezinnen helpen)", now: "vertraagd", before: "aandacht", year: "2025" },
  settings: {},
  scope: "voortgang",
  message: ({ result, now, before, year }) =>
    `${RESULTAAT.Naam} ${result} heeft het oordeel "${now}" en had in ${year} het oordeel "${before}". Er is geen nieuwe bijsturing bij gekomen.`,
  hint: () =>
    "Voeg een bijsturing toe met een nieuw kenmerk (id): wat gaat u nu anders doen, wie doet dat en wanneer is het klaar?",
  check: ({ entry, previous, stand, year }, { say }) => {
    const last = previous?.voortgang ?? null;
    if (last === null || !DEVIATING.has(entry.oordeel) || !DEVIATING.has(last.oordeel)) return;
    // Without any correction result/missing-explanation asks for one
    const known = new Set(last.bijsturingen.map(({ id }) => id));
    if (entry.bijsturingen.length === 0 || entry.bijsturingen.some(({ id }) => !known.has(id))) return;
    const related = relatedTo("zo was het oordeel toen", last.at, "oordeel");
    say(withRelated(placeOf(entry.at, "oordeel"), related), {
      result: nameOfResult(stand.resultaat),
      now: entry.oordeel ?? "",
      before: last.oordeel ?? "",
      year: year.previous?.jaar.naam ?? "",
    });
  },
});

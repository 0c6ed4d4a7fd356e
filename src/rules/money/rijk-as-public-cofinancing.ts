import { placeOf } from "../engine/place.ts";
import { findRijkSource } from "./rijk-money.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Public money of the region is its own: what the Rijk gives in another way does not count as cofinancing. */
export const rijkAsPublicCofinancing = defineRule({
  id: "money/rijk-as-public-cofinancing",
  ground: CONVENANT,
  severity: "error",
  title: "Geld van het Rijk telt niet mee als publieke bijdrage van de regio.",
  why: `De regio betaalt zelf mee. Geld dat een gemeente of partner via een specifieke uitkering, opdracht of subsidie van het Rijk krijgt, is geen bijdrage van de regio. Zo financiert het Rijk niet twee keer.

Het programma kijkt naar de herkomst die bij de regel staat, en naar de naam van de bijdrager. Die mag geen Partij van het Rijk zijn en geen van de woorden bij "woorden" bevatten.`,
  example: { id: "laan-regio-toegezegd", reason: 'de herkomst is "specifieke uitkering"' },
  settings: {
    woorden: { kind: "woorden", what: "woorden in de naam van een bijdrager die op geld van het Rijk wijzen" },
  },
  scope: "regel",
  message: ({ id, reason }) => `Regel "${id}" telt als publieke bijdrage van de regio, maar ${reason}.`,
  hint: () =>
    "Is het rijksbijdrage uit deze deal? Maak er dan soort: rijk van. Is het ander geld van het Rijk? Haal de regel dan weg: het telt niet als cofinanciering. Is het eigen geld? Verbeter dan de herkomst of de bijdrager.",
  actual: ({ reason }) => reason,
  expected: () => "eigen middelen van een publieke partner",
  check: ({ year, line }, { say, settings }) => {
    const { soort, id, at, herkomst } = line.regel;
    const reason = soort === "regio-publiek" ? findRijkSource(line.regel, year.deal, settings.woorden) : null;
    if (reason === null) return;
    say(placeOf(at, herkomst === null || herkomst === "eigen middelen" ? "bijdrager" : "herkomst"), { id, reason });
  },
});

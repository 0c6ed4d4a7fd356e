import { placeOf } from "../engine/place.ts";
import { findRijkSource } from "./rijk-money.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Private money that may be the Rijk's is asked about: the deal's definition only excludes it for public money. */
export const rijkInPrivate = defineRule({
  id: "money/rijk-in-private",
  ground: CONVENANT,
  severity: "warning",
  title: "Een private bijdrage is geld van de private partner zelf.",
  why: `Ook een bedrijf of corporatie kan een subsidie of opdracht van het Rijk krijgen. De deal sluit dat bij private financiering niet met zoveel woorden uit. Toch kan hetzelfde geld zo twee keer tellen. Daarom vraagt het programma het na.

Het programma kijkt naar de herkomst en naar de naam van de bijdrager, net als bij publieke bijdragen.`,
  example: { id: "laan-privaat-toegezegd", reason: 'de herkomst is "subsidie"' },
  settings: {
    woorden: { kind: "woorden", what: "woorden in de naam van een bijdrager die op geld van het Rijk wijzen" },
  },
  scope: "regel",
  message: ({ id, reason }) =>
    `Regel "${id}" telt als private bijdrage, maar ${reason}. Is dit eigen geld van de partner?`,
  hint: () =>
    "Vraag de partner waar het geld vandaan komt. Is het eigen geld? Vul dan herkomst: eigen middelen in. Komt het van het Rijk? Overleg dan of het mee mag tellen, en leg het vast.",
  actual: ({ reason }) => reason,
  check: ({ year, line }, { say, settings }) => {
    const { soort, id, at, herkomst } = line.regel;
    const reason = soort === "regio-privaat" ? findRijkSource(line.regel, year.deal, settings.woorden) : null;
    if (reason === null) return;
    say(placeOf(at, herkomst === null || herkomst === "eigen middelen" ? "bijdrager" : "herkomst"), { id, reason });
  },
});

import { formatEuro } from "../../value/notation/format-euro.ts";
import { TRACEABLE } from "./ledger-sums.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** What is taken off says why. */
export const negativeWithoutNote = defineRule({
  id: "money/negative-without-note",
  ground: norm(TRACEABLE),
  severity: "warning",
  title: "Bij een bedrag met een min staat waarom er geld af gaat.",
  why: `Een regel met een min haalt geld weg dat een eerder rapport noemde. Zonder toelichting ziet de lezer een lager totaal en weet hij niet waarom.

Het programma kijkt of er een toelichting bij de regel staat.`,
  example: { id: "laan-rijk-toegezegd-correctie", amount: "−20.000 euro" },
  settings: {},
  scope: "regel",
  message: ({ id, amount }) => `Regel "${id}" haalt geld weg (${amount}), maar er staat niet waarom.`,
  hint: () => "Voeg een toelichting van één zin toe. Is de min een typefout? Haal hem dan weg.",
  actual: ({ amount }) => amount,
  expected: () => "toelichting",
  check: ({ line }, { say }) => {
    const { bedrag, toelichting, id, at } = line.regel;
    if (bedrag !== null && bedrag < 0 && toelichting === null)
      say(placeOf(at, "bedrag"), { id, amount: formatEuro(bedrag) });
  },
});

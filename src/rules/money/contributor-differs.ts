import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { findContributor } from "./contributors.ts";

/** A municipality is no private party, and a company gives no money of the Rijk. */
export const contributorDiffers = defineRule({
  id: "money/contributor-differs",
  ground: norm("elk bedrag telt bij wie het geeft"),
  severity: "error",
  title: "De soort van een bedrag past bij wie het geeft.",
  why: `Een gemeente geeft publiek geld, een bedrijf privaat geld, en geld van het Rijk komt van het Rijk. Staat een bedrag bij de verkeerde soort, dan kloppen de totalen van de deal niet, ook al telt alles op.

De deal zegt zelf wie wat geeft, bij "bijdragers" in deal/financien.yaml. Het programma zoekt die woorden in de naam van de bijdrager; het langste woord telt. Geld van het Rijk dat als geld van de regio is geboekt, melden money/rijk-as-public-cofinancing en money/rijk-in-private.`,
  example: {
    id: "laan-privaat-toegezegd",
    name: "gemeente Voorbeeld",
    kind: "regio-privaat",
    expected: "regio-publiek",
  },
  settings: {},
  scope: "regel",
  message: ({ id, name, kind, expected }) =>
    `Regel "${id}" is geboekt als ${kind}, maar ${name} geeft volgens de deal geld van de soort ${expected}.`,
  hint: ({ expected }) => `Schrijf soort: ${expected}, of verbeter de naam van de bijdrager.`,
  actual: ({ kind }) => kind,
  expected: ({ expected }) => expected,
  check: ({ year, line: { regel } }, { say }) => {
    const { soort, bijdrager, id, at } = regel;
    const expected = findContributor(year.deal, regel)?.soort ?? null;
    if (soort === null || bijdrager === null || expected === null || expected === soort || expected === "rijk") return;
    say(placeOf(at, "soort"), { id, name: bijdrager, kind: soort, expected });
  },
});

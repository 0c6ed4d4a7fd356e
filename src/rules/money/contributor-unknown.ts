import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { findContributor } from "./contributors.ts";

/** Who is nowhere in the deal's list is a new partner, or a slip of the pen. */
export const contributorUnknown = defineRule({
  id: "money/contributor-unknown",
  ground: norm("elk bedrag telt bij wie het geeft"),
  severity: "info",
  title: "Elke bijdrager hoort bij een soort die de deal noemt.",
  why: `Van een bijdrager die in geen enkele soort past, weet niemand of het geld publiek of privaat is. Dat geldt ook voor een naam met een typefout.

Het programma vraagt dit alleen in een deal die zijn bijdragers noemt, bij "bijdragers" in deal/financien.yaml.`,
  example: { id: "laan-privaat-toegezegd", name: "buurtvereniging" },
  settings: {},
  scope: "regel",
  message: ({ id, name }) => `Van de bijdrager van regel "${id}" (${name}) zegt de deal niet wat voor geld het is.`,
  hint: () =>
    'Is het een typefout? Verbeter de naam. Doet er een nieuwe partij mee? Zet dan een woord uit de naam bij "bijdragers" in deal/financien.yaml.',
  check: ({ year, line: { regel } }, { say }) => {
    const { bijdrager, id, at } = regel;
    if (bijdrager === null || (year.deal.financien?.bijdragers ?? []).length === 0) return;
    if (findContributor(year.deal, regel) === null) say(placeOf(at, "bijdrager"), { id, name: bijdrager });
  },
});

import { findBirths } from "./persons.ts";
import { listSearchedTexts } from "./list-searched-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A day of birth makes one person of a story. */
export const birthDate = defineRule({
  id: "privacy/birth-date",
  ground: norm("AVG"),
  severity: "warning",
  isFixed: true,
  title: "Er staat geen geboortedatum van een persoon.",
  why: `Een geboortedatum maakt van een verhaal één mens, ook zonder naam. Een leeftijd in woorden, zoals "een jonge moeder", zegt de lezer genoeg.

Het programma zoekt "geboren op" of "geboortedatum" met een datum erachter, in alle teksten en gegevens.`,
  example: { text: "geboren op 3 mei 1961", where: "in de tekst" },
  settings: {},
  scope: "inhoud",
  message: ({ text, where }) => `Hier staat ${where} een geboortedatum: ${text}.`,
  hint: () => "Haal de datum weg. Doet de leeftijd ertoe? Schrijf dan ongeveer hoe oud iemand is.",
  check: ({ sources }, { say }) => {
    for (const { text, where, placeOf } of listSearchedTexts(sources))
      for (const found of findBirths(text)) say(placeOf(found.start, found.end), { text: found.text, where });
  },
});

import { findHomes } from "./persons.ts";
import { listSearchedTexts } from "./list-searched-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Where somebody lives leads to that person. */
export const address = defineRule({
  id: "privacy/address",
  ground: norm("AVG"),
  severity: "warning",
  isFixed: true,
  title: "Er staat geen adres van een bewoner.",
  why: `Een straat met een huisnummer leidt naar wie daar woont. Noem de buurt of de straat zonder nummer.

Het programma zoekt een straat met een nummer waar volgens de zin iemand woont, en elke hele postcode. Het adres van een gebouw waar niemand woont, mag blijven staan.`,
  example: { text: "Dorpsstraat 12", where: "in de tekst" },
  settings: {},
  scope: "inhoud",
  message: ({ text, where }) => `Hier staat ${where} een adres: ${text}.`,
  hint: () => "Noem alleen de buurt, of de straat zonder nummer.",
  check: ({ sources }, { say }) => {
    for (const { text, where, placeOf } of listSearchedTexts(sources))
      for (const found of findHomes(text)) say(placeOf(found.start, found.end), { text: found.text, where });
  },
});

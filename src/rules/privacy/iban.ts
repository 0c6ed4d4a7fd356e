import { findAccounts } from "./find-personal-data.ts";
import { listSearchedTexts } from "./list-searched-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Where money is paid to is no part of a report on it. */
export const iban = defineRule({
  id: "privacy/iban",
  ground: norm("AVG"),
  severity: "warning",
  isFixed: true,
  title: "Er staat geen rekeningnummer.",
  why: `Een rekeningnummer (IBAN) hoort bij een persoon of een bedrijf. De lezer heeft er niets aan, een fraudeur wel.

Het programma zoekt nummers waarvan de controlecijfers kloppen. Het kijkt in alle teksten en gegevens, in de namen van bestanden en in wat afbeeldingen meedragen.`,
  example: { start: "NL00", where: "in de tekst" },
  settings: {},
  scope: "inhoud",
  message: ({ start, where }) => `Hier staat ${where} een rekeningnummer dat begint met ${start}.`,
  hint: () => "Haal het weg. Is het nodig voor de administratie? Bewaar het dan buiten deze map.",
  check: ({ sources }, { say }) => {
    for (const { text, where, placeOf } of listSearchedTexts(sources))
      for (const { text: written, start, end } of findAccounts(text))
        say(placeOf(start, end), { start: written.slice(0, 4).toUpperCase(), where });
  },
});

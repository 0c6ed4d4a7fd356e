import { findServiceNumbers } from "./find-personal-data.ts";
import { listSearchedTexts } from "./list-searched-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A burgerservicenummer may never leave the house. */
export const bsn = defineRule({
  id: "privacy/bsn",
  ground: norm("AVG en Wet algemene bepalingen burgerservicenummer"),
  severity: "error",
  isFixed: true,
  title: "Nergens staat een burgerservicenummer.",
  why: `Met een burgerservicenummer (BSN) kan iemand fraude plegen. Een rapport mag het nooit bevatten.

Het programma zoekt getallen van negen cijfers die aan de elfproef voldoen, ook in groepjes met punten, spaties of streepjes. Dat doet het in alle teksten en gegevens, in de namen van bestanden en in wat afbeeldingen meedragen. Staat er BSN bij, dan telt elk zo'n getal, ook zonder de nul vooraan. Zonder dat woord telt een getal niet als op die regel staat dat het iets anders is, zoals bedrag, telefoon, dossier of zaaknummer, en ook niet in een veld voor een bedrag of een getal. De melding herhaalt het getal niet.`,
  example: { where: "in de tekst" },
  settings: {},
  scope: "inhoud",
  message: ({ where }) => `Dit getal van negen cijfers ${where} kan een burgerservicenummer zijn.`,
  hint: () =>
    "Haal het weg, ook uit oudere versies. Is het iets anders? Schrijf dan voor het getal wat het is, zoals: dossier of zaaknummer.",
  check: ({ sources }, { say }) => {
    for (const { text, where, placeOf, isNumber } of listSearchedTexts(sources))
      for (const { start, end } of findServiceNumbers(text, isNumber)) say(placeOf(start, end), { where });
  },
});

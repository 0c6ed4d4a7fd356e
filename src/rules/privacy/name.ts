import { findNames } from "./persons.ts";
import { listSearchedTexts } from "./list-searched-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** First names that are common in the Netherlands and are no Dutch word; with a surname behind them they are a person. */
const FIRST_NAMES: readonly string[] = [
  ...["Jan", "Piet", "Kees", "Henk", "Hans", "Peter", "Johan", "Willem", "Gerard", "Marcel", "Patrick", "Dennis"],
  ...["Erik", "Frank", "Ronald", "Richard", "Robert", "Martin", "Michel", "Bas", "Tom", "Tim", "Thijs", "Daan", "Sem"],
  ...["Lucas", "Levi", "Finn", "Luuk", "Jasper", "Jeroen", "Mark", "Paul", "Rob", "Ruud", "Theo", "Wim", "Harrie"],
  ...["Jos", "Jean", "Huub", "Leo", "Math", "Sjef", "Pierre", "Mohammed", "Mohamed", "Ahmed", "Ali", "Mustafa", "Omar"],
  ...["Maria", "Anna", "Marie", "Johanna", "Elisabeth", "Monique", "Petra", "Ingrid", "Sandra", "Linda", "Esther"],
  ...["Marieke", "Anneke", "Sanne", "Lisa", "Emma", "Julia", "Sophie", "Sara", "Eva", "Lotte", "Femke", "Iris"],
  ...["Nicole", "Miranda", "Karin", "Yvonne", "Wilma", "Ria", "Truus", "Els", "Ellen", "Mieke", "Annemarie"],
  ...["Marjan", "Saskia", "Fatima", "Aisha", "Yasmin", "Katarzyna", "Agnieszka", "Anita", "Bianca", "Claudia"],
];

/** People are roles in a report. */
export const personName = defineRule({
  id: "privacy/name",
  ground: norm("AVG"),
  severity: "warning",
  isFixed: true,
  title: "Mensen zijn rollen: er staat geen naam van een persoon.",
  why: `Het rapport gaat naar veel lezers en blijft jaren bewaard. De naam van een bewoner, projectleider of ambtenaar hoort er niet in; een rol wel, zoals "de projectleider".

Het programma zoekt een titel of voorletters met een achternaam, en een bekende voornaam met een achternaam. Het kijkt in alle teksten, ook in commentaar en in de namen van bestanden. Namen van straten, scholen en fondsen blijven staan. Niet elke naam is zo te vinden.`,
  example: { text: "mevrouw Voorbeeld", where: "in de tekst" },
  settings: {
    voornamen: { kind: "woorden", what: "voornamen die met een achternaam een persoon zijn", standard: FIRST_NAMES },
    toegestaan: { kind: "woorden", what: "namen die mogen blijven staan, zoals die van een gebouw", standard: [] },
  },
  scope: "inhoud",
  message: ({ text, where }) => `Hier staat ${where} waarschijnlijk de naam van een persoon: ${text}.`,
  hint: () =>
    "Noem een rol of een organisatie in plaats van de naam. Is het geen persoon? Zet de naam dan bij deze regel onder toegestaan, in deal/regels.yaml.",
  check: ({ sources, content }, { say, settings }) => {
    const covenant = content.deal.file?.convenant ?? null;
    const allowed = new Set(settings.toegestaan);
    for (const { text, where, placeOf } of listSearchedTexts(sources)) {
      for (const found of findNames(text, settings.voornamen)) {
        const place = placeOf(found.start, found.end);
        const isCovenant = covenant !== null && place.file === `deal/${covenant}`;
        if (!isCovenant && !allowed.has(found.text)) say(place, { text: found.text, where });
      }
    }
  },
});

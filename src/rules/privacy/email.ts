import { findEmails, findHiddenEmails } from "./find-personal-data.ts";
import { listSearchedTexts } from "./list-searched-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** People are roles in a report; their addresses stay at home. */
export const email = defineRule({
  id: "privacy/email",
  ground: norm("AVG"),
  severity: "warning",
  isFixed: true,
  title: "Er staat geen e-mailadres van een persoon.",
  why: `Een e-mailadres hoort bij een mens. Het rapport gaat naar veel lezers en blijft jaren bewaard. Noem daarom een rol of een organisatie.

Het programma zoekt e-mailadressen in alle teksten en gegevens, in de namen van bestanden en in wat afbeeldingen meedragen. Het ziet ook een adres waarin de @ anders is geschreven, zoals [at]. Een algemeen adres van een organisatie, zoals info@, mag blijven staan.`,
  example: { text: "voornaam.achternaam@gemeente.example", where: "in de tekst" },
  settings: {
    toegestaan: {
      kind: "woorden",
      what: "hele adressen, of wat er voor de @ van een algemeen adres staat",
      standard: ["info", "contact", "post", "secretariaat", "bureau", "programmabureau", "communicatie", "receptie"],
    },
  },
  scope: "inhoud",
  message: ({ text, where }) => `Hier staat ${where} een e-mailadres: ${text}.`,
  hint: () => "Noem een rol of organisatie, of gebruik een algemeen adres zoals info@.",
  check: ({ sources }, { say, settings }) => {
    const allowed = new Set(settings.toegestaan.map((one) => one.toLowerCase()));
    for (const { text, where, placeOf } of listSearchedTexts(sources)) {
      for (const found of findEmails(text)) {
        const address = found.text.toLowerCase();
        if (allowed.has(address) || allowed.has(address.split("@")[0] ?? "")) continue;
        say(placeOf(found.start, found.end), { text: found.text, where });
      }
      for (const found of findHiddenEmails(text)) say(placeOf(found.start, found.end), { text: found.text, where });
    }
  },
});

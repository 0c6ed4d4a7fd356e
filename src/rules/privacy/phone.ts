import { findForeignPhones, findPhones } from "./find-personal-data.ts";
import { listSearchedTexts } from "./list-searched-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A telephone number leads to a person. */
export const phone = defineRule({
  id: "privacy/phone",
  ground: norm("AVG"),
  severity: "warning",
  isFixed: true,
  title: "Er staat geen telefoonnummer van een persoon.",
  why: `Een telefoonnummer leidt naar een mens. Wie het rapport over drie jaar leest, belt misschien iemand die hier niet meer werkt.

Het programma zoekt Nederlandse nummers van tien cijfers, hoe ze ook zijn gegroepeerd, ook met +31 ervoor, en nummers van andere landen met hun landcode. Het kijkt in alle teksten en gegevens, in de namen van bestanden en in wat afbeeldingen meedragen. Nummers zoals 14 en een netnummer, of 0800 en 0900, mogen blijven staan.`,
  example: { text: "06 00 00 00 00", where: "in de tekst" },
  settings: {
    toegestaan: {
      kind: "woorden",
      what: "hele nummers, of cijfers waarmee een algemeen nummer begint",
      standard: ["0800", "0900", "088"],
    },
  },
  scope: "inhoud",
  message: ({ text, where }) => `Hier staat ${where} een telefoonnummer: ${text}.`,
  hint: () => "Haal het weg, of verwijs naar een algemene pagina van de organisatie.",
  check: ({ sources }, { say, settings }) => {
    const allowed = settings.toegestaan.map(toFigures);
    for (const { text, where, placeOf } of listSearchedTexts(sources)) {
      for (const found of [...findPhones(text), ...findForeignPhones(text)]) {
        const figures = toFigures(found.text);
        if (!allowed.some((one) => figures.startsWith(one)))
          say(placeOf(found.start, found.end), { text: found.text, where });
      }
    }
  },
});

/** Only the figures, with a country code as a 0. */
function toFigures(written: string): string {
  return written
    .replace("(0)", "")
    .replace(/^(?:\+31|0031)/u, "0")
    .replace(/\D/gu, "");
}

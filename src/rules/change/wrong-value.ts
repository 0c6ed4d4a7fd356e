import { describeSubject } from "./changes.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A change that cannot be read changes nothing. */
export const wrongValue = defineRule({
  id: "change/wrong-value",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "error",
  title: "De oude en de nieuwe afspraak in een addendum zijn te lezen als getal, bedrag of datum.",
  why: `Het programma rekent met de nieuwe afspraak. Dat kan alleen als er een getal, een bedrag in euro of een datum staat, geschreven zoals in de andere bestanden. Het raadt niet wat er is bedoeld.

Is er geen oude of nieuwe afspraak, dan staat er geen. Komt een resultaat, onderdeel of doel er zelf bij, dan is was: geen en wordt: afgesproken. Gaat het weg, dan is was: afgesproken en wordt: vervallen.`,
  example: {
    id: "addendum-1",
    key: "wordt",
    text: "ongeveer 1200",
    subject: "de streefwaarde van G1 Geplante bomen",
    expected: "een getal",
  },
  settings: {},
  scope: "inhoud",
  message: ({ id, key, text, subject }) =>
    `Bij addendum "${id}" staat bij ${key} "${text}" voor ${subject}. Dat kan het programma niet lezen.`,
  hint: ({ expected }) => `Schrijf ${expected} op, of geen.`,
  actual: ({ text }) => text,
  expected: ({ expected }) => expected,
  check: ({ content }, { say }) => {
    for (const { addendum, onderwerp, tekst, was, wordt, at } of content.deal.wijzigingen) {
      if (onderwerp === null) continue;
      const fields = [
        { key: "was", text: tekst.was, read: was },
        { key: "wordt", text: tekst.wordt, read: wordt },
      ];
      for (const { key, text, read } of fields) {
        if (text === null || read !== null) continue;
        const args = {
          id: addendum.id,
          key,
          text,
          subject: describeSubject(onderwerp),
          expected: EXPECTED[onderwerp.kind],
        };
        say(placeOf(at, key), args);
      }
    }
  },
});

const EXPECTED = {
  bestaan: "afgesproken of vervallen",
  onderdeel: "een getal zonder punten voor duizendtallen",
  bovenkant: "een getal zonder punten voor duizendtallen",
  tussendoel: "een getal zonder punten voor duizendtallen",
  plek: "een getal zonder punten voor duizendtallen",
  doel: "een getal zonder punten voor duizendtallen",
  verdeling: "een bedrag in hele euro's zonder punten",
  geldafspraak: "een bedrag in hele euro's zonder punten",
  totaal: "een bedrag in hele euro's zonder punten",
  einde: "een datum als JJJJ-MM-DD",
} as const;

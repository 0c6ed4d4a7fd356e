import { isWritten } from "../../source/at.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A moment of the calendar says when it is: a day of each year, once, or how often. */
export const momentWithoutDay = defineRule({
  id: "deal/moment-without-day",
  ground: norm("het rapport gaat over de hele deal"),
  severity: "error",
  title: "Bij elk vast moment staat wanneer het is.",
  why: `Het rapport noemt de vaste momenten van de deal, elk met zijn tijd. Zonder tijd staat er "volgt", ook in de definitieve versie.

Het programma kijkt in deal/kalender.yaml of bij een moment jaarlijks, eenmalig of terugkerend is ingevuld. Noemt de deal geen dag, dan is "terugkerend: eenmaal per jaar" genoeg.`,
  example: { moment: "Overleg over het rapport" },
  settings: {},
  scope: "inhoud",
  message: ({ moment }) => `Bij het moment "${moment}" staat niet wanneer het is.`,
  hint: () =>
    'Vul de dag in bij jaarlijks of eenmalig. Noemt de deal geen dag? Schrijf dan terugkerend, met hoe vaak het is, zoals "eenmaal per jaar".',
  expected: () => "jaarlijks, eenmalig of terugkerend",
  check: ({ content }, { say }) => {
    for (const { id, naam, jaarlijks, eenmalig, terugkerend, at } of content.deal.momenten) {
      const hasDay = jaarlijks.some(({ voor, uiterlijk }) => (voor ?? uiterlijk) !== null);
      // A day that cannot be read is told of at its own place
      if (hasDay || isWritten(at, "jaarlijks") || eenmalig !== null || terugkerend !== null) continue;
      say(placeOf(at, "id"), { moment: naam ?? id });
    }
  },
});

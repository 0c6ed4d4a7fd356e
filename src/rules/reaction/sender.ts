import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A reaction is somebody's: of one Party, or of one other. */
export const reactionSender = defineRule({
  id: "reaction/sender",
  ground: norm("een reactie heeft één afzender"),
  severity: "warning",
  title: "Elke reactie heeft één afzender.",
  why: `De nota van reacties zegt bij elke reactie van wie die is. Zonder afzender weet niemand aan wie het antwoord is gericht; met twee weet niemand van wie de woorden zijn.

Het programma kijkt of bij elke reactie óf "van" óf "ander" is ingevuld. "van" is een partij van de deal, "ander" elke andere organisatie of functie.`,
  example: { id: "r-012", hasBoth: false },
  settings: {},
  scope: "jaar",
  message: ({ id, hasBoth }) =>
    hasBoth
      ? `Bij reactie ${id} staan twee afzenders: "van" en "ander".`
      : `Bij reactie ${id} staat niet van wie die is.`,
  hint: ({ hasBoth }) =>
    hasBoth
      ? "Laat er één staan. Reageerden zij allebei? Maak er dan twee reacties van."
      : 'Zet bij "van" het kenmerk van de partij, of bij "ander" wie het was: een functie of organisatie, geen naam.',
  check: ({ jaar }, { say }) => {
    for (const { id, at, van, ander } of jaar.reacties) {
      const isOfParty = van !== null;
      const isOfOther = ander !== null;
      if (isOfParty !== isOfOther) continue;
      say(placeOf(at, isOfParty ? "ander" : "van"), { id, hasBoth: isOfParty });
    }
  },
});

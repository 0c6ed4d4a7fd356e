import * as z from "zod";
import { date, name, optional, required, word } from "./fields.ts";

/** Why something may be kept from readers: a Party asks it, it is about a person, or it would harm somebody's business. */
export const GRONDEN = ["verzoek", "privacy", "concurrentie"] as const;

/** The fields that keep an entry from readers, and that end it. After `tot` nothing ends by itself. */
export const withholding = {
  vertrouwelijk: optional(
    z.strictObject({
      grond: required(word(GRONDEN), "Waarom lezers het niet mogen zien."),
      verzoeker: optional(name(), "Het kenmerk van de partij die het vroeg, bij grond verzoek.", "waterschap"),
      reden: required(name(), "Uitleg voor wie erover gaat.", "lopende onderhandeling"),
      tot: optional(date(), "De dag waarop u opnieuw kijkt; daarna wordt niets vanzelf openbaar."),
    }),
    'Vul dit in als niet iedereen dit mag lezen; er staat dan "vertrouwelijk".',
  ),
  vrijgegeven: optional(
    z.strictObject({
      datum: required(date(), "De dag waarop het openbaar werd."),
      door: required(name(), "Wie dat besloot: een functie, geen naam.", "programmabureau"),
    }),
    "Vul dit in als iedereen het nu wel mag lezen.",
  ),
};

import { z } from "zod";
import { date, name, optional, required, word } from "./fields.ts";

/** Why something may be kept from readers: a Party asks it, it is about a person, or it would harm somebody's business. */
export const GRONDEN = ["verzoek", "privacy", "concurrentie"] as const;

/** The fields that keep an entry from readers, and that end it. After `tot` nothing ends by itself. */
export const withholding = {
  vertrouwelijk: optional(
    z.strictObject({
      grond: required(word(GRONDEN)),
      verzoeker: optional(name()),
      reden: required(name()),
      tot: optional(date()),
    }),
  ),
  vrijgegeven: optional(z.strictObject({ datum: required(date()), door: required(name()) })),
};

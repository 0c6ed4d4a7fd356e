import { date, optional } from "./fields.ts";

/**
 * The field with which an entry says that its texts, which are those of the report before, still hold. It holds for one
 * report: it stands in that report, with a day after the one before.
 */
export const stillTrue = {
  nog_waar: optional(
    date(),
    "De dag waarop u nakeek dat een tekst van het vorige rapport nog klopt; elk rapport opnieuw.",
  ),
};

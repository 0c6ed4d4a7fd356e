import { listIntentions } from "../../content/list-intentions.ts";
import { placeOf } from "../engine/place.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What comes later stands in this report again, with a date. */
export const stillOpen = defineRule({
  id: "promise/still-open",
  ground: CONVENANT,
  severity: "warning",
  title: "Wat later komt, staat opnieuw in het rapport met een nieuwe datum.",
  why: `"Later" sluit de oude bijsturing of toezegging af. Staat er geen nieuwe voor in de plaats, dan vraagt volgend jaar niemand er meer naar.

Het programma kijkt of het resultaat dit jaar een bijsturing of toezegging heeft met hetzelfde kenmerk, of een andere met een datum na de peildatum. Of die echt over hetzelfde gaat, kan het niet zien.`,
  example: { result: "3.1 (Gezinnen helpen)", what: "gezamenlijke-registratie" },
  settings: {},
  scope: "voortgang",
  message: ({ result, what }) =>
    `Bij ${result} staat dat "${what}" later komt, maar er is geen nieuwe bijsturing of toezegging met een datum.`,
  hint: () => "Voeg een bijsturing of toezegging toe met de nieuwe datum. Komt het er niet meer? Kies dan vervallen.",
  check: ({ entry, stand, year }, { say }) => {
    const { peildatum } = year.assessment;
    // Without a day to measure on nobody knows what is still to come; the report says that it is missing
    if (peildatum === null) return;
    const made = listIntentions(entry);
    for (const [index, { id, uitkomst }] of entry.afgehandeld.entries()) {
      if (id === null || uitkomst !== "later") continue;
      const isCarriedOn = made.some((one) => one.id === id || (one.wanneer ?? "") > peildatum);
      if (!isCarriedOn)
        say(placeOf(entry.at, ["afgehandeld", index, "uitkomst"]), { result: nameOfResult(stand.resultaat), what: id });
    }
  },
});

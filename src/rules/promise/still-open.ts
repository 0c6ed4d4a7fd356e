import { listIntentions } from "../../content/list-intentions.ts";
import { placeOf } from "../engine/place.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { findLaterDay } from "../reading/named-days.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What comes later stands in this report again, with a date. */
export const stillOpen = defineRule({
  id: "promise/still-open",
  ground: CONVENANT,
  severity: "warning",
  title: "Wat later komt, staat opnieuw in het rapport met een nieuwe datum.",
  why: `"Later" sluit de oude bijsturing of toezegging af. Staat er geen nieuwe voor in de plaats, dan vraagt volgend jaar niemand er meer naar.

Het programma kijkt of het resultaat dit jaar een bijsturing of toezegging heeft met hetzelfde kenmerk, of een andere met een datum na de peildatum. Wie iets heeft toegezegd, zegt het opnieuw toe, of noemt in de toelichting de nieuwe maand: een bijsturing alleen is dan niet genoeg. Of die nieuwe echt over hetzelfde gaat, kan het niet zien.`,
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
    for (const [index, { id, uitkomst, toelichting }] of entry.afgehandeld.entries()) {
      if (id === null || uitkomst !== "later") continue;
      const before = year.assessment.voornemens.find((one) => one.id === id && one.resultaat === stand.resultaat.id);
      const isDated = findLaterDay(toelichting ?? "", peildatum) !== null;
      const isOfKind = (soort: string): boolean => isDated || before?.soort !== "toezegging" || soort === "toezegging";
      const isCarriedOn = made.some((one) => one.id === id || (isOfKind(one.soort) && (one.wanneer ?? "") > peildatum));
      if (!isCarriedOn)
        say(placeOf(entry.at, ["afgehandeld", index, "uitkomst"]), { result: nameOfResult(stand.resultaat), what: id });
    }
  },
});

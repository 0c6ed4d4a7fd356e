import type { Dealwijziging } from "../../content/content.ts";
import { entryOf } from "../../content/existence.ts";
import { describeEntry } from "./changes.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** What came with an addendum says so where it stands. */
export const additionUnmarked = defineRule({
  id: "change/addition-unmarked",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "warning",
  title: "Wat met een addendum is gekomen, noemt dat addendum.",
  why: `Een resultaat, onderdeel of doel dat er later bij kwam, hoort bij de rapporten vanaf die dag. Wie deal/resultaten.yaml leest, moet kunnen zien dat het er niet vanaf het begin was. Daarom staat daar het kenmerk van het addendum.

Het programma kijkt naar wijzigingen met was: geen en wordt: afgesproken. Krijgt een resultaat met een addendum zijn eerste getal, en zei nog geen enkel rapport er iets over, dan is het ook nieuw.`,
  example: { what: "resultaat 3.4", id: "addendum-1", file: "deal/resultaten.yaml" },
  settings: {},
  scope: "inhoud",
  message: ({ what, id, file }) => `Volgens addendum "${id}" is ${what} nieuw, maar in ${file} staat dat niet.`,
  hint: ({ what, id, file }) =>
    `Zet in ${file} bij ${what}: addendum: ${id}. Was dit er al vanaf de start van de deal? Vul het dan in bij de rapporten van toen.`,
  check: ({ content }, { say }) => {
    for (const wijziging of content.deal.wijzigingen) {
      const van = findAdded(wijziging);
      if (van === null) continue;
      const entry = entryOf(van);
      if (entry.addendum !== null) continue;
      const args = { what: describeEntry(van), id: wijziging.addendum.id, file: entry.at.file };
      say(withRelated(placeOf(wijziging.at), relatedTo("hier staat het", entry.at, "id")), args);
    }
  },
});

/** What a change says to be new, in so many words or because nothing was agreed of it before its day. */
function findAdded({ onderwerp, was, wordt, vanaf }: Dealwijziging) {
  if (onderwerp?.kind === "bestaan") return was?.waarde === false && wordt?.waarde === true ? onderwerp.van : null;
  if (onderwerp?.kind !== "onderdeel" || was?.waarde !== null) return null;
  const { resultaat } = onderwerp;
  const isFromThen = resultaat.afgesproken.every((state) => state.vanaf === vanaf);
  return isFromThen && resultaat.afgesproken.length > 0 ? ({ kind: "resultaat", resultaat } as const) : null;
}

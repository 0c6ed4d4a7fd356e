import { listWords } from "../../value/dutch.ts";
import { listIntentions } from "../../content/list-intentions.ts";
import { findNearest } from "../../diagnostics/nearest.ts";
import { placeOf } from "../engine/place.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";

/** An answer answers something that an earlier report said would be done. */
export const unknownAnswer = defineRule({
  id: "promise/unknown-answer",
  ground: norm("samenhang: wat naar iets verwijst, verwijst naar iets dat bestaat"),
  severity: "error",
  title: "Een antwoord gaat over iets dat een eerder rapport bij dit resultaat heeft toegezegd.",
  why: `Het antwoord noemt het kenmerk van een bijsturing of toezegging uit een eerder rapport. Klopt het kenmerk niet, dan weet de lezer niet wat er is nagekomen, en blijft de echte toezegging zonder antwoord.

Het programma zoekt het kenmerk bij hetzelfde resultaat in alle eerdere rapporten. Staat er een jaar bij, dan moet het uit het rapport van dat jaar komen.`,
  example: {
    result: "2.2 (Gezinnen helpen)",
    what: "terugkoppeling-jonger",
    where: "in het rapport van 2025",
    nearest: ["terugkoppeling-jongeren"],
  },
  settings: {},
  scope: "voortgang",
  message: ({ result, what, where }) =>
    `Bij ${result} staat een antwoord op "${what}", maar die bijsturing of toezegging staat niet ${where}.`,
  hint: ({ nearest }) =>
    nearest.length === 0
      ? "Neem het kenmerk (id) en het jaar over uit het eerdere rapport, of haal het antwoord weg."
      : `Bedoelt u ${listWords(nearest.map((one) => `"${one}"`))}? Neem het kenmerk (id) en het jaar over uit het eerdere rapport.`,
  actual: ({ what }) => what,
  check: (subject, { say }) => {
    const { entry, stand } = subject;
    if (entry.afgehandeld.length === 0) return;
    const made = listMade(subject);
    for (const [index, { id, jaar }] of entry.afgehandeld.entries()) {
      if (id === null || made.some((one) => one.id === id && (jaar === null || one.jaar === jaar))) continue;
      const wrong = made.some((one) => one.id === id) ? "jaar" : "id";
      say(placeOf(entry.at, ["afgehandeld", index, wrong]), {
        result: nameOfResult(stand.resultaat),
        what: id,
        where: jaar === null ? "in een eerder rapport" : `in het rapport van ${jaar}`,
        nearest:
          wrong === "jaar"
            ? []
            : findNearest(
                id,
                made.map((one) => one.id),
              ),
      });
    }
  },
});

/** Every correction and promise of earlier reports on the result. */
function listMade({ stand, year }: EntrySubject): ReturnType<typeof listIntentions> {
  return year.assessment.earlier.flatMap((jaar) => {
    const entry = jaar.voortgang.get(stand.resultaat.id);
    return entry === undefined ? [] : listIntentions(entry);
  });
}

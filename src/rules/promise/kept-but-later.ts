import { shorten } from "../../diagnostics/catalogue/define.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { findLaterDay } from "../reading/named-days.ts";
import { findWords } from "../reading/find-words.ts";

/** What the rule looks for where a deal says nothing else. */
const WORDS: readonly string[] = [
  ...["nog niet", "nog steeds niet", "pas later", "komt later", "later klaar", "later gedaan", "wordt later"],
  ...["uitgesteld", "doorgeschoven", "verschoven", "schuift door", "niet gelukt", "niet doorgegaan"],
  ...["moet nog", "moeten nog", "volgt nog", "volgen nog", "komt nog", "volgend jaar", "gaat niet door"],
  ...["deels", "gedeeltelijk", "grotendeels", "bijna klaar"],
];

/** Who writes that a promise was kept, and beside it that it comes later, says two things. */
export const keptButLater = defineRule({
  id: "promise/kept-but-later",
  ground: norm("wat een rapport op twee plaatsen zegt, is hetzelfde"),
  severity: "warning",
  title: "Wat is nagekomen, komt niet later.",
  why: `"Nagekomen" betekent dat het er is. Zegt de toelichting dat het nog moet gebeuren, dan weet de lezer niet wat waar is.

Het programma zoekt in de toelichting naar woorden zoals "nog niet" en "uitgesteld", en naar een maand of dag na de peildatum.`,
  example: { result: "2.4 (Gezinnen helpen)", what: "keuze-tweede-wijk", words: "pas later" },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden waaruit blijkt dat iets nog moet gebeuren",
      standard: WORDS,
    },
  },
  scope: "voortgang",
  message: ({ result, what, words }) => `Bij ${result} heet "${what}" nagekomen, maar de toelichting zegt: "${words}".`,
  hint: () =>
    "Is het er? Pas dan de toelichting aan. Is het er nog niet? Kies dan uitkomst: later, en zet de nieuwe datum bij de toezeggingen.",
  actual: () => "nagekomen",
  expected: () => "later",
  check: ({ entry, stand, year }, { say, settings }) => {
    for (const [index, { id, uitkomst, toelichting }] of entry.afgehandeld.entries()) {
      if (uitkomst !== "nagekomen" || toelichting === null) continue;
      const words =
        findWords(toelichting, settings.woorden)[0]?.word ?? findLaterDay(toelichting, year.assessment.peildatum);
      if (words === null) continue;
      const related = relatedTo("de toelichting", entry.at, ["afgehandeld", index, "toelichting"]);
      say(withRelated(placeOf(entry.at, ["afgehandeld", index, "uitkomst"]), related), {
        result: nameOfResult(stand.resultaat),
        what: id ?? "",
        words: shorten(words),
      });
    }
  },
});

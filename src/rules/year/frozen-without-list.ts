import { findTotal } from "../../content/year-seal.ts";
import { STEADY } from "../engine/result-norms.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule } from "../engine/rule.ts";
import { formatList } from "./format-list.ts";
import { adviseList } from "./frozen-without-hash.ts";
import { createList, isUnreadable, listHandedIn, type HandedIn } from "./handed-in.ts";

/** One hash over all files tells that something changed, and not what. */
export const frozenWithoutList = defineRule({
  id: "year/frozen-without-list",
  ground: STEADY,
  severity: "info",
  title: "Een lijst zegt meer dan één controlegetal.",
  why: `Vroeger stond bij een ingediend rapport één controlegetal over alle bestanden. Dat telt nog steeds. Maar verandert er iets, dan zegt dat getal niet in welk bestand, en het zegt niets over de afspraken in deal/.

Zolang het getal klopt, kunt u het vervangen door de lijst. Kijk eerst of de afspraken in deal/ nog zijn zoals toen het rapport werd ingediend.`,
  example: { year: "2025", lines: ["ingediend: {datum: 2025-07-10, bestanden: {…}, afspraken: {…}}"] },
  settings: {},
  scope: "inhoud",
  message: ({ year }) =>
    `Bij het ingediende rapport over ${year} staat één controlegetal. Een lijst zegt ook welk bestand later verandert.`,
  hint: ({ lines }) => adviseList(lines),
  check: (subject, { say }) => {
    for (const handedIn of listHandedIn(subject).filter(hasSoundTotal)) {
      const { jaar, rapport } = handedIn;
      const lines = formatList(createList(handedIn, subject));
      say(placeOf(rapport.at, "ingediend", "key"), { year: jaar.naam, lines });
    }
  },
});

/** Only while nothing changed the list can be made of what is there now. */
function hasSoundTotal(handedIn: HandedIn): boolean {
  const total = findTotal(handedIn.rapport);
  return total !== null && handedIn.seal.totals.includes(total) && !isUnreadable(handedIn, "bestanden");
}

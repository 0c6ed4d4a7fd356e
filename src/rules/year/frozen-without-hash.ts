import { findTotal } from "../../content/year-seal.ts";
import { STEADY } from "../engine/result-norms.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule } from "../engine/rule.ts";
import { formatList } from "./format-list.ts";
import { createList, hasList, isUnreadable, listHandedIn, type HandedIn } from "./handed-in.ts";

/** Without a list nobody can see that a handed-in year was changed, or what was agreed then. */
export const frozenWithoutHash = defineRule({
  id: "year/frozen-without-hash",
  ground: STEADY,
  severity: "error",
  title: "Bij een ingediend rapport staat een lijst van wat er is ingediend.",
  why: `Met de lijst is te zien welk bestand na het indienen is veranderd, en welke afspraak van de deal daarna anders is opgeschreven. Zonder lijst merkt niemand het.

Het programma maakt de lijst: van elk bestand van het jaar een controlegetal (SHA-256), en van de deal wat op de peildatum was afgesproken. Neem de lijst over in rapport.yaml op de dag dat het rapport is ingediend. Daarna verandert de lijst niet meer.`,
  example: { year: "2025", isPart: false, lines: ["ingediend: {datum: 2025-07-10, bestanden: {…}, afspraken: {…}}"] },
  settings: {},
  scope: "inhoud",
  message: ({ year, isPart }) =>
    isPart
      ? `Het rapport over ${year} is ingediend, maar in de lijst ontbreekt wat er toen was afgesproken.`
      : `Het rapport over ${year} is ingediend, maar de lijst van wat er is ingediend ontbreekt.`,
  hint: ({ lines }) => adviseList(lines),
  check: (subject, { say }) => {
    for (const handedIn of listHandedIn(subject)) {
      if (!lacksList(handedIn)) continue;
      const list = createList(handedIn, subject);
      const isPart = hasList(handedIn, "bestanden");
      // A deal of which nothing can be read has nothing to list
      if (isPart && list.agreements.size === 0) continue;
      const { rapport, jaar } = handedIn;
      const place = placeOf(rapport.at, rapport.ingediend === null ? "status" : "ingediend", "key");
      say(place, { year: jaar.naam, isPart, lines: formatList(list) });
    }
  },
});

/** How to take over the list; its lines can be pasted as they stand. */
export function adviseList(lines: readonly string[]): string {
  return `Zet dit in rapport.yaml, in plaats van de regel "ingediend" als die er al is:\n${lines.join("\n")}`;
}

/** Whether the list of files is missing and nothing stands in for it, or the agreements are missing beside it. */
function lacksList(handedIn: HandedIn): boolean {
  if (isUnreadable(handedIn, "bestanden") || isUnreadable(handedIn, "afspraken")) return false;
  if (hasList(handedIn, "bestanden")) return !hasList(handedIn, "afspraken");
  return findTotal(handedIn.rapport) === null;
}

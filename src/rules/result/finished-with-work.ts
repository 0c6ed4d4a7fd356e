import { nameOfResult } from "../engine/name-of-result.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { Aim, Steps } from "../../source/at.ts";
import { RESULTAAT } from "../../value/nouns.ts";

/** What is finished needs no more steering, and nothing of it comes later. */
export const finishedWithWork = defineRule({
  id: "result/finished-with-work",
  ground: norm("wat een rapport op twee plaatsen zegt, is hetzelfde"),
  severity: "warning",
  title: "Een afgerond resultaat heeft geen werk meer open.",
  why: `Afgerond betekent dat het resultaat er is. Staat er nog een bijsturing, of komt iets van een eerder rapport later, dan is het niet klaar. Een nieuwe toezegging mag wel: die gaat over wat er daarna gebeurt.`,
  example: { result: "1.3 (Dashboard)", what: "een bijsturing" },
  settings: {},
  scope: "voortgang",
  message: ({ result, what }) => `${result} heet afgerond, maar er staat ${what} bij.`,
  hint: () =>
    `Is ${RESULTAAT.de} klaar? Haal de bijsturing dan weg, of geef het antwoord "nagekomen" of "vervallen". Is er nog werk? Kies dan een ander oordeel.`,
  actual: () => "afgerond",
  check: ({ entry, stand }, { say }) => {
    if (entry.oordeel !== "afgerond") return;
    const tell = (what: string, steps: Steps, aim?: Aim): void =>
      say(placeOf(entry.at, steps, aim), { result: nameOfResult(stand.resultaat), what });
    if (entry.bijsturingen.length > 0) tell("een bijsturing", "bijsturingen", "key");
    for (const [index, { id, uitkomst }] of entry.afgehandeld.entries())
      if (uitkomst === "later") tell(`"${id ?? ""}" met uitkomst later`, ["afgehandeld", index, "uitkomst"]);
  },
});

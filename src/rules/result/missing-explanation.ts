import { isAnswered } from "../../content/is-filled.ts";
import { placeOf } from "../engine/place.ts";
import { COMPLETE } from "../engine/result-norms.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { defineRule } from "../engine/rule.ts";
import { RESULTAAT } from "../../value/nouns.ts";

/** Orange and red need cause, consequence and correction. */
export const missingExplanation = defineRule({
  id: "result/missing-explanation",
  ground: COMPLETE,
  severity: "error",
  title: "Bij oranje en rood staan de oorzaak, het gevolg en de bijsturing.",
  why: `Wie leest dat een resultaat aandacht vraagt of vertraagd is, wil weten hoe dat komt, wat het betekent en wat eraan gebeurt. Een bijsturing zegt wat, wie en wanneer.

Een groen resultaat heeft genoeg aan één regel.`,
  example: { result: "3.1 (Gezinnen helpen)", oordeel: "aandacht", missing: ["gevolg", "bijsturingen"] },
  settings: {},
  scope: "voortgang",
  message: ({ result, oordeel, missing }) =>
    `${RESULTAAT.Naam} ${result} heeft het oordeel "${oordeel}", maar er ontbreekt: ${missing.join(", ")}.`,
  hint: () => "Schrijf op wat de oorzaak is, wat het gevolg is en wat u eraan doet: wat, wie en wanneer.",
  expected: ({ missing }) => missing.join(", "),
  check: ({ entry, stand }, { say }) => {
    const { oordeel, oorzaak, gevolg, bijsturingen, at } = entry;
    if (oordeel !== "aandacht" && oordeel !== "vertraagd") return;
    const missing = Object.entries({ oorzaak, gevolg, bijsturingen }).flatMap(([field, value]) =>
      isAnswered(at, field, value) ? [] : [field],
    );
    if (missing.length > 0) say(placeOf(at, "oordeel"), { result: nameOfResult(stand.resultaat), oordeel, missing });
  },
});

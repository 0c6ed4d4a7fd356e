import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { defineRule } from "../engine/rule.ts";

/** What an earlier report said was reached stays reached, on the same day. */
export const milestoneLost = defineRule({
  id: "result/milestone-lost",
  ground: STEADY,
  severity: "error",
  title: "Een mijlpaal houdt de datum die een eerder rapport noemde.",
  why: `Een eerder rapport zei wanneer een mijlpaal is gehaald. Staat er nu een andere datum, dan klopt een van de twee rapporten niet.

U hoeft een mijlpaal maar één keer te melden: het rapport neemt de datum uit het eerdere jaar over. Was de eerdere datum fout, zeg dat dan in de toelichting bij de mijlpaal. Verdwijnt een gehaalde mijlpaal uit de planning, dan meldt result/milestone-unknown dat.`,
  example: { result: "2.5 (Gezinnen helpen)", name: "Protocollen getekend", now: "2025-04-03", before: "2025-03-27" },
  settings: {},
  scope: "onderdeel",
  message: ({ result, name, now, before }) =>
    `Bij ${result} is de mijlpaal "${name}" nu gehaald op ${formatDate(now)}. Een eerder rapport zei: ${formatDate(before)}.`,
  hint: () =>
    "Haal de regel weg, dan blijft de datum uit het eerdere rapport staan. Was die datum fout? Zeg dat in de toelichting bij deze mijlpaal.",
  actual: ({ now }) => now,
  expected: ({ before }) => before,
  check: ({ part, previousPart, said }, { say }) => {
    if (said === null || previousPart === null) return;
    const earlier = new Map(previousPart.mijlpalen.map((one) => [one.id, one]));
    for (const [index, { id, gehaald, toelichting }] of said.realisatie.mijlpalen.entries()) {
      const stand = earlier.get(id ?? "");
      const before = stand?.gehaald ?? null;
      if (stand === undefined || before === null || gehaald === null || toelichting !== null) continue;
      if (gehaald === before) continue;
      const args = { result: nameOfResult(part.resultaat), name: stand.naam, now: gehaald, before };
      say(placeOf(said.at, ["mijlpalen", index, "gehaald"]), args);
    }
  },
});

import { findNearest } from "../../diagnostics/nearest.ts";
import { shorten, suggest } from "../../diagnostics/catalogue/define.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** A milestone that is not planned has no place in the report and would be lost. */
export const milestoneUnknown = defineRule({
  id: "result/milestone-unknown",
  ground: VERIFIABLE,
  severity: "error",
  title: "Elke gehaalde mijlpaal staat in de planning.",
  why: `Het rapport toont de mijlpalen uit de planning van de regio, met de datum waarop ze zijn gehaald. Een mijlpaal die daar niet in staat, zou niet in het rapport komen.

Een kenmerk verandert nooit, ook niet als de naam of de datum in de planning verandert. Anders raakt een eerder rapport zijn mijlpaal kwijt.`,
  example: { id: "2.5", part: "Inrichting van het team", milestone: "eerste-controle", nearest: ["eerste-controles"] },
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, milestone }) =>
    `De mijlpaal "${shorten(milestone, 40)}" staat niet in de planning van ${id} ${part} en komt dus niet in het rapport.`,
  hint: ({ nearest }) =>
    suggest(
      nearest,
      "Neem het kenmerk over uit deal/planning.yaml, of laat het programmabureau de mijlpaal daar toevoegen.",
    ),
  actual: ({ milestone }) => milestone,
  expected: ({ nearest }) => nearest.join(" | "),
  check: ({ part, said }, { say }) => {
    if (said === null || part.onderdeel.meetwijze !== "mijlpalen") return;
    const planned = new Set(part.mijlpalen.map(({ id }) => id));
    for (const [index, { id }] of said.realisatie.mijlpalen.entries()) {
      if (id === null || planned.has(id)) continue;
      const names = { id: part.resultaat.id, part: partName(part.onderdeel) };
      say(placeOf(said.at, ["mijlpalen", index, "id"]), { ...names, milestone: id, nearest: findNearest(id, planned) });
    }
  },
});

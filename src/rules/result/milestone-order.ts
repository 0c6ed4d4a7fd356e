import { formatDate } from "../../value/notation/format-date.ts";
import type { MijlpaalStand } from "../../assess/assessment.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { defineRule } from "../engine/rule.ts";

interface Passed {
  readonly result: string;
  readonly name: string;
  readonly earlier: string;
  /** When the earlier one was reached; null when it is not. */
  readonly date: string | null;
}

const EXAMPLE: Passed = {
  result: "2.5 (Gezinnen helpen)",
  name: "Eerste controles gehouden",
  earlier: "Team is bemenst",
  date: null,
};

/** A milestone that is reached before an earlier one asks for a word. */
export const milestoneOrder = defineRule({
  id: "result/milestone-order",
  ground: VERIFIABLE,
  severity: "warning",
  title: "Mijlpalen worden gehaald in de volgorde van de planning.",
  why: `Mijlpalen bouwen vaak op elkaar voort. Is een latere gehaald en een eerdere nog niet, of pas daarna, dan vraagt de lezer zich af of de eerdere is overgeslagen of vergeten.

Een toelichting bij de mijlpaal is genoeg. De volgorde is die van de geplande datums.`,
  example: EXAMPLE,
  settings: {},
  scope: "onderdeel",
  message: ({ result, name, earlier, date }) =>
    date === null
      ? `Bij ${result} is de mijlpaal "${name}" gehaald, maar de eerdere mijlpaal "${earlier}" nog niet.`
      : `Bij ${result} is de mijlpaal "${name}" gehaald voor de eerdere mijlpaal "${earlier}", die pas op ${formatDate(date)} is gehaald.`,
  hint: () =>
    "Is een datum fout? Verbeter die dan. Klopt de volgorde? Zeg dan in de toelichting bij deze mijlpaal hoe dat komt.",
  check: ({ part, said }, { say }) => {
    if (said === null || said.realisatie.mijlpalen.length === 0) return;
    const before = findLastBefore(part.mijlpalen);
    for (const [index, { id, gehaald, toelichting }] of said.realisatie.mijlpalen.entries()) {
      const own = before.get(id ?? "");
      if (own === undefined || gehaald === null || toelichting !== null) continue;
      const { stand, last } = own;
      if (last.gehaald !== null && last.gehaald <= gehaald) continue;
      const names = { result: nameOfResult(part.resultaat), name: stand.naam, earlier: last.naam };
      say(placeOf(said.at, ["mijlpalen", index, "gehaald"]), { ...names, date: last.gehaald });
    }
  },
});

interface Ordered {
  readonly stand: MijlpaalStand;
  /** Of those planned before it, the one that was reached last, or that is not reached yet. */
  readonly last: MijlpaalStand;
}

/** What stood in the way of each planned milestone; the first planned one, and those of the same day, have none. */
function findLastBefore(milestones: readonly MijlpaalStand[]): Map<string, Ordered> {
  const planned = milestones.filter(({ gepland }) => gepland !== null);
  planned.sort((a, b) => (a.gepland ?? "").localeCompare(b.gepland ?? "", "en"));
  const found = new Map<string, Ordered>();
  let last: MijlpaalStand | null = null;
  for (const stand of planned) {
    if (last !== null && last.gepland !== stand.gepland) found.set(stand.id, { stand, last });
    if (last === null || isLater(stand, last)) last = stand;
  }
  return found;
}

/** Whether a milestone was reached after another; one that is not reached comes after all that are. */
function isLater(one: MijlpaalStand, other: MijlpaalStand): boolean {
  if (other.gehaald === null) return false;
  return one.gehaald === null || one.gehaald > other.gehaald;
}

import { describe, expect, it } from "vitest";

import { assessSisa, type SisaBedragen, type SisaStand, type SisaTotaal } from "../src/assess/assess-sisa.ts";
import type { Assessment } from "../src/assess/assessment.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { originAt } from "../src/source/at.ts";
import type { Figure } from "../src/value/value.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory } from "./helpers/memory-effects.ts";

const { assessments } = await checkContent(
  "content",
  createMemory({ roots: { content: await readTree(SHIPPED) } }).effects,
);

/** The ledger lines that a figure says it comes from, added up. */
function sumOfOrigins({ origin }: Figure, { ledger }: Assessment): number {
  const from = origin.kind === "computed" ? origin.from : [origin];
  const places = new Set(from.map(({ file, line }) => `${file}:${String(line)}`));
  return ledger.lines
    .filter(({ regel }) => {
      const { file, line } = originAt(regel.at);
      return places.has(`${file}:${String(line)}`);
    })
    .reduce((sum, { regel }) => sum + (regel.bedrag ?? 0), 0);
}

function listAmounts({ stromen }: SisaStand): SisaBedragen[] {
  return stromen.flatMap(({ totalen }) =>
    totalen.flatMap(({ bedragen, plaatsen }) => [bedragen, ...plaatsen.map((one) => one.bedragen)]),
  );
}

describe.each(assessments.map((assessment) => ({ year: assessment.jaar.naam, assessment })))(
  "the accounting of $year",
  ({ assessment }) => {
    const stand = assessSisa(assessment);

    it("adds up: what was there, this year and the corrections are all there is", () => {
      for (const { vorigJaar, ditJaar, correctie, cumulatief } of listAmounts(stand))
        expect((vorigJaar.value ?? 0) + (ditJaar.value ?? 0) + (correctie.value ?? 0)).toBe(cumulatief.value);
    });

    it("can be followed to the lines of the ledger", () => {
      for (const bedragen of listAmounts(stand))
        for (const figure of Object.values(bedragen) as Figure[])
          expect(sumOfOrigins(figure, assessment)).toBe(figure.value);
    });

    it("has the totals that the report has, and the themes and posts are together the total", () => {
      for (const { kant, totalen } of stand.stromen) {
        const { bedragen: totaal, plaatsen } = totalen.find(({ fase }) => fase === "besteed") as SisaTotaal;
        expect(totaal.cumulatief.value).toBe(assessment.ledger.total({ soort: kant, fase: "besteed" }).value);
        const parts = plaatsen
          .filter(({ kind }) => kind !== "project")
          .map(({ bedragen }) => bedragen.cumulatief.value);
        expect(parts.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(totaal.cumulatief.value);
      }
    });
  },
);

it("tells a correction of an earlier year apart from what was spent this year", () => {
  const stand = assessSisa(assessments[2] as Assessment);
  expect([stand.boekjaar, stand.isEinde]).toEqual([2025, false]);
  expect(stand.stromen[0]?.totalen[1]?.bedragen.correctie.value).toBe(-481_250);
});

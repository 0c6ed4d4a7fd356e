import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { LedgerQuery } from "../src/assess/assess-money.ts";
import type { Assessment } from "../src/assess/assessment.ts";
import { checkContent, type CheckedContent } from "../src/pipeline/check-content.ts";
import { SOORTEN } from "../src/schema/soorten.ts";
import { FASEN } from "../src/schema/year-schemas.ts";
import type { Figure } from "../src/value/value.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, type FileTree } from "./helpers/memory-effects.ts";

const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const CASES = join(FIXTURES, "gaten");

async function check(content: FileTree): Promise<CheckedContent> {
  return checkContent("content", createMemory({ roots: { content } }).effects);
}

const SOUND = await check(BASE);

const PLACES: readonly Omit<LedgerQuery, "soort" | "fase">[] = [
  {},
  { thema: "groen" },
  { thema: "werk" },
  { project: "laan" },
  { project: "loket" },
  { post: "vat" },
  { post: "rijksbijdrage" },
];
const SIDES = ["alle", ...SOORTEN, "regio"] as const;

interface Total {
  readonly place: string;
  readonly what: string;
  readonly sum: Figure;
}

/** Every total that a report can have. */
function listTotals({ ledger, jaar }: Assessment): Total[] {
  return PLACES.flatMap((place) =>
    SIDES.flatMap((side) =>
      FASEN.map((fase) => ({
        place: [jaar.naam, ...Object.entries(place).flat()].join(" "),
        what: `${side} ${fase}`,
        sum: ledger.total({ ...place, ...(side === "alle" ? {} : { soort: side }), fase }),
      })),
    ),
  );
}

/** A line for each place with gaps: which totals are still to come, and what lacks. */
function describeGaps(assessments: readonly Assessment[]): string[] {
  const totals = assessments.flatMap(listTotals);
  return [...new Set(totals.map(({ place }) => place))].flatMap((place) => {
    const own = totals.filter((one) => one.place === place);
    const gaps = own.filter(({ sum }) => sum.value === null);
    const from = gaps.flatMap(({ sum: { origin } }) => (origin.kind === "computed" ? origin.from : [origin]));
    const lacking = [...new Set(from.map(({ file, line }) => `${file}:${String(line)}`))].sort();
    const words = gaps.length === own.length ? "alles" : gaps.map(({ what }) => what).join(", ");
    return gaps.length === 0 ? [] : [`${place}: ${words} (${lacking.join(", ")})`];
  });
}

describe.each(await listFolders(CASES))("a ledger with a gap in it: %s", async (folder) => {
  const [over, without] = await Promise.all([
    readTree(join(CASES, folder, "content")),
    readLines(join(CASES, folder, "zonder.txt")),
  ]);
  const { assessments, diagnostics } = await check(overlay(BASE, over, without));

  it("has these totals still to come, and these findings", async () => {
    const text = [...describeGaps(assessments), "", ...describeFindings(diagnostics), ""].join("\n");
    await expectCommitted(`test/fixtures/gaten/${folder}/expected.txt`, text);
  });

  it("has every other total as it was, and for what is still to come one reason", () => {
    for (const [index, assessment] of assessments.entries()) {
      const before = SOUND.assessments[index];
      const sound = before === undefined ? [] : listTotals(before);
      for (const [at, { place, what, sum }] of listTotals(assessment).entries()) {
        if (sum.value !== null) expect(`${place} ${what} ${String(sum.value)}`).toBe(describeTotal(sound[at]));
        else expect(sum.status).toBe("volgt");
      }
    }
  });
});

function describeTotal(total: Total | undefined): string {
  return total === undefined ? "" : `${total.place} ${total.what} ${String(total.sum.value)}`;
}

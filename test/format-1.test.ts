import { describe, expect, it } from "vitest";

import { composeMeta } from "../src/compose/compose-meta.ts";
import { gatherData } from "../src/pipeline/gather-data.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { checkTree } from "./helpers/report-text.ts";

/**
 * Content of formaat 1 goes on to give what it gave: every figure of the shipped reports, as it was when the format of
 * content got more to say. A figure that changes here was wrong, and the commit says why.
 */
const checked = await checkTree(await readTree(SHIPPED));

describe("content of formaat 1", () => {
  it("is what the shipped tree is", () => {
    expect(checked.content.deal.file?.formaat).toBe(1);
    expect(checked.assessments.map(({ jaar }) => jaar.naam)).toEqual(["2024", "2025", "2026"]);
  });

  it("gives the same figures", async () => {
    const reports = checked.assessments.map((assessment) => {
      const meta = composeMeta(assessment, { version: "concept", edition: "partijen" });
      return describeReport(gatherData(meta, assessment));
    });
    await expectCommitted("test/golden/formaat-1.txt", `${reports.join("\n\n")}\n`);
  });
});

type Cijfer = DataFile["resultaten"][number]["onderdelen"][number]["waarde"];

function tell({ status, waarde }: Cijfer): string {
  return waarde === null ? status : String(waarde);
}

const FIELDS = [
  ...(["beginsituatie", "streefwaarde", "waarde", "aandeel", "stap", "gepland"] as const),
  ...(["prognose", "tempo", "tempo_nodig"] as const),
];

function describeReport({ verslagjaar, resultaten, doelen, geld }: DataFile): string {
  const parts = resultaten.flatMap(({ oordeel, vorig_oordeel, onderdelen }) =>
    onderdelen.map((part) => {
      const course = part.verloop.map(({ jaar, waarde, herzien }) => `${jaar} ${tell(waarde)}${herzien ? "*" : ""}`);
      const figures = FIELDS.map((field) => `${field} ${tell(part[field])}`);
      return `${part.id} (${vorig_oordeel ?? "-"} > ${oordeel ?? "-"}): ${[...figures, ...course].join(", ")}`;
    }),
  );
  const goals = doelen.map(({ id, waarde, aandeel }) => `${id}: ${tell(waarde)}, ${tell(aandeel)}`);
  const money = Object.entries(geld.totaal).map(([kind, amounts]) => {
    const stages = Object.entries(amounts).map(([stage, amount]) => `${stage} ${tell(amount)}`);
    return `${kind}: ${stages.join(", ")}`;
  });
  return [`# ${verslagjaar}`, ...parts, ...goals, ...money].join("\n");
}

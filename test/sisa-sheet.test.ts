import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { assessSisa } from "../src/assess/assess-sisa.ts";
import type { Assessment } from "../src/assess/assessment.ts";
import { composeMeta } from "../src/compose/compose-meta.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { createSisaSheet } from "../src/publish/create-sisa-sheet.ts";
import { FIXTURES, overlay, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

async function assess(content: FileTree): Promise<readonly Assessment[]> {
  const { effects } = createMemory({ roots: { content } });
  return (await checkContent("content", effects)).assessments;
}

function createSheet(assessment: Assessment): string {
  const meta = composeMeta(assessment, { version: "concept", edition: "partijen" });
  return createSisaSheet({ meta, assessment, sisa: assessSisa(assessment) });
}

const HEADS = 10;

/** The rows below the heads, as cells; amounts in cents, null for one that is still to come. */
function readRows(sheet: string): { readonly words: string[]; readonly amounts: (number | null)[] }[] {
  const rows = sheet
    .trim()
    .split("\r\n")
    .map((line) => line.split(";"));
  return rows
    .filter((cells) => cells.length === HEADS && cells[0] !== "Geld van")
    .map((cells) => ({ words: cells.slice(0, 5), amounts: cells.slice(5, 9).map(toCents) }));
}

function toCents(cell: string): number | null {
  return /^-?\d+,\d\d$/u.test(cell) ? Number(cell.replace(",", "")) : null;
}

const shipped = await assess(await readTree(SHIPPED));

describe.each(shipped.map((assessment) => ({ year: assessment.jaar.naam, assessment })))(
  "the sheet of the shipped year $year",
  ({ assessment }) => {
    const sheet = createSheet(assessment);
    const rows = readRows(sheet);

    it("says first that it is for the house only, and that it is an example", () => {
      expect(sheet).toMatch(/^\ufeffINTERN: .*\r\nVOORBEELD: /u);
    });

    it("has amounts that add up: each row, and all places to the total of their flow", () => {
      for (const { amounts } of rows) {
        const [before, now, corrected, all] = amounts;
        expect((before ?? 0) + (now ?? 0) + (corrected ?? 0)).toBe(all);
      }
      for (const van of ["Rijk", "Regio"]) {
        const spent = rows.filter(({ words }) => words[0] === van && words[1] === "besteed");
        const sum = spent
          .filter(({ words }) => ["thema", "post"].includes(words[2] ?? ""))
          .reduce((total, { amounts }) => total + (amounts[3] ?? 0), 0);
        expect(spent.find(({ words }) => words[2] === "totaal")?.amounts[3]).toBe(sum);
      }
    });

    it("says the same of the Rijk's money as the report", () => {
      const total = rows.find(({ words }) => words.slice(0, 3).join() === "Rijk,besteed,totaal");
      expect(total?.amounts[3]).toBe(assessment.ledger.total({ soort: "rijk", fase: "besteed" }).value);
    });
  },
);

it("has the lines of the ledger behind each amount, in the form that Excel opens", async () => {
  const [assessment] = await assess(await readTree(join(FIXTURES, "basis", "content")));
  if (assessment === undefined) throw new Error("The base has a report year.");
  await expectGolden("sisa-aansluiting.csv", createSheet(assessment));
});

it("calls a project as it was last written, also one that ended before", async () => {
  const content = await readTree(join(FIXTURES, "regels", "basis", "content"));
  const path = "2026/groen/projecten/laan.yaml";
  const renamed = toText(content.get(path)).replace("naam: Een groene laan", "naam: Twee groene lanen");
  const ended = [...content].filter(([file]) => file !== "2026/werk/projecten/loket.yaml");
  const [, assessment] = await assess(overlay(new Map(ended), new Map([[path, toBytes(renamed)]])));
  if (assessment === undefined) throw new Error("The base has two report years.");
  const projects = readRows(createSheet(assessment)).filter(({ words }) => words[2] === "project");
  expect(new Set(projects.map(({ words }) => words[4]))).toEqual(new Set(["Twee groene lanen", "Een loket voor werk"]));
});

it("says that an amount is still to come where a line cannot be read, and nothing less", async () => {
  const content = await readTree(join(FIXTURES, "basis", "content"));
  const path = "2026/financien.yaml";
  const unread = toText(content.get(path)).replace(/bedrag: [\d.]+/u, "bedrag: ruim duizend");
  const [assessment] = await assess(overlay(content, new Map([[path, toBytes(unread)]])));
  if (assessment === undefined) throw new Error("The base has a report year.");
  const rows = createSheet(assessment).split("\r\n");
  expect(rows.filter((row) => row.includes(";Totaal besteed;")).some((row) => row.includes(";volgt;"))).toBe(true);
});

import { join } from "node:path";
import { expect, it } from "vitest";

import { checkContent } from "../src/pipeline/check-content.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { FIXTURES, overlay, readTree } from "./helpers/fixtures.ts";
import { createMemory } from "./helpers/memory-effects.ts";

/** A deal of two reports, each with the project laan. */
const TWO_YEARS = await readTree(join(FIXTURES, "regels", "basis", "content"));
const FOLDER = "2026/groen/projecten";
const LAAN = TWO_YEARS.get(`${FOLDER}/laan.yaml`) ?? new Uint8Array();

it.each(["laan - kopie", "la", "a-laan"])("the copy is the file that no earlier report has: %s", async (name) => {
  const content = overlay(TWO_YEARS, new Map([[`${FOLDER}/${name}.yaml`, LAAN]]));
  const { diagnostics } = await checkContent("content", createMemory({ roots: { content } }).effects);
  expect(describeFindings(diagnostics.filter(({ ruleId }) => ruleId === "load/copied-project"))).toEqual([
    `${FOLDER}/${name}.yaml load/copied-project`,
  ]);
});

it("what is wrong with one project is told, also where another lies in the folder of another theme", async () => {
  const spent = await readTree(join(FIXTURES, "regels", "money--stage-order", "fout", "content"));
  const loket = TWO_YEARS.get("2026/werk/projecten/loket.yaml") ?? new Uint8Array();
  const moved = new Map([...spent, [`${FOLDER}/loket.yaml`, loket]]);
  const content = overlay(TWO_YEARS, moved, ["2026/werk/projecten/loket.yaml"]);
  const { diagnostics } = await checkContent("content", createMemory({ roots: { content } }).effects);
  const found = diagnostics.filter(({ ruleId }) => /^(?:load\/moved-project|money\/stage-order)$/u.test(ruleId));
  expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`).sort()).toEqual([
    expect.stringMatching(
      /^load\/moved-project: Dit project staat in de map van Groen\. In het vorige rapport stond het bij Werk, /u,
    ),
    expect.stringMatching(/^money\/stage-order: Bij project Een groene laan /u),
  ]);
});

import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { DataFile } from "../src/publish/data-schema.ts";
import { carryReport } from "./helpers/carry-report.ts";
import { FIXTURES, overlay, readTree } from "./helpers/fixtures.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** What data.json says of earlier promises and lessons, where the answer may not be seen. */

const CONTENT = overlay(
  await readTree(join(FIXTURES, "basis", "content")),
  await readTree(join(FIXTURES, "vertrouwelijk", "basis", "content")),
);

/** The content with lines below what both reports say of the first result. */
function answer(...lines: readonly string[]): FileTree {
  const said: readonly (readonly [string, readonly string[]])[] = [
    [
      "2025/groen/resultaten.yaml",
      [
        "toezeggingen:",
        "  - {id: rij, wat: Er komt een rij., aan: de raad, wanneer: 2026-03-01}",
        "leerpunten:",
        "  - {id: avond, soort: wat werkt, tekst: In de avond is vaker iemand thuis.}",
      ],
    ],
    ["2026/groen/resultaten.yaml", lines],
  ];
  const changed = said.map(([path, below]) => {
    const text = toText(CONTENT.get(path));
    const next = text.indexOf("- resultaat: G2");
    const own = below.map((line) => `  ${line}\n`).join("");
    return [path, toBytes(text.slice(0, next) + own + text.slice(next))] as const;
  });
  return overlay(CONTENT, new Map(changed));
}

const ANSWERS = [
  "afgehandeld:",
  "  - {id: rij, uitkomst: nagekomen, toelichting: geheim-antwoord}",
  "lessen:",
  "  - {id: avond, vervolg: afgesloten, toelichting: geheim-vervolg}",
];

async function readPromises(content: FileTree): Promise<DataFile["beloften"]> {
  const { attachments } = await carryReport(content, ["--jaar", "2026"]);
  const found = attachments.find(({ name }) => name === "data.json");
  return (JSON.parse(toText(found?.bytes)) as DataFile).beloften;
}

describe("an earlier promise and lesson", () => {
  it.each([
    { when: "that nobody answered are asked", lines: [], asked: true, answers: [] },
    { when: "that were answered are not", lines: ANSWERS, asked: false, answers: ["nagekomen", "afgesloten"] },
    {
      when: "with an answer that these readers do not get are not",
      lines: [...ANSWERS, "vertrouwelijk: {grond: privacy, reden: geheim-reden}"],
      asked: false,
      answers: [],
    },
  ])("$when", async ({ lines, asked, answers }) => {
    const beloften = await readPromises(answer(...lines));
    expect(beloften.map((one) => [one.id, one.nog_te_beantwoorden])).toEqual([
      ["testland/G1/rij", asked],
      ["testland/G1/avond", asked],
    ]);
    expect(beloften.flatMap(({ antwoorden }) => antwoorden.map(({ uitkomst }) => uitkomst))).toEqual(answers);
  });
});

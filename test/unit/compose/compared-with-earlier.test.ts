import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { composeReport } from "../../../src/compose/compose-report.ts";
import { findYardstick } from "../../../src/compose/find-yardstick.ts";
import type { Assessment, OnderdeelStand } from "../../../src/assess/assessment.ts";
import { checkContent } from "../../../src/pipeline/check-content.ts";
import { FIXTURES, overlay, readTree } from "../../helpers/fixtures.ts";
import { createMemory, toBytes, toText } from "../../helpers/memory-effects.ts";

/** A deal of two reports. */
const TWO_YEARS = await readTree(join(FIXTURES, "regels", "basis", "content"));

type Edit = readonly [path: string, from: RegExp | string, to: string];

const edited = ([path, from, to]: Edit): readonly [string, Uint8Array] => [
  path,
  toBytes(toText(TWO_YEARS.get(path)).replace(from, to)),
];

async function assess(files: ReadonlyMap<string, Uint8Array>): Promise<Assessment> {
  const { effects } = createMemory({ roots: { content: overlay(TWO_YEARS, files) } });
  const assessment = (await checkContent("content", effects)).assessments.at(-1);
  if (assessment === undefined) throw new Error("the content has no report");
  return assessment;
}

/** What the model holds below the block or chapter with this id; empty where there is none. */
function textBelow(assessment: Assessment, id: string): string {
  const found: unknown[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("id" in value && value.id === id) found.push(value);
    else Object.values(value).forEach(look);
  };
  look(composeReport(assessment, { version: "concept", edition: "partijen" }).chapters);
  return found.length === 0 ? "" : JSON.stringify(found);
}

describe("a project that stopped", () => {
  const stop = (year: string): Edit => [
    `${year}/groen/projecten/laan.yaml`,
    "status: in uitvoering",
    "status: gestopt\ngestopt: {datum: 2025-03-01, reden: De laan is vol.}",
  ];

  it("is told by the report of the year in which it stopped", async () => {
    const assessment = await assess(new Map([edited(stop("2026"))]));
    expect(textBelow(assessment, "afwijkingen-projecten")).toContain("De laan is vol.");
  });

  it("is not told again by the next report", async () => {
    const assessment = await assess(new Map(["2025", "2026"].map((year) => edited(stop(year)))));
    expect(textBelow(assessment, "afwijkingen-projecten")).toBe("");
  });
});

it("a lesson is followed as it was written last, where two earlier reports have one with its mark", async () => {
  const older = [...TWO_YEARS].flatMap(([path, bytes]) =>
    path.startsWith("2025/") ? [[path.replace("2025/", "2024/"), toText(bytes)] as const] : [],
  );
  const files = older.map(
    ([path, text]) =>
      [path, toBytes(text.replaceAll("2025", "2024").replace(/Bomen die in november[^}]*/u, "Een oude les."))] as const,
  );
  const followed = textBelow(await assess(new Map(files)), "leren-vervolg");
  expect(followed).toContain("Bomen die in november");
  expect(followed).not.toContain("Een oude les");
});

it("the agreed ratio of money is said as of its last change, with what it was the day before", async () => {
  const amend = (id: string, day: string, change: string): string =>
    `  - {id: ${id}, titel: ${id}, ingaand: ${day}, reden: Alles is duurder., ondertekend: {datum: ${day}, door: Partijen}, wijzigingen: [${change}]}\n`;
  const addenda = `addenda:
${amend("een", "2025-07-01", "{soort: rijk, was: 2000000, wordt: 2500000}")}${amend("twee", "2025-10-01", "{soort: regio, was: 2000000, wordt: 3000000}")}`;
  const said = textBelow(await assess(new Map([["deal/addenda.yaml", toBytes(addenda)]])), "samenvatting-geld");
  expect(said).toContain("Afgesproken was 80 cent");
  expect(said).toContain('"value":"2025-10-01"');
  expect(said).toContain("is het 120 cent");
});

describe("the prognosis in a chart", () => {
  const chartAt = async (day: string): Promise<string> => {
    const edit: Edit = ["deal/planning.yaml", "streefdatum: 2028-12-31", `streefdatum: ${day}`];
    return textBelow(await assess(new Map([edited(edit)])), "figuur-G1-bomen");
  };

  it("stands at the day on which the planning ends", async () => {
    expect(await chartAt("2026-05-01")).toContain('"prognosis":{"date":"2026-05-01"');
  });

  it("is left out when that day is there: the chart then has the value itself", async () => {
    expect(await chartAt("2026-04-30")).toContain('"prognosis":null');
  });
});

describe("what a value is held against", () => {
  const without = async (operator: string): Promise<OnderdeelStand> => {
    const assessment = await assess(new Map());
    const part = assessment.resultaten[0]?.onderdelen[0];
    if (part === undefined || part.beginsituatie.value === null) throw new Error("there is no part with a baseline");
    const onderdeel = { ...part.onderdeel, operator: operator as "borgen" };
    return { ...part, onderdeel, streefwaarde: { ...part.streefwaarde, value: null, status: "nvt" } };
  };

  it("is the baseline where that must be kept", async () => {
    expect(findYardstick(await without("borgen"), [])?.label).toBe("beginsituatie");
  });

  it.each(["streven", "minimaal", "mogelijk", "geen"])("is nothing without a number for %s", async (operator) => {
    expect(findYardstick(await without(operator), [])).toBeNull();
  });
});

import { join } from "node:path";

import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";

import type { Assessment, OnderdeelStand } from "../src/assess/assessment.ts";
import { composeMeta } from "../src/compose/compose-meta.ts";
import { inForce } from "../src/content/in-force.ts";
import { checkContent, type CheckedContent } from "../src/pipeline/check-content.ts";
import { gatherData } from "../src/pipeline/gather-data.ts";
import { createTables } from "../src/publish/create-tables.ts";
import { createDataSchema, DATA_FORMAT, type DataFile } from "../src/publish/data-schema.ts";
import { FIXTURES, overlay, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, toBytes, toText } from "./helpers/memory-effects.ts";

/** Every report year of the shipped content, of the smallest tree, and of a deal in which Rijk and region do not give alike. */
const TREES = {
  gedeeld: SHIPPED,
  basis: join(FIXTURES, "basis", "content"),
  tweede: join(FIXTURES, "tweede-deal", "content"),
};

interface Year {
  readonly name: string;
  readonly data: DataFile;
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
}

const years: Year[] = [];

beforeAll(async () => {
  for (const [tree, folder] of Object.entries(TREES)) {
    const { effects } = createMemory({ roots: { content: await readTree(folder) } });
    const checked = await checkContent("content", effects);
    for (const assessment of checked.assessments) {
      const meta = composeMeta(assessment, { version: "concept", edition: "partijen" });
      // As it is in the file: what JSON cannot hold is gone
      const data = JSON.parse(JSON.stringify(gatherData(meta, assessment))) as DataFile;
      years.push({ name: `${tree} ${assessment.jaar.naam}`, data, checked, assessment });
    }
  }
});

describe("the schema of data.json", () => {
  test("is committed as the code has it", async () => {
    await expectCommitted(
      `docs/schema/data-${String(DATA_FORMAT)}.schema.json`,
      `${JSON.stringify(createDataSchema(), null, 2)}\n`,
    );
  });

  test("fits every report year, and not a file with one field less or more", () => {
    // Our own schema, so ajv may be as strict as it can
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(createDataSchema() as AnySchemaObject);
    expect(years.map(({ name }) => name)).toEqual([
      "gedeeld 2024",
      "gedeeld 2025",
      "gedeeld 2026",
      "basis 2026",
      "tweede 2030",
      "tweede 2031",
    ]);
    for (const { name, data } of years) {
      expect({ name, fits: validate(data), errors: validate.errors }).toEqual({ name, fits: true, errors: null });
      expect(validate(Object.fromEntries(Object.entries(data).filter(([key]) => key !== "peildatum")))).toBe(false);
      expect(validate({ ...data, extra: 1 })).toBe(false);
    }
  });
});

/** What the parties agreed later of numbers on the way, of places and of the target itself. */
const ADDENDUM = `addenda:
  - id: meer-bomen
    titel: Meer bomen
    ingaand: 2026-03-01
    ondertekend: {datum: 2026-02-02, door: de minister}
    wijzigingen:
      - {resultaat: G1, onderdeel: bomen, was: 1000, wordt: 1200}
      - {resultaat: G1, onderdeel: bomen, tussendoel: 2027-12-31, was: 400, wordt: 350}
`;

test("numbers on the way and of places are there, each with the addendum that it comes from", async () => {
  const basis = await readTree(TREES.basis);
  const results = toText(basis.get("deal/resultaten.yaml")).replace(
    "        streefwaarde: 1000\n",
    "        streefwaarde: 1000\n        tussendoelen: [{datum: 2027-12-31, waarde: 400}]\n        streefwaarden: [{gemeente: dorp, waarde: 600}]\n",
  );
  const content = overlay(
    basis,
    new Map([
      ["deal/resultaten.yaml", toBytes(results)],
      ["deal/addenda.yaml", toBytes(ADDENDUM)],
    ]),
  );
  const [assessment] = (await checkContent("content", createMemory({ roots: { content } }).effects)).assessments;
  if (assessment === undefined) throw new Error("no report");
  const data = gatherData(composeMeta(assessment, { version: "concept", edition: "partijen" }), assessment);
  const deal = data.deal.id;
  expect(data.resultaten[0]?.onderdelen[0]).toMatchObject({
    streefwaarde: { waarde: 1200 },
    streefwaarde_door: "addendum Meer bomen",
    tussendoelen: [{ datum: "2027-12-31", waarde: { waarde: 350 }, addendum: `${deal}/addendum/meer-bomen` }],
    streefwaarden: [{ gemeente: `${deal}/gemeente/dorp`, focusgebied: null, waarde: { waarde: 600 }, addendum: null }],
  });
});

type Figure = DataFile["doelen"][number]["waarde"];
type Source = Figure["herkomst"];
type Place = Exclude<Source, { readonly rekenregel: string }>;

interface Found<T> {
  /** Path in data.json. */
  readonly at: string;
  readonly value: T;
}

/** Every object in `data` that `is`, with the place where it stands. */
function findAll<T>(data: unknown, is: (value: object) => value is object & T, at = ""): Found<T>[] {
  if (typeof data !== "object" || data === null) return [];
  const own = is(data) ? [{ at, value: data }] : [];
  return [...own, ...Object.entries(data).flatMap(([key, value]) => findAll(value, is, `${at}/${key}`))];
}

const isFigure = (value: object): value is Figure => "herkomst" in value && "waarde" in value && "eenheid" in value;
const isPlace = (value: object): value is Place => "bestand" in value && "regel" in value;
const isRule = (value: Source): value is Exclude<Source, Place> => "rekenregel" in value;

/** The line of the content that a place names; null when there is none, or nothing on it. */
function readLine({ checked }: Year, { bestand, regel }: Place): string | null {
  const lines = checked.sources.texts.get(bestand)?.lines;
  const line = lines?.lineText(regel).trim() ?? "";
  return line === "" || line.startsWith("#") ? null : line;
}

describe("every figure in data.json", () => {
  test("that is known has a number and a source, and only that", () => {
    for (const { name, data } of years) {
      const figures = findAll(data, isFigure);
      expect(figures.length, name).toBeGreaterThan(20);
      const wrong = figures.filter(({ value }) => (value.status === "bekend") !== (value.waarde !== null));
      expect(wrong, name).toEqual([]);
    }
  });

  test("comes from lines that exist", () => {
    for (const year of years) {
      const nowhere = findAll(year.data, isPlace).filter(({ value }) => readLine(year, value) === null);
      expect(nowhere, year.name).toEqual([]);
    }
  });

  test("that is computed names its rule and what it was computed from", () => {
    for (const { name, data } of years) {
      const known = findAll(data, isFigure).filter(({ value }) => value.status === "bekend");
      const wrong = known.filter(({ value: { herkomst, waarde } }) => {
        // Only a total can be made of nothing: there are then no amounts, and it is zero
        return isRule(herkomst) && (herkomst.rekenregel === "" || (herkomst.uit.length === 0 && waarde !== 0));
      });
      expect(wrong, name).toEqual([]);
    }
  });

  test("that is a total is the sum of the amounts on the lines it names", () => {
    for (const year of years) {
      const totals = findAll(year.data, isFigure).flatMap(({ at, value: { herkomst, waarde } }) =>
        isRule(herkomst) && herkomst.rekenregel === "totaal" && waarde !== null
          ? [{ at, waarde, from: herkomst.uit }]
          : [],
      );
      expect(totals.length, year.name).toBeGreaterThan(0);
      const sumOf = (from: readonly Place[]): number => from.reduce((sum, place) => sum + readAmount(year, place), 0);
      expect(
        totals.filter(({ waarde, from }) => sumOf(from) !== waarde),
        year.name,
      ).toEqual([]);
    }
  });

  test("that was typed stands on the line it names", () => {
    for (const year of years) {
      const typed = findAll(year.data, isFigure).filter(
        ({ value }) => value.status === "bekend" && isPlace(value.herkomst),
      );
      expect(typed.length, year.name).toBeGreaterThan(0);
      const wrong = typed.flatMap(({ at, value }) => {
        const line = isPlace(value.herkomst) ? readLine(year, value.herkomst) : null;
        return numbersIn(line ?? "").includes(asTyped(value)) ? [] : [{ at, value, line }];
      });
      expect(wrong, year.name).toEqual([]);
    }
  });

  test("has beside it an oordeel that stands on the line it names", () => {
    for (const year of years) {
      const wrong = year.data.resultaten.flatMap(({ id, oordeel, herkomst }) => {
        const line = herkomst === null ? null : readLine(year, herkomst);
        return oordeel === null || line?.includes(oordeel) === true ? [] : [{ id, oordeel, line }];
      });
      expect(wrong, year.name).toEqual([]);
    }
  });
});

/** The amount of the ledger line that begins at a place, in cents. */
function readAmount({ checked }: Year, { bestand, regel }: Place): number {
  const lines = checked.sources.texts.get(bestand);
  const entry = lines?.text.slice(lines.lines.offsetAt(regel, 1)) ?? "";
  return Math.round(Number(/\bbedrag: (-?\d+(?:\.\d+)?)/u.exec(entry)?.[1] ?? NaN) * 100);
}

/** Amounts are typed in euros. */
function asTyped({ waarde, eenheid }: Figure): number {
  return eenheid === "eurocent" ? (waarde ?? 0) / 100 : (waarde ?? 0);
}

function numbersIn(line: string): number[] {
  return [...line.matchAll(/(?<![\w.-])-?\d+(?:\.\d+)?(?![\w.-])/gu)].map(([digits]) => Number(digits));
}

test("every result has beside its oordeel that of the report before, and none in the first", () => {
  const shipped = years.filter(({ name }) => name.startsWith("gedeeld"));
  expect(shipped.length).toBeGreaterThan(2);
  for (const [index, { name, data }] of shipped.entries()) {
    const before = new Map(shipped[index - 1]?.data.resultaten.map(({ id, oordeel }) => [id, oordeel]));
    const found = data.resultaten.map(({ id, vorig_oordeel: previous }) => [id, previous]);
    expect(found, name).toEqual(data.resultaten.map(({ id }) => [id, before.get(id) ?? null]));
  }
});

const hasValue = (value: unknown): value is Figure => typeof value === "object" && value !== null && isFigure(value);

describe("data.json says each figure under its own name", () => {
  /** The figures of a part, by the name that each has in data.json. */
  const listFigures = (part: OnderdeelStand): Record<string, number | null> => ({
    beginsituatie: part.beginsituatie.value,
    streefwaarde: part.streefwaarde.value,
    waarde: part.stand.value,
    aandeel: part.aandeel.value,
    stap: part.stap.value,
    gepland: part.gepland.value,
    prognose: part.prognose.value,
    tempo: part.tempo.value,
    tempo_nodig: part.tempoNodig.value,
  });

  test("of a part", () => {
    for (const { name, data, assessment } of years) {
      const found = data.resultaten.flatMap(({ onderdelen }) =>
        onderdelen.map((part) =>
          Object.fromEntries(
            Object.entries(part).flatMap(([key, value]) => (hasValue(value) ? [[key, value.waarde]] : [])),
          ),
        ),
      );
      expect(found, name).toEqual(
        assessment.resultaten.flatMap(({ onderdelen }) => onderdelen.map((part) => listFigures(part))),
      );
    }
  });

  test("of a goal, with the part that it is measured on", () => {
    const goals = years.flatMap(({ data }) => {
      const parts = new Map(data.resultaten.flatMap(({ onderdelen }) => onderdelen.map((one) => [one.id, one])));
      return data.doelen.map((goal) => ({ goal, part: parts.get(goal.gemeten_aan ?? "") }));
    });
    expect(goals.length).toBeGreaterThan(0);
    for (const { goal, part } of goals) expect(goal.waarde).toEqual(part?.waarde);
  });

  test("of the division, and so do the tables", () => {
    for (const { name, data, assessment } of years) {
      const { deal, peildatum } = assessment;
      const sides = data.geld.verdeling.map((row) => [row.afspraak_rijk.waarde, row.afspraak_regio.waarde]);
      const agreed = deal.verdeling.map(({ rijk, regio }) => [inForce(rijk, peildatum), inForce(regio, peildatum)]);
      expect(sides, name).toEqual(agreed);
      const money = createTables(data).find(({ file }) => file === "geld.csv");
      const rows = (money?.rows ?? []).filter((row) => row.includes("afgesproken"));
      const amounts = (side: string): unknown[] => rows.filter((row) => row.includes(side)).map((row) => row.at(-1));
      expect(amounts("rijk"), name).toEqual(data.geld.verdeling.map((row) => row.afspraak_rijk));
      expect(amounts("regio"), name).toEqual(data.geld.verdeling.map((row) => row.afspraak_regio));
    }
  });
});

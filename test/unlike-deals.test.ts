import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { main } from "../src/main.ts";
import { auditHtml } from "./helpers/audit/audit-html.ts";
import { FIXTURES, listFolders, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toText, type FileTree } from "./helpers/memory-effects.ts";
import { checkTree } from "./helpers/report-text.ts";

/**
 * Deals that are like no other here. What their bars and charts must be as long as is computed in this file from the
 * files of the deal, by no code of the program.
 */
const PROGRAM = await readProgram();
const FOLDER = join(FIXTURES, "deals");

/** What of a deal is known beforehand. */
interface Known {
  readonly years: readonly string[];
  /** What is told of it although nothing is wrong. */
  readonly told: readonly string[];
  /** Where the region's own planning stands in the bar, in percents of the way, by result. */
  readonly marks: Readonly<Record<string, number>>;
  /** How the program calls parts that this deal has not, or calls otherwise. */
  readonly strange: RegExp;
}

const KNOWN: Readonly<Record<string, Known>> = {
  // Three pijlers, levels, a comparison, no municipality or area, money for the whole of it
  zee: {
    years: ["2033", "2034"],
    told: [],
    // 6,4 on the way from 6,1 to 7; 24 of 60
    marks: { L1: 33.3, L4: 40 },
    strange: /thema|convenant|focusgebied|spoor|gemeente/iu,
  },
  // One theme, what must go down, numbers for municipalities, and no text
  grens: {
    years: ["2029"],
    told: ["deal/text-missing"],
    // 7,2 on the way from 8,4 to 5; 30 on the way from 48 to 12
    marks: { "1": 35.3, "3": 50 },
    strange: /pijler|focusgebied|spoor/iu,
  },
};

type Entry = Readonly<Record<string, unknown>>;

const toNumber = (written: unknown): number => Number(String(written).replace(",", "."));

function readYaml(content: FileTree, path: string): unknown {
  return parse(toText(content.get(path)), { schema: "failsafe" });
}

/** A result as the files of the deal have it, with one part. */
interface Result {
  readonly id: string;
  readonly part: Entry;
  readonly start: number;
  /** By report, in order. */
  readonly reached: readonly Entry[];
}

function listResults(content: FileTree, years: readonly string[]): Result[] {
  const { resultaten } = readYaml(content, "deal/resultaten.yaml") as { readonly resultaten: readonly Entry[] };
  const { beginsituatie } = readYaml(content, "deal/beginsituatie.yaml") as {
    readonly beginsituatie: readonly Entry[];
  };
  const reports = years.map((year) =>
    [...content.keys()]
      .filter((path) => path.startsWith(`${year}/`) && path.endsWith("/resultaten.yaml"))
      .flatMap((path) => readYaml(content, path) as readonly Entry[]),
  );
  return resultaten.map(({ id, onderdelen }) => ({
    id: String(id),
    part: (onderdelen as readonly Entry[])[0] ?? {},
    start: toNumber(beginsituatie.find(({ resultaat }) => resultaat === id)?.["waarde"]),
    reached: reports.map(
      (entries) => (entries.find(({ resultaat }) => resultaat === id)?.["realisatie"] ?? {}) as Entry,
    ),
  }));
}

/** The values of a result through the reports, each as the report of that year gives it. */
function listValues({ part, reached }: Result): number[] {
  const own = reached.map(({ waarde }) => toNumber(waarde));
  if (part["telwijze"] !== "per-periode") return own;
  return own.map((_, index) => own.slice(0, index + 1).reduce((sum, value) => sum + value, 0));
}

function findTarget({ part, reached }: Result): number {
  if (part["streefwaarden"] !== undefined) {
    return (part["streefwaarden"] as readonly Entry[]).reduce((sum, { waarde }) => sum + toNumber(waarde), 0);
  }
  return toNumber(part["vergelijking"] === undefined ? part["streefwaarde"] : reached.at(-1)?.["vergelijking"]);
}

/** How far a result is, in percents: of the way from its start where it is a level or must go down, else of its target. */
function computeShare(result: Result): number {
  const [value = Number.NaN, target, { part, start }] = [listValues(result).at(-1), findTarget(result), result];
  const isWay = part["meetwijze"] === "niveau" || part["operator"] === "hoogstens" || part["richting"] === "lager";
  return isWay ? ((value - start) / (target - start)) * 100 : (value / target) * 100;
}

interface Tile {
  readonly width: number;
  readonly mark: number | null;
}

/** The tiles of the summary, by the result that each is about; those without a bar have no width. */
function readTiles(html: string): Map<string, Tile> {
  const tiles = Array.from(html.matchAll(/<li class="tegel">(.*?)<\/li>/gsu), ([, tile = ""]) => {
    const reference = /tegel-verwijzing">(.*?)<\/span>/su.exec(tile)?.[1] ?? "";
    const mark = /balk-planning" x1="([\d.]+)%"/u.exec(tile)?.[1];
    const width = Number(/balk-stand"[^>]* width="([\d.]+)%"/u.exec(tile)?.[1]);
    return [reference.replace(/<[^>]+>/gu, ""), { width, mark: mark === undefined ? null : Number(mark) }] as const;
  });
  return new Map(tiles);
}

/** A column of a chart: what is written beside it, and how long it is by the chart's own axis. */
interface Column {
  readonly written: number;
  /** In pixels: how long it is, and how long a column of what is written must be. */
  readonly long: number;
  readonly wanted: number;
}

/** The charts through the years, by the name of their part. */
function readCharts(html: string): Map<string, Column[]> {
  const figures = Array.from(
    html.matchAll(/<figcaption[^>]*>([^<]*), (?:stand per jaar|opgeteld[^<]*)<\/figcaption>(.*?)<\/svg>/gsu),
  );
  return new Map(figures.map(([, name = "", svg = ""]) => [name, readColumns(svg)]));
}

function readColumns(svg: string): Column[] {
  const texts = Array.from(
    svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)">([^<]*)<\/text>/gu),
    ([, x, y, text = ""]) => ({
      x: Number(x),
      y: Number(y),
      value: toNumber(text.replace(".", "").replace("−", "-")),
    }),
  ).filter(({ value }) => !Number.isNaN(value));
  const edge = Math.min(...texts.map(({ x }) => x));
  const ticks = texts.filter(({ x }) => x === edge);
  const [zero, other] = [ticks.find(({ value }) => value === 0), ticks.find(({ value }) => value > 0)];
  if (zero === undefined || other === undefined) throw new Error("A chart has no axis.");
  const perUnit = (zero.y - other.y) / other.value;
  return Array.from(
    svg.matchAll(/<rect [^>]*x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/gu),
    (found) => {
      const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
      // The year stands below all columns, the value nearest to its own
      const beside = texts.filter((text) => Math.abs(text.x - (x + width / 2)) < 1 && text.x !== edge);
      const [label] = beside.sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y));
      const [written = Number.NaN] = [label?.value];
      return { written, long: height, wanted: Math.abs(written) * perUnit };
    },
  );
}

async function build(content: FileTree, year: string): Promise<{ readonly html: string; readonly said: string }> {
  const { effects, published, stderr } = createMemory({ roots: { ...PROGRAM, content } });
  const code = await main(["maak", "--jaar", year, "--versie", "definitief"], effects);
  const files = [...published.values()].flatMap((tree) => [...tree]);
  const page = files.find(([path]) => path.startsWith("voortgangsrapportage") && path.endsWith(".html"));
  return { html: toText(page?.[1]), said: code === 0 ? "" : stderr() };
}

test("each deal is known", async () => {
  expect(await listFolders(FOLDER)).toEqual(Object.keys(KNOWN).sort());
});

describe.each(Object.entries(KNOWN))("%s", async (name, { years, told, marks, strange }) => {
  const content = await readTree(join(FOLDER, name, "content"));
  const results = listResults(content, years);
  const newest = await build(content, years.at(-1) ?? "");

  test("has nothing wrong in it", async () => {
    const { diagnostics } = await checkTree(content);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(told);
  });

  test.each(years)("becomes a definitive version of %s that is in order", async (year) => {
    const { html, said } = await build(content, year);
    expect(said).toBe("");
    expect(auditHtml(html)).toEqual([]);
  });

  test("has bars as long as its numbers say", () => {
    const tiles = readTiles(newest.html);
    const shared = results.filter((result) => !Number.isNaN(computeShare(result)));
    expect(shared.length).toBeGreaterThan(3);
    for (const result of shared) {
      expect(tiles.get(result.id)?.width, result.id).toBeCloseTo(computeShare(result), 0);
      expect(tiles.get(result.id)?.mark ?? null, result.id).toBe(marks[result.id] ?? null);
    }
  });

  test("has charts with columns as long as their numbers, in order of the reports", () => {
    const charts = readCharts(newest.html);
    const counted = results.filter((result) => listValues(result).every((value) => !Number.isNaN(value)));
    expect(counted.length).toBeGreaterThan(4);
    for (const result of counted) {
      const columns = charts.get(String(result.part["naam"])) ?? [];
      expect(
        columns.map(({ written }) => written),
        result.id,
      ).toEqual(listValues(result));
      for (const { long, wanted } of columns) expect(Math.abs(long - wanted), result.id).toBeLessThan(1);
    }
  });

  test("has no words of another deal", () => {
    const words = newest.html.replace(/<(style|script)\b.*?<\/\1>|<[^>]+>/gsu, " ");
    expect(strange.exec(words)?.[0] ?? "").toBe("");
  });
});

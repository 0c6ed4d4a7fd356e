import { beforeAll, describe, expect, it } from "vitest";

import { main } from "../src/main.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { createTables } from "../src/publish/create-tables.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import { formatTable } from "../src/publish/table.ts";
import { readProgram, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** A year without a readable ledger never prints the totals of the years that have one, anywhere in its report. */
const CONTENT = await readTree(SHIPPED);
const PROGRAM = await readProgram();

function change(path: string, edit: (text: string) => string | null): FileTree {
  const text = edit(toText(CONTENT.get(path)));
  const rest = [...CONTENT].filter(([own]) => own !== path);
  return new Map(text === null ? rest : [...rest, [path, toBytes(text)]]);
}

const CASES: Readonly<Record<string, { readonly tree: FileTree; readonly lacks: string }>> = {
  "this year's ledger is not there": { tree: change("2026/financien.yaml", () => null), lacks: "2026" },
  "this year's ledger is cut half-way": {
    tree: change("2026/financien.yaml", (text) => text.slice(0, text.length / 2)),
    lacks: "2026",
  },
  "this year's ledger is no text": { tree: change("2026/financien.yaml", () => "\u0000\u0001"), lacks: "2026" },
  "an earlier ledger has one error in its writing": {
    tree: change("2025/financien.yaml", (text) => text.replace("\nregels:", "\nregels: [")),
    lacks: "2025",
  },
};

interface Made {
  readonly data: DataFile;
  readonly read: (part: string) => string;
}

async function make(content: FileTree): Promise<Made> {
  const memory = createMemory({ roots: { content, ...PROGRAM } });
  expect(await main(["maak", "--content", "content", "--jaar", "2026"], memory.effects)).toBe(0);
  const [files = new Map<string, Uint8Array>()] = memory.published.values();
  const read = (part: string): string =>
    toText([...files].find(([name]) => name.includes(part))?.[1] ?? new Uint8Array());
  return { read, data: JSON.parse(read("data.json")) as DataFile };
}

/** What Rijk and region each give, as the deal's own division adds up. */
const AGREED = "25.000.000";

/** What the page says of every total of a ledger, of the ledger and of all else. */
function listPrinted(html: string): string[] {
  const totals = html.matchAll(/<data class="cijfer[^>]*data-regel="totaal"[^>]*>([^<]*)</gu);
  return Array.from(totals, ([, words = ""]) => words);
}

describe.each(Object.entries(CASES))("where %s", (_name, { tree, lacks }) => {
  let made: Made;
  beforeAll(async () => {
    made = await make(tree);
  });

  it("no total of data.json is known, and each says which ledger lacks", () => {
    const { geld, projecten } = made.data;
    const all = [geld.totaal, ...geld.verdeling.map(({ bedragen }) => bedragen), ...projecten.map((one) => one.geld)];
    const figures = all.flatMap((one) => Object.values(one).flatMap((stages) => Object.values(stages)));
    expect(figures.length).toBeGreaterThan(300);
    for (const { status, waarde, herkomst } of figures) {
      expect([status, waarde]).toEqual(["volgt", null]);
      expect(herkomst).toMatchObject({ uit: [{ bestand: `${lacks}/financien.yaml`, regel: 1 }] });
    }
  });

  it("no total stands in the tables", () => {
    const money = createTables(made.data).find(({ file }) => file === "geld.csv");
    const rows = money === undefined ? [] : formatTable(money).split("\n").slice(1, -1);
    const totals = rows.filter((row) => !row.includes(";afgesproken;"));
    expect(totals.length).toBeGreaterThan(300);
    expect(totals.filter((row) => !row.includes("volgt"))).toEqual([]);
  });

  it("no total stands in the page, the chart or the prose", () => {
    const html = made.read("partijen.html");
    const known = listPrinted(html).filter((words) => /\d/u.test(words));
    // The rest is what was reached in the focus areas: counts
    expect(known.filter((words) => words.length > "1.016".length)).toEqual([AGREED, AGREED]);
    expect(html).toContain("Van het Rijk, besteed: ");
    const [, chart = ""] = /id="figuur-geld"([\s\S]*?)<\/figure>/u.exec(html) ?? [];
    expect(chart).toContain("gereserveerd, toegezegd en besteed: volgt");
    expect(chart).not.toMatch(/<text[^>]*>[\d.,]+</u);
  });

  it("no sum to date stands in the sheet for SiSa", () => {
    const rows = made
      .read("sisa-aansluiting.csv")
      .split("\n")
      .slice(7)
      .filter((row) => row.includes(";"));
    const amounts = rows.slice(1).map((row) => row.split(";").at(-2));
    expect(amounts.length).toBeGreaterThan(10);
    expect([...new Set(amounts)]).toEqual(["volgt"]);
  });

  it("no rule judges money", async () => {
    const { diagnostics } = await checkContent("content", createMemory({ roots: { content: tree } }).effects);
    const sums =
      /^money\/(?:programme-ratio|leverage|total-differs|stage-order|theme-deviates|execution|rijk-above|region)/u;
    const judged = diagnostics.filter(
      ({ file, ruleId }) => file?.startsWith("2026") === true && (sums.test(ruleId) || ruleId.includes("cofinancing")),
    );
    expect(judged).toEqual([]);
  });
});

it("one amount that cannot be read costs only the totals that it belongs to", async () => {
  const [before, after] = await Promise.all([
    make(CONTENT),
    make(
      change("2026/financien.yaml", (text) =>
        text.replace("besteed, bedrag: 511725}", "besteed, bedrag: ruim vijf ton}"),
      ),
    ),
  ]);
  const differs = listMoney(after.data).filter(
    ({ at, value }) => value !== listMoney(before.data).find((one) => one.at === at)?.value,
  );
  expect(differs.map(({ at, value }) => `${at} ${String(value)}`)).toEqual([
    "totaal rijk besteed null",
    "parkstad-2/sociaaleconomisch rijk besteed null",
    "parkstad-2/project/kansrijke-start-centering rijk besteed null",
  ]);
});

function listMoney({ geld, projecten }: DataFile): { readonly at: string; readonly value: number | null }[] {
  const places = [
    { id: "totaal", amounts: geld.totaal },
    ...geld.verdeling.map(({ id, bedragen }) => ({ id, amounts: bedragen })),
    ...projecten.map((one) => ({ id: one.id, amounts: one.geld })),
  ];
  return places.flatMap(({ id, amounts }) =>
    Object.entries(amounts).flatMap(([soort, stages]) =>
      Object.entries(stages).map(([fase, { waarde }]) => ({ at: `${id} ${soort} ${fase}`, value: waarde })),
    ),
  );
}

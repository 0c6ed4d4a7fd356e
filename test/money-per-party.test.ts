import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

import { assessSisa } from "../src/assess/assess-sisa.ts";
import type { Assessment } from "../src/assess/assessment.ts";
import { composeMeta } from "../src/compose/compose-meta.ts";
import { composeReport } from "../src/compose/compose-report.ts";
import type { Block, Inline, Table } from "../src/compose/report-model.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { createSisaSheet } from "../src/publish/create-sisa-sheet.ts";
import { readTemplates } from "./components/read-templates.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { FIXTURES, readTree } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { checkTree, createAssets, readRecords, spellReport } from "./helpers/report-text.ts";

/** A small deal without money by theme: what each contributor gives is agreed by name, and two of them keep money. */
const FOLDER = join(FIXTURES, "geld-per-partij");
const CONTENT = await readTree(join(FOLDER, "content"));
const EDITION = { version: "concept", edition: "partijen" } as const;

interface Checked {
  readonly assessment: Assessment;
  readonly findings: readonly Diagnostic[];
}

async function check(tree: FileTree): Promise<Checked> {
  const { assessments, diagnostics } = await checkContent(
    "content",
    createMemory({ roots: { content: tree } }).effects,
  );
  const assessment = assessments.at(-1);
  if (assessment === undefined) throw new Error("The deal has two reports.");
  return { assessment, findings: diagnostics };
}

/** The content with one thing changed in one file. */
function change(path: string, from: string, to: string): FileTree {
  const before = toText(CONTENT.get(path));
  expect(before).toContain(from);
  return new Map([...CONTENT, [path, toBytes(before.replace(from, to))]]);
}

/** A line of a ledger, read by nothing of the program. */
interface Line {
  readonly year: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly cents: number;
}

/** Of each project its theme, as the folders say. */
const THEMES: Readonly<Record<string, string>> = { oeverpad: "oevers", werkplaats: "werk" };

const LINES: readonly Line[] = ["2030", "2031"].flatMap((year) =>
  [...toText(CONTENT.get(`${year}/financien.yaml`)).matchAll(/^ {2}- \{(.*)\}$/gmu)].map(([, inner = ""]) => {
    const fields = Object.fromEntries(inner.split(", ").map((one) => one.split(": ") as [string, string]));
    return { year, fields, cents: Math.round(Number(fields["bedrag"]) * 100) };
  }),
);

function sum(isWanted: (line: Line) => boolean): number {
  return LINES.filter((line) => isWanted(line)).reduce((all, { cents }) => all + cents, 0);
}

function placeOf({ fields: { thema, project, post } }: Line): string {
  return thema ?? (project === undefined ? (post ?? "") : (THEMES[project] ?? ""));
}

function listTables(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block): Table[] => {
    if (block.kind === "table") return [block];
    if (block.kind === "chart") return [block.table];
    if ("blocks" in block) return listTables(block.blocks);
    return block.kind === "columns" ? listTables([...block.wide, ...block.narrow]) : [];
  });
}

/** What stands in a cell: words, or a figure's value. */
function read(cell: readonly Inline[] | undefined): (string | number | null)[] {
  return (cell ?? []).map((one) => {
    if (typeof one === "string") return one;
    return one.kind === "figure" ? one.value : one.kind === "link" ? one.text : null;
  });
}

let checked: Checked;
let tables: ReadonlyMap<string, Table>;

beforeAll(async () => {
  checked = await check(CONTENT);
  const { chapters } = composeReport(checked.assessment, EDITION);
  tables = new Map(chapters.flatMap(({ blocks }) => listTables(blocks).map((table) => [table.id, table] as const)));
});

function rowsOf(id: string): { readonly kind: string; readonly cells: (string | number | null)[] }[] {
  const table = tables.get(id);
  if (table === undefined) throw new Error(`There is no ${id}.`);
  return table.rows.map(({ kind, cells }) => ({ kind, cells: cells.map((cell) => read(cell)[0] ?? null) }));
}

function columnsOf(id: string): string[] {
  return (tables.get(id)?.columns ?? []).map(({ title }) => title);
}

it("is content without a fault", () => {
  expect(describeFindings(checked.findings)).toEqual([]);
});

it("reads as it was read aloud", async () => {
  const whole = await checkTree(CONTENT);
  const records = await readRecords(join(FOLDER, "toetsen"));
  const asked = { naam: "2031", edition: EDITION, records };
  const { text, lost } = spellReport(whole, asked, createAssets(readTemplates(".hbs")));
  expect(lost).toEqual([]);
  await expectCommitted("test/fixtures/geld-per-partij/tekst.txt", text);
});

describe("the money by contributor", () => {
  it("is what the lines of the ledgers come to, with money and in kind apart, and against the report before", () => {
    expect(columnsOf("tabel-geld-per-bijdrager").slice(1)).toEqual([
      "Afspraak",
      "Toegezegd",
      "Besteed, vorig rapport",
      "Erbij",
      "Besteed",
      "waarvan geld",
      "waarvan natura",
    ]);
    const rows = rowsOf("tabel-geld-per-bijdrager").filter(({ kind }) => kind === "gewoon");
    const names = new Set(LINES.map(({ fields }) => fields["bijdrager"]));
    expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(names);
    for (const { cells } of rows) {
      const of = (fase: string, isIn: (line: Line) => boolean = () => true): number =>
        sum((line) => line.fields["bijdrager"] === cells[0] && line.fields["fase"] === fase && isIn(line));
      expect(cells.slice(2)).toEqual([
        of("toegezegd"),
        of("besteed", ({ year }) => year === "2030"),
        of("besteed", ({ year }) => year === "2031"),
        of("besteed"),
        of("besteed", ({ fields }) => fields["vorm"] !== "natura"),
        of("besteed", ({ fields }) => fields["vorm"] === "natura"),
      ]);
    }
  });

  it.each([
    ["tabel-geld-per-bijdrager", 2],
    ["tabel-geld-per-thema-en-bijdrager", 3],
  ])("adds up in %s: rows to their group, groups to the total", (id, first) => {
    const rows = rowsOf(id);
    const last = rows.at(-1)?.cells ?? [];
    const groups = rows.slice(0, -1);
    for (let column = first; column < last.length; column++) {
      let own = 0;
      let all = 0;
      for (const { kind, cells } of groups) {
        if (kind === "groep") own = 0;
        else if (kind === "gewoon") own += Number(cells[column]);
        else {
          expect(cells[column]).toBe(own);
          all += own;
        }
      }
      expect(last[column]).toBe(all);
    }
  });

  it("has each theme and post, with who gave what there", () => {
    const rows = rowsOf("tabel-geld-per-thema-en-bijdrager");
    const spent = columnsOf("tabel-geld-per-thema-en-bijdrager").indexOf("Besteed");
    let place = "";
    let met = 0;
    for (const { kind, cells } of rows.slice(0, -1)) {
      if (kind === "groep") place = ["oevers", "werk", "bureau"][met++] ?? "";
      else if (kind === "gewoon")
        expect(cells[spent]).toBe(
          sum(
            (line) =>
              placeOf(line) === place && line.fields["bijdrager"] === cells[0] && line.fields["fase"] === "besteed",
          ),
        );
    }
    expect(met).toBe(3);
  });
});

describe("what was agreed", () => {
  it("stands with who agreed it, and nowhere as nothing", () => {
    const rows = rowsOf("tabel-geld-per-bijdrager").map(({ cells: [name, agreed] }) => [name, agreed]);
    expect(Object.fromEntries(rows)).toMatchObject({
      Rijk: "niet apart afgesproken",
      "Rijk, samen": 60_000_000,
      "gemeente Noorddorp": 15_000_000,
      "gemeente Zuiddorp": 10_000_000,
      "provincie Beekland": 20_000_000,
      "waterschap De Beek": 12_000_000,
      "Regio, publiek, samen": 57_000_000,
      bouwbedrijven: 8_000_000,
      "Regio, privaat, samen": 8_000_000,
    });
  });

  it("is said not to be agreed apart for a theme, which has a row of its own all the same", () => {
    expect(rowsOf("tabel-rijk-per-thema").map(({ cells }) => cells.slice(0, 2))).toEqual([
      ["1 Sterke oevers", "niet apart afgesproken"],
      ["2 Goed werk", "niet apart afgesproken"],
      ["bureau", "niet apart afgesproken"],
      ["Totaal", 60_000_000],
    ]);
  });

  it("adds up where only a part is agreed by theme: the rest is a row", () => {
    expect(rowsOf("tabel-regio-per-thema").map(({ cells }) => cells.slice(0, 2))).toEqual([
      ["1 Sterke oevers", 8_000_000],
      ["2 Goed werk", "niet apart afgesproken"],
      ["bureau", "niet apart afgesproken"],
      ["Niet per thema verdeeld", 57_000_000],
      ["Totaal", 65_000_000],
    ]);
  });

  it("is found where the contributors do not come to the total", async () => {
    const least = `minimum_regio: {bedrag: 660000, bron: {artikel: "3"}}\nafspraken:`;
    const { findings } = await check(change("deal/financien.yaml", "afspraken:", least));
    expect(findings.map(({ ruleId }) => ruleId)).toContain("deal/division-differs");
  });
});

describe("a small deal", () => {
  it("has its money in thousands, and says where the rounded amounts do not add up", () => {
    const table = tables.get("tabel-geld-per-bron");
    expect(table?.caption).toBe("Geld per bron, in duizend euro");
    const spent = (soort: string): number =>
      Math.round(sum(({ fields }) => fields["soort"] === soort && fields["fase"] === "besteed") / 100_000);
    const rounded = ["rijk", "regio-publiek", "regio-privaat"].map((soort) => spent(soort));
    const total = Math.round(sum(({ fields }) => fields["fase"] === "besteed") / 100_000);
    expect(rounded.reduce((a, b) => a + b, 0)).not.toBe(total);
    expect(read(table?.note).join("")).toContain("het totaal van besteed niet precies");
  });
});

describe("the sheet for the accounting", () => {
  it("has the totals that the deal names, of the Rijk alone, with the calendar year", () => {
    const { assessment } = checked;
    const sheet = createSisaSheet({ meta: composeMeta(assessment, EDITION), assessment, sisa: assessSisa(assessment) });
    expect(sheet).toContain("Boekjaar 2031");
    expect(sheet).toContain("Besteding van de rijksbijdrage");
    expect(sheet).not.toMatch(/^(?:Regio;|.*;ontvangen;)/mu);
  });
});

describe("rules of this deal", () => {
  it("hold a project against the end of its theme", async () => {
    const tree = change("2031/oevers/projecten/oeverpad.yaml", "einde: 2032-06-30", "einde: 2032-12-31");
    const { findings } = await check(tree);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["project/after-deal"]);
  });

  it("take no amount for the number of a person, but know one in words", async () => {
    const amount = change("deal/financien.yaml", "plafond_rijk: {bedrag: 600000", "plafond_rijk: {bedrag: 130000000");
    expect((await check(amount)).findings.map(({ ruleId }) => ruleId)).not.toContain("privacy/bsn");
    const words = change("2031/samenvatting.md", "Deze deal heeft", "Inwoner 130000000 schreef. Deze deal heeft");
    expect((await check(words)).findings.map(({ ruleId }) => ruleId)).toContain("privacy/bsn");
  });

  it("know a misspelt place of the deal", async () => {
    const { findings } = await check(change("deal/deal.yaml", "  voortgang: {", "  voortgnag: {"));
    expect(findings.map(({ ruleId }) => ruleId)).toContain("schema/unknown-key");
  });
});

describe("a line that its reader may not see", () => {
  it("leaves a gap at each contributor who may have given it, and in its form, and no lower total", async () => {
    const path = "2031/financien.yaml";
    const hidden = change(
      path,
      "waarderingsgrondslag: uren tegen een vast uurtarief}",
      "waarderingsgrondslag: uren tegen een vast uurtarief, vertrouwelijk: {grond: concurrentie, reden: lopende aanbesteding}}",
    );
    const records = { webpagina: null, pdf: null };
    const { text } = spellReport(
      await checkTree(hidden),
      { naam: "2031", edition: EDITION, records },
      createAssets(readTemplates(".hbs")),
    );
    const rows = text
      .slice(text.indexOf("= Tabel 1"))
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const cells = (name: string): string[] =>
      (rows.findLast((line) => line.startsWith(`| ${name} |`) || line.startsWith(`|= ${name} |`)) ?? "")
        .split("|")
        .map((one) => one.trim());
    const WITHHELD = "vertrouwelijk";
    expect(text).not.toContain("25.000");
    expect(cells("Regio, publiek, samen").filter((one) => one === WITHHELD).length).toBeGreaterThan(3);
    expect(cells("gemeente Zuiddorp").filter((one) => one === WITHHELD).length).toBeGreaterThan(3);
    expect(cells("Rijk, samen").filter((one) => one === WITHHELD)).toEqual([]);
  });
});

import { join } from "node:path";

import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { readWorkbook } from "../src/sheet/read-workbook.ts";
import { writeWorkbook } from "../src/sheet/write-workbook.ts";
import { main } from "../src/main.ts";
import { buildWorkbook, type RawCell, type RawWorkbook } from "./helpers/build-workbook.ts";
import { FIXTURES, overlay, readTree } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

const BASE = overlay(
  await readTree(join(FIXTURES, "basis", "content")),
  await readTree(join(FIXTURES, "kasboek", "basis", "content")),
);
const YAML = "2026/financien.yaml";
const SHEET = "2026/financien.csv";
const AS_SHEET = overlay(
  BASE,
  new Map([
    [
      SHEET,
      toBytes(
        "id;project;thema;bijdrager;soort;fase;bedrag\r\nrijk-2026;laan;;Rijk;rijk;besteed;1500,50\r\nregio-2026;;groen;gemeente Dorp;regio-publiek;besteed;2000\r\n",
      ),
    ],
  ]),
  [YAML],
);

const HEADINGS = ["Boekstuk", "Regel", "Boekdatum", "Projectcode", "Dekking", "Crediteur", "IBAN", "Bedrag"];
/** 3 March 2025 in the two ways of counting days. */
const DAY = 45719;
const DAY_1904 = 44257;
const FIRST: readonly RawCell[] = [
  "B-1",
  1,
  { xml: `<v>${String(DAY)}</v>`, style: 1 },
  "P-01",
  "RD2-bijdrage",
  "Bakker",
  "NL00BANK0123456789",
  1234.5600000001,
];
const SECOND: readonly RawCell[] = [
  "B-1",
  2,
  { xml: `<v>${String(DAY)}</v>`, style: 1 },
  "P-00",
  "Dorp",
  "Smid",
  "NL00BANK0123456789",
  500,
];
const TOTAL: readonly (RawCell | null)[] = ["Totaal", null, null, null, null, null, null, 1734.56];

function book(rows: RawWorkbook["rows"], others: Partial<RawWorkbook> = {}): Uint8Array {
  return buildWorkbook({ rows: [["Export van mei"], [], HEADINGS, ...rows], ...others });
}

/** Each letter as one byte. */
function toLatin(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

interface Ran {
  readonly code: number;
  /** All that was said. */
  readonly said: string;
  readonly content: FileTree;
  readonly published: ReadonlyMap<string, FileTree>;
}

async function run(
  args: readonly string[],
  content: FileTree,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<Ran> {
  const memory = createMemory({ roots: { content, "": new Map(Object.entries(files)) } });
  const code = await main(args, memory.effects);
  return {
    code,
    said: memory.stdout() + memory.stderr(),
    content: memory.filesOf("content"),
    published: memory.published,
  };
}

function take(file: Uint8Array, content: FileTree = BASE, ...options: readonly string[]): Promise<Ran> {
  return run(["ontvang", "export.xlsx", ...options], content, { "export.xlsx": file });
}

const GOOD = book([FIRST, SECOND, TOTAL]);

describe("an export of a financial system", () => {
  it("becomes lines of a ledger in YAML, and nothing else of it", async () => {
    const { code, said, content } = await take(GOOD);
    expect(code).toBe(0);
    await expectGolden("ontvangen/yaml.txt", `${said}\n${toText(content.get(YAML))}`);
    expect([...content.values()].map(toText).join("")).not.toMatch(/Bakker|NL00BANK|Smid/u);
  });

  it("becomes lines of a ledger that is a sheet", async () => {
    const { code, said, content } = await take(GOOD, AS_SHEET);
    expect(code).toBe(0);
    const sheet = toText(content.get(SHEET));
    expect(sheet.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    await expectGolden("ontvangen/blad.txt", `${said}\n${sheet.replaceAll("\r\n", "\n")}`);
  });

  it("makes the ledger of a report that has none", async () => {
    const { content } = await take(GOOD, overlay(BASE, new Map(), [YAML]));
    expect(toText(content.get(SHEET)).split("\r\n")).toHaveLength(4);
  });

  it.each([BASE, AS_SHEET])("changes nothing when it comes a second time", async (base) => {
    const { content } = await take(GOOD, base);
    const again = await take(GOOD, content);
    expect(again.said).toContain("Er was niets te schrijven.");
    expect(again.content).toEqual(content);
  });

  it.each([BASE, AS_SHEET])("shows what changed, and takes it over only when asked", async (base) => {
    const { content } = await take(GOOD, base);
    const other = book([FIRST, [...SECOND.slice(0, -1), 600.25]]);
    const shown = await take(other, content);
    expect([shown.code, shown.content]).toEqual([1, content]);
    expect(shown.said).toContain("kas-b-1-2: bedrag is 500 euro, wordt 600,25 euro");
    const taken = await take(other, content, "--neem-over");
    expect(taken.code).toBe(0);
    const [before, after] = [content, taken.content].map((tree) => toText(tree.get(base === BASE ? YAML : SHEET)));
    expect(after?.replace(/600[.,]25/u, "500")).toBe(before);
  });

  it("says the same of a text in the letters of Windows, with a comma for the cents", async () => {
    const text = [
      HEADINGS.join(";"),
      "B-1;1;3-3-2025;P-01;RD2-bijdrage;Bäcker;NL;1.234,56",
      "B-1;2;3-3-2025;P-00;Dorp;x;NL;500",
      "",
    ];
    const bytes = toLatin(text.join("\r\n"));
    const ran = await run(["ontvang", "e.csv"], BASE, { "e.csv": bytes });
    const { content } = await take(book([FIRST, SECOND]));
    expect(toText(ran.content.get(YAML))).toBe(toText(content.get(YAML)));
  });

  it("is cut at the sign that its headings are cut at, whatever signs its texts have", async () => {
    const cells = ["B-1", "1", "3-3-2025", "P-01", "RD2-bijdrage", "x, y, z, a, b, c, d, e, f, g", "NL", "500"];
    const text = [HEADINGS, cells].map((row) => row.map((one) => `"${one}"`).join(";")).join("\r\n");
    const { code, content } = await run(["ontvang", "e.csv"], BASE, { "e.csv": toBytes(text) });
    expect(code).toBe(0);
    expect(toText(content.get(YAML))).toContain("id: kas-b-1-1\n");
    const open = text.replace('f, g";', "f, g;");
    const refused = await run(["ontvang", "e.csv"], BASE, { "e.csv": toBytes(`${open}\r\n${cells.join(";")}`) });
    expect([refused.code, refused.content]).toEqual([1, BASE]);
    await expectGolden("ontvangen/open-aanhalingsteken.txt", refused.said);
  });

  it("takes the year of a day that another country may write otherwise", async () => {
    const { content } = await take(book([withCell(2, "03/04/2025")]));
    expect(toText(content.get(YAML))).toContain("boekjaar: 2025\n");
  });

  it("knows a booking from one of another export with the same key", async () => {
    const { content } = await take(GOOD);
    const exports = toText(content.get("deal/boekhouding.yaml")).replace("id: kas\n", "id: bank\n");
    const tree = overlay(content, new Map([["deal/boekhouding.yaml", toBytes(exports)]]));
    const { said } = await take(GOOD, tree);
    expect(said).toContain("2 nieuwe regels");
  });

  it("takes a word that is translated as it is written before one that is like it", async () => {
    const exports = toText(BASE.get("deal/boekhouding.yaml")).replaceAll("{P-01: ", "{P.01: weg, P-01: ");
    const { content } = await take(
      book([FIRST]),
      overlay(BASE, new Map([["deal/boekhouding.yaml", toBytes(exports)]])),
    );
    expect(toText(content.get(YAML))).toContain("project: laan\n    bijdrager: Rijk\n");
  });

  it("comes in a sheet of which rows are longer than the headings", async () => {
    const sheet = toText(AS_SHEET.get(SHEET)).replace("1500,50\r\n", "1500,50; ;\r\n");
    const { code, content } = await take(GOOD, overlay(AS_SHEET, new Map([[SHEET, toBytes(sheet)]])));
    expect(code).toBe(0);
    expect(toText(content.get(SHEET))).toContain("besteed;1500,50;;\r\n");
  });

  it("puts no formula in a sheet, and knows the text again", async () => {
    const exports = toText(BASE.get("deal/boekhouding.yaml"));
    const mapped = `${exports}      toelichting: {kolom: Crediteur}\n`;
    const tree = overlay(AS_SHEET, new Map([["deal/boekhouding.yaml", toBytes(mapped)]]));
    const evil = book([withCell(5, '=HYPERLINK("x")'), [...SECOND.slice(0, 5), "- terug", "NL", -5.25]]);
    const { content } = await take(evil, tree);
    expect(toText(content.get(SHEET))).toMatch(/;"'=HYPERLINK\(""x""\)";.*;-5,25;.*;'- terug;/su);
    const again = await take(evil, content);
    expect(again.said).toContain("2 regels stonden er al zo in.");
    expect(again.content).toEqual(content);
  });

  it("is another booking where another key gives the same id", async () => {
    const { content } = await take(book([FIRST]));
    const { said } = await take(book([FIRST.with(0, "B").with(1, "1 1")]), content, "--neem-over");
    expect(said).toContain("kas-b-1-1-2: 1.234,56 euro");
  });

  it("comes on a line of its own behind a sheet that ends without one", async () => {
    const sheet = toText(AS_SHEET.get(SHEET)).trimEnd();
    const { content } = await take(GOOD, overlay(AS_SHEET, new Map([[SHEET, toBytes(sheet)]])));
    expect(toText(content.get(SHEET))).toBe(toText((await take(GOOD, AS_SHEET)).content.get(SHEET)));
  });

  it("changes nothing in an earlier report, also in one that was not handed in", async () => {
    const { content } = await take(GOOD);
    const report = toText(BASE.get("2026/rapport.yaml"));
    const next = report.replaceAll("2026", "2027").replaceAll("2025-05-01", "2026-05-01");
    const tree = overlay(content, new Map([["2027/rapport.yaml", toBytes(next)]]));
    const again = await take(book([FIRST, [...SECOND.slice(0, -1), 600]]), tree, "--neem-over");
    expect(again.said).toContain("Anders dan in een eerder rapport");
    expect([again.code, again.content]).toEqual([0, tree]);
  });

  it("names the bookings that are gone from a later one, and takes none away", async () => {
    const { content } = await take(GOOD);
    const later = await take(book([FIRST, TOTAL]), content);
    expect([later.code, later.content]).toEqual([0, content]);
    await expectGolden("ontvangen/vervallen.txt", later.said);
    // Of a file with a row that cannot be read it is not to say
    const broken = await take(book([FIRST, withCell(1, { xml: "<v>#N/A</v>", type: "e" })]), content);
    expect(broken.said).not.toContain("niet meer in dit bestand");
  });

  const numbered = (key: string, amount: number): readonly RawCell[] => [...FIRST.with(0, key).slice(0, 7), amount];

  it("knows a booking of which another program wrote the zeros before its number, and says so", async () => {
    const { content } = await take(book([numbered("00012", 100), numbered("A-007", 5)]));
    const again = await take(book([numbered("12", 100), numbered("A-7", 5)]), content);
    expect(again.said).toContain('kas-00012-1: "kas 00012 1" in het grootboek, "kas 12 1" in het bestand');
    // Within a word zeros are part of it
    expect(again.said).toContain("kas-a-7-1: 5 euro");
    expect(again.said).toContain("1 nieuwe regel:");
    const changed = await take(book([numbered("12", 101), numbered("A-007", 5)]), content);
    expect(changed.said).toContain("kas-00012-1: bedrag is 100 euro, wordt 101 euro");
    expect(changed.content).toEqual(content);
  });

  it("tells bookings apart of which the numbers differ in zeros, where both are there", async () => {
    const both = book([numbered("00012", 100), numbered("12", 200)]);
    const first = await take(both);
    expect(first.said).toContain("2 nieuwe regels");
    expect((await take(both, first.content)).said).toContain("2 regels stonden er al zo in.");
    const { content } = await take(book([numbered("12", 200)]));
    expect((await take(both, content)).said).toContain("kas-00012-1: 100 euro");
  });

  it("does not speak of new lines in the ledger as long as nothing is written", async () => {
    const { content } = await take(book([SECOND]));
    const held = await take(book([FIRST, [...SECOND.slice(0, -1), 600]]), content);
    expect(held.said).toContain("1 regel nog niet in het grootboek:");
    expect(held.said).not.toContain("nieuwe regel");
  });

  it("counts days from 1900 or from 1904", async () => {
    const row = [...FIRST];
    row[2] = { xml: `<v>${String(DAY_1904)}</v>`, style: 1 };
    const { tables } = await readWorkbook("x", book([row], { is1904: true }));
    const { tables: usual } = await readWorkbook("x", book([FIRST]));
    expect(tables[0]?.rows[3]?.cells[2]?.text).toBe("2025-03-03");
    expect(tables).toEqual(usual);
  });

  it("of a line that was handed in changes nothing, and says so", async () => {
    const report = toText(BASE.get("2026/rapport.yaml"));
    const next = report.replaceAll("2026", "2027").replaceAll("2025-05-01", "2026-05-01");
    const old = report.replace("concept", "besproken");
    const { content } = await take(GOOD);
    const tree = overlay(
      content,
      new Map([
        ["2026/rapport.yaml", toBytes(old)],
        ["2027/rapport.yaml", toBytes(next)],
      ]),
    );
    const again = await take(book([FIRST, [...SECOND.slice(0, -1), 600]]), tree, "--neem-over");
    expect(again.said).toContain("kas-b-1-2: bedrag is 500 euro, wordt 600 euro (rapport 2026)");
    expect(again.content).toEqual(tree);
  });
});

const MERGED = '<mergeCells count="1"><mergeCell ref="H4:H5"/></mergeCells>';
const withCell = (column: number, cell: RawCell): readonly RawCell[] => FIRST.with(column, cell);

describe("what is explained", () => {
  it.each<[string, Uint8Array]>([
    ["formule", book([withCell(7, { xml: "<f>1+1</f><v>2</v>" })])],
    ["verborgen-rij", book([FIRST, SECOND], { hiddenRows: [5] })],
    ["verborgen-blad", book([FIRST], { hasHiddenSheet: true })],
    ["tweede-blad", book([FIRST], { secondSheet: "Juni" })],
  ])("%s", async (name, file) => {
    const { code, said } = await take(file);
    expect(code).toBe(0);
    await expectGolden(`ontvangen/${name}.txt`, said);
  });
});

/** What says of itself that it is small, and is not. */
function lieAboutSize(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
      view.setUint32(at + 24, 10, true);
  }
  return copy;
}

const LARGE = new Uint8Array(160 * 1024 * 1024);
const BOMB = zipSync({ "xl/workbook.xml": LARGE }, { mtime: new Date(1980, 0, 1) });
const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
const LOCKED = Uint8Array.from([...OLD, ...toLatin("EncryptedPackage".replace(/./gu, "$&\0"))]);

describe("what is refused, with nothing written", () => {
  it.each<[string, Uint8Array]>([
    ["formule-zonder-uitkomst", book([withCell(7, { xml: "<f>1+1</f>" })])],
    ["fout-van-excel", book([withCell(7, { xml: "<v>#REF!</v>", type: "e" })])],
    ["samengevoegd", book([FIRST, SECOND], { behind: MERGED })],
    ["drie-decimalen", book([withCell(7, 1.234)])],
    ["drie-decimalen-groot", book([withCell(7, 12_345_678.004)])],
    ["leeg-bedrag", book([FIRST.slice(0, 7)])],
    ["fout-in-sleutel", book([withCell(1, { xml: "<v>#N/A</v>", type: "e" })])],
    [
      "dubbele-kop",
      buildWorkbook({
        rows: [
          [...HEADINGS, "Bedrag"],
          [...FIRST, 5],
        ],
      }),
    ],
    ["zonder-sleutel", book([["", 1, "", "P-01", "RD2-bijdrage", "", "", 5]])],
    ["dubbele-sleutel", book([FIRST, FIRST])],
    ["zonder-vertaling", book([withCell(4, "Iets anders")])],
    ["geen-bedrag", book([withCell(7, "veel")])],
    ["andere-koppen", buildWorkbook({ rows: [HEADINGS.map((one) => (one === "Bedrag" ? "Bedragen" : one)), FIRST] })],
    ["macro", book([FIRST], { parts: { "xl/vbaProject.bin": new Uint8Array([1]) } })],
    ["documentdefinitie", book([FIRST], { prologue: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' })],
    ["geen-werkmap", zipSync({ "iets.txt": new Uint8Array([1]) }, { mtime: new Date(1980, 0, 1) })],
    ["afgebroken", GOOD.subarray(0, GOOD.length - 40)],
    ["oud", OLD],
    ["wachtwoord", LOCKED],
    ["te-groot", BOMB],
    ["te-groot-verzwegen", lieAboutSize(BOMB)],
    ["geen-tekst", new Uint8Array([0, 1, 2, 3])],
  ])("%s", async (name, file) => {
    const { code, said, content } = await take(file);
    expect(code).toBeGreaterThan(0);
    expect(content).toEqual(BASE);
    await expectGolden(`ontvangen/${name}.txt`, said);
  });

  it("a file that is not there, and one for a deal without exports", async () => {
    expect((await run(["ontvang", "weg.xlsx"], BASE)).code).toBe(2);
    const without = overlay(BASE, new Map(), ["deal/boekhouding.yaml"]);
    const { code, said } = await take(GOOD, without);
    expect(code).toBe(2);
    await expectGolden("ontvangen/zonder-boekhouding.txt", said);
  });

  it("a ledger in which something is wrong", async () => {
    const broken = overlay(AS_SHEET, new Map([[SHEET, toBytes("id;bedrag\na;1;2;3\n")]]));
    const { code, content } = await take(GOOD, broken);
    expect([code, content]).toEqual([2, broken]);
  });
});

it("an export is not taken in as long as something is wrong in what says where its fields come from", async () => {
  const exports = toText(BASE.get("deal/boekhouding.yaml")).replace("boekjaar:", "boekjaarr:");
  const broken = overlay(BASE, new Map([["deal/boekhouding.yaml", toBytes(exports)]]));
  const { code, said, content } = await take(GOOD, broken);
  expect([code, content]).toEqual([2, broken]);
  await expectGolden("ontvangen/boekhouding-met-fout.txt", said);
});

describe("a request to a contributor", async () => {
  const secret = overlay(
    BASE,
    new Map([
      [
        YAML,
        toBytes(
          `${toText(BASE.get(YAML))}  - {id: stil-2026, thema: groen, bijdrager: gemeente Dorp, soort: regio-publiek, fase: toegezegd, bedrag: 777,\n     vertrouwelijk: {grond: verzoek, verzoeker: dorp, reden: onderhandeling}}\n`,
        ),
      ],
    ]),
  );
  const asked = await run(["uitvraag", "geld", "gemeente-dorp"], secret);
  const [folder = ""] = [...asked.published.keys()];
  const [file = new Uint8Array()] = [...(asked.published.get(folder)?.values() ?? [])];
  const { tables } = await readWorkbook("x", file);

  it("has the lines of that contributor, nothing confidential, and says what is asked", async () => {
    const text = tables.map(({ name, rows }) =>
      [name, ...rows.map(({ cells }) => cells.map((cell) => cell.text).join(" | "))].join("\n"),
    );
    await expectGolden("ontvangen/uitvraag.txt", `${asked.said}\n${text.join("\n\n")}\n`);
    expect(text.join("\n")).not.toMatch(/stil-2026|777|rijk-2026/u);
  });

  it("stands in the report as asked", () => {
    expect(toText(asked.content.get("2026/rapport.yaml"))).toContain(
      "uitvragen:\n  - bijdrager: gemeente Dorp\n    verstuurd: 2026-06-01\n",
    );
  });

  type Cells = readonly (readonly (string | number | null)[])[];

  /** The sheet as it comes back: what is put in the last columns, row by row, and rows that are added. */
  function filledIn(cells: Cells, added: Cells = [], change = (text: string) => text): Promise<Uint8Array> {
    const [intro, lines] = tables.map(({ rows }) =>
      rows.map((row) => row.cells.map(({ text, number }) => number ?? change(text))),
    );
    const filled = (lines ?? []).map((row, index) =>
      index === 0 ? row : [...row.slice(0, 7), ...(cells[index - 1] ?? [])],
    );
    return writeWorkbook(
      [
        { name: "Uitleg", widths: [], rows: intro ?? [], heading: null },
        { name: "Bedragen", widths: [], rows: [...filled, ...added], heading: null },
      ],
      { day: "2026-06-01", author: "x" },
    );
  }

  async function answer(cells: Cells, added: Cells = []) {
    const written = await filledIn(cells, added);
    return (...options: string[]) =>
      run(["ontvang", "terug.xlsx", ...options], asked.content, { "terug.xlsx": written });
  }

  it("is confirmed", async () => {
    const { code, said, content } = await (await answer([["ja", null, "Bel ons"]]))();
    expect(code).toBe(0);
    await expectGolden("ontvangen/bevestigd.txt", said);
    expect(toText(content.get("2026/rapport.yaml"))).toContain("    ontvangen: 2026-06-01\n");
    expect(toText(content.get(YAML))).toBe(toText(secret.get(YAML)));
  });

  it("is not complete as long as a line is not answered", async () => {
    const { said, content } = await (await answer([[null, null, null]]))();
    await expectGolden("ontvangen/niet-beantwoord.txt", said);
    expect(content).toEqual(asked.content);
  });

  it("has other amounts and new lines, which are taken over only when asked, and once", async () => {
    const back = await answer(
      [["nee", 2500.5, null]],
      [[null, "Groen", "regio-publiek", null, "besteed", 2025, 10, null, null, null]],
    );
    const shown = await back();
    expect([shown.code, shown.content]).toEqual([1, asked.content]);
    const { said, content } = await back("--neem-over");
    await expectGolden("ontvangen/gewijzigd.txt", `${said}\n${toText(content.get(YAML))}`);
    expect(toText(content.get("2026/rapport.yaml"))).toContain("ontvangen");
  });

  it("keeps a new amount from one that goes off, and takes nothing that it says twice", async () => {
    const more = (amount: number) => [null, "Groen", "regio-publiek", null, "besteed", 2025, amount, null, null, null];
    const { content } = await (await answer([["ja", null, null]], [more(10), more(-10)]))();
    const sheet = { "terug.xlsx": await filledIn([["ja", null, null]], [more(10), more(-10)]) };
    const again = await run(["ontvang", "terug.xlsx"], content, sheet);
    expect(again.said).toContain("2 regels stonden er al zo in.");
    const [, own] = tables;
    const [first = []] = (own?.rows ?? []).slice(1).map(({ cells }) => cells.map((one) => one.number ?? one.text));
    const twice = [...first.slice(0, 7), "nee", 7, null];
    const { code, said } = await (await answer([["nee", 8, null]], [twice, more(10), more(10)]))("--neem-over");
    expect(code).toBe(1);
    await expectGolden("ontvangen/antwoord-dubbel.txt", said);
  });

  it("says of which line it has no row any more", async () => {
    const file = await filledIn([[]], [], (text) => (text === "regio-2026" ? "" : text));
    const { said } = await run(["ontvang", "terug.xlsx"], asked.content, { "terug.xlsx": file });
    expect(said).toContain("Regel regio-2026 staat niet meer in het blad. In het grootboek blijft zij staan.");
  });

  it("is refused where it says that it is of somebody who was not asked", async () => {
    const file = await filledIn([["ja", null, null]], [], (text) =>
      text.replace(/(uitvraag-geld.*)gemeente Dorp/u, "$1=x"),
    );
    const { code, said } = await run(["ontvang", "terug.xlsx"], asked.content, { "terug.xlsx": file });
    expect(code).toBe(2);
    await expectGolden("ontvangen/antwoord-van-een-ander.txt", said);
  });

  it("is refused where a line is another's, or where an answer contradicts itself", async () => {
    const back = await answer(
      [["ja", 3, null]],
      [["rijk-2026", "laan", "rijk", "geld", "besteed", 2025, 1500.5, "nee", 1, null]],
    );
    const { code, said, content } = await back("--neem-over");
    expect([code, content]).toEqual([1, asked.content]);
    await expectGolden("ontvangen/antwoord-geweigerd.txt", said);
  });
});

it("a workbook has the same bytes whenever it is made", async () => {
  const sheets = [{ name: "Blad", widths: [10], rows: [["a", 1.5, null]], heading: 0 }];
  const make = () => writeWorkbook(sheets, { day: "2026-06-01", author: "bureau" });
  const before = await make();
  const real = Date.now;
  const RealDate = globalThis.Date;
  try {
    // Another clock: every date that is made without a day is of years later
    globalThis.Date = class extends RealDate {
      constructor(...args: readonly unknown[]) {
        super(...((args.length === 0 ? [2_000_000_000_000] : args) as [number]));
      }
      static override now(): number {
        return 2_000_000_000_000;
      }
    } as DateConstructor;
    expect(await make()).toEqual(before);
  } finally {
    globalThis.Date = RealDate;
    expect(Date.now).toBe(real);
  }
});

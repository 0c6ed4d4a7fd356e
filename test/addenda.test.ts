import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { Assessment } from "../src/assess/assessment.ts";
import { findAgreedMoney } from "../src/content/agreed-money.ts";
import { main } from "../src/main.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import type { DateFigure, Figure } from "../src/value/value.ts";
import { readTemplates } from "./components/read-templates.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { checkTree, createAssets, spellReport } from "./helpers/report-text.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** In force between the peildatum of the report of 2025 and that of 2026; the second one only after both. */
const ADDENDA = `addenda:
  - id: korter
    titel: Kortere lanen
    ingaand: 2025-09-01
    reden: De lanen zijn korter dan gedacht.
    verzoek: {datum: 2025-05-05, door: Regio}
    gesprek: 2025-06-02
    instemming: {datum: 2025-06-20, partijen: [BZK, Regio]}
    verslag: 2025-06-20
    ondertekend: {datum: 2025-07-10, door: de minister van BZK}
    staatscourant: Stcrt. 2025, 1
    wijzigingen:
      - {resultaat: G1, onderdeel: bomen, was: 1000, wordt: 990}
      - {thema: groen, soort: regio, was: 1200000, wordt: 1250000.50}
      - {looptijd: ja, was: 2028-12-31, wordt: 2029-06-30}
  - id: later
    titel: Nog kortere lanen
    ingaand: 2027-01-01
    reden: Er komt een plein.
    verzoek: {datum: 2025-11-03, door: Regio}
    gesprek: 2025-12-01
    instemming: {datum: 2025-12-15, partijen: [BZK, Regio]}
    verslag: 2025-12-15
    ondertekend: {datum: 2026-02-02, door: de minister van BZK}
    wijzigingen:
      - {resultaat: G1, was: 990, wordt: 980}
  - id: gevraagd
    titel: Meer geld van het Rijk
    ingaand: 2027-06-01
    reden: Alles is duurder.
    verzoek: {datum: 2026-04-20, door: Regio}
    wijzigingen:
      - {soort: rijk, was: 2000000, wordt: 2500000}
`;

const ASSETS = createAssets(readTemplates(".hbs"));
const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const CHANGED = overlay(BASE, new Map([["deal/addenda.yaml", toBytes(ADDENDA)]]));

async function assess(tree: FileTree): Promise<readonly Assessment[]> {
  return (await checkContent("content", createMemory({ roots: { content: tree } }).effects)).assessments;
}

async function buildData(tree: FileTree, year: number): Promise<DataFile> {
  const { effects, published } = createMemory({ roots: { ...(await readProgram()), content: tree } });
  await main(["maak", "--jaar", String(year)], effects);
  const files = [...published.values()][0];
  return JSON.parse(toText(files?.get("data.json"))) as DataFile;
}

describe("an addendum", () => {
  const data = new Map<number, DataFile>();
  let assessments: readonly Assessment[] = [];

  beforeAll(async () => {
    for (const year of [2025, 2026]) data.set(year, await buildData(CHANGED, year));
    assessments = await assess(CHANGED);
  });

  const targetIn = (year: number): DataFile["resultaten"][number]["onderdelen"][number]["streefwaarde"] | undefined =>
    data.get(year)?.resultaten.find(({ id }) => id === "testland/G1")?.onderdelen[0]?.streefwaarde;

  it("changes the target of the reports from its day on, and of no earlier one", () => {
    expect([targetIn(2025)?.waarde, targetIn(2026)?.waarde]).toEqual([1000, 990]);
  });

  it("is where the new target comes from", () => {
    expect(JSON.stringify(targetIn(2025))).toContain("deal/resultaten.yaml");
    expect(JSON.stringify(targetIn(2026))).toContain("deal/addenda.yaml");
  });

  it("changes the division and the last day as well", () => {
    const amount = (year: number): number | null | undefined =>
      data.get(year)?.geld.verdeling.find(({ id }) => id === "testland/groen")?.afspraak_regio.waarde;
    expect([amount(2025), amount(2026)]).toEqual([120_000_000, 125_000_050]);
    expect(assessments.map(({ einde }) => einde)).toEqual(["2028-12-31", "2029-06-30"]);
  });

  it("is told with old and new value, by the reports that could know of it", () => {
    const told = assessments.map(({ wijzigingen }) =>
      wijzigingen.map(({ stand, onderwerp, was, wordt }) => [stand, onderwerp.kind, valueOf(was), valueOf(wordt)]),
    );
    expect(told).toEqual([
      [],
      [
        ["geldt", "onderdeel", 1000, 990],
        ["geldt", "verdeling", 120_000_000, 125_000_050],
        ["geldt", "einde", "2028-12-31", "2029-06-30"],
        ["aangekondigd", "onderdeel", 990, 980],
        ["gevraagd", "totaal", 200_000_000, 250_000_000],
      ],
    ]);
  });

  it("counts on its very day: that it holds, that it was signed, that it was asked", async () => {
    const onTheDay = ADDENDA.replace("ingaand: 2025-09-01", "ingaand: 2026-04-30")
      .replace("datum: 2026-02-02, door", "datum: 2026-04-30, door")
      .replace("verzoek: {datum: 2026-04-20", "verzoek: {datum: 2026-04-30");
    const found = await assess(overlay(BASE, new Map([["deal/addenda.yaml", toBytes(onTheDay)]])));
    const last = found.at(-1);
    expect(last?.peildatum).toBe("2026-04-30");
    expect(last?.wijzigingen.map(({ stand }) => stand)).toEqual([
      "geldt",
      "geldt",
      "geldt",
      "aangekondigd",
      "gevraagd",
    ]);
    expect([last?.resultaten[0]?.onderdelen[0]?.streefwaarde.value, last?.einde]).toEqual([990, "2029-06-30"]);
  });

  it("changes nothing before it is signed", async () => {
    const unsigned = ADDENDA.replace(/ +ondertekend: .*\n/u, "");
    const found = await assess(overlay(BASE, new Map([["deal/addenda.yaml", toBytes(unsigned)]])));
    expect(found.map(({ einde }) => einde)).toEqual(["2028-12-31", "2028-12-31"]);
    expect(found.at(-1)?.wijzigingen[0]?.stand).toBe("gevraagd");
  });

  it("leaves a deal without addenda as it was", async () => {
    const found = await assess(BASE);
    expect(found.flatMap(({ wijzigingen }) => wijzigingen)).toEqual([]);
    expect(found.map(({ einde }) => einde)).toEqual(["2028-12-31", "2028-12-31"]);
  });
});

/** A range, numbers on the way, a number for each municipality and amounts by contributor, with all of them changed. */
const BESIDE: readonly (readonly [string, string, string])[] = [
  [
    "deal/resultaten.yaml",
    "        streefwaarde: 1000\n",
    `        streefwaarde: 1000
        streefwaarde_tot: 1300
        tussendoelen:
          - {datum: 2025-12-31, waarde: 400}
          - {datum: 2027-12-31, waarde: [{vanaf: 2025-09-01, waarde: 700}]}
        streefwaarden: [{gemeente: dorp, waarde: 400}, {gemeente: stad, waarde: 600}]
`,
  ],
  [
    "deal/financien.yaml",
    "gedrukte_totalen:",
    `afspraken:
  - {soort: regio, bijdrager: gemeente Dorp, bedrag: 800000, bron: {artikel: "4"}}
  - {soort: regio, bijdrager: gemeente Stad, thema: groen, vorm: natura, bedrag: 5000.50, bron: {artikel: "4"}}
gedrukte_totalen:`,
  ],
];
const BESIDE_ADDENDA = `${ADDENDA.slice(0, ADDENDA.indexOf("      - {resultaat: G1, onderdeel"))}
      - {resultaat: G1, onderdeel: bomen, bovenkant: ja, was: 1300, wordt: 1250}
      - {resultaat: G1, onderdeel: bomen, tussendoel: 2025-12-31, was: 400, wordt: 350.5}
      - {resultaat: G1, tussendoel: 2027-12-31, was: geen, wordt: 700}
      - {resultaat: G1, gemeente: dorp, was: 400, wordt: 390}
      - {resultaat: G1, gemeente: stad, was: 600, wordt: 610}
      - {soort: regio, bijdrager: gemeente Dorp, was: 800000, wordt: 850000}
      - {bijdrager: gemeente Stad, thema: groen, vorm: natura, was: 5000.50, wordt: geen}
`;

function withBeside(addenda: string): FileTree {
  const files = BESIDE.map(
    ([path, before, after]) => [path, toBytes(toText(BASE.get(path)).replace(before, after))] as const,
  );
  return overlay(BASE, new Map([...files, ["deal/addenda.yaml", toBytes(addenda)]]));
}

describe("an addendum on what is agreed beside a target", () => {
  const TREE = withBeside(BESIDE_ADDENDA);

  it("changes a range, numbers on the way and for places, from its day on", async () => {
    const parts = (await assess(TREE)).map(({ resultaten }) => resultaten[0]?.onderdelen[0]);
    expect(
      parts.map((part) => part?.afspraken.map(({ vanaf, waarde, tot }) => [vanaf, waarde.value, tot?.value])),
    ).toEqual([
      [[null, 1000, 1300]],
      [
        [null, 1000, 1300],
        ["2025-09-01", 1000, 1250],
      ],
    ]);
    expect(parts.map((part) => part?.tussendoelen.map(({ datum, waarde }) => [datum, waarde.value]))).toEqual([
      [["2025-12-31", 400]],
      [
        ["2025-12-31", 350.5],
        ["2027-12-31", 700],
      ],
    ]);
    expect(parts.map((part) => part?.plekken.map(({ gemeente, waarde }) => [gemeente, waarde.value]))).toEqual([
      [
        ["dorp", 400],
        ["stad", 600],
      ],
      [
        ["dorp", 390],
        ["stad", 610],
      ],
    ]);
    expect(JSON.stringify(parts[1]?.plekken)).toContain("deal/addenda.yaml");
  });

  it("changes an amount of a contributor, and takes one away", async () => {
    const found = await assess(TREE);
    const agreed = found.map(({ deal, peildatum }) =>
      [{ bijdrager: "gemeente Dorp" }, { bijdrager: "gemeente Stad", thema: "groen" }].map(
        (query) => findAgreedMoney(deal, { soort: "regio", ...query }, peildatum).value,
      ),
    );
    expect(agreed).toEqual([
      [80_000_000, 500_050],
      [85_000_000, null],
    ]);
  });

  it("has nothing wrong, and is told with old and new value", async () => {
    const checked = await checkTree(TREE);
    expect(describeFindings(checked.diagnostics).filter((one) => /change\/|deal\/target/u.test(one))).toEqual([]);
    const text = spellReport(
      checked,
      { naam: "2026", edition: { version: "concept", edition: "partijen" }, records: { webpagina: null, pdf: null } },
      ASSETS,
    );
    for (const words of [
      "1.000 tot 1.300; sinds 1 september 2025 minimaal 1.000 tot 1.250",
      "Geplante bomen, bovenkant",
      "Geplante bomen, tussendoel van",
      "Geplante bomen, Dorp",
      "Bijdrage van gemeente Stad voor Groen in natura, in euro",
    ])
      expect(text.text.replace(/\s+/gu, " ")).toContain(words);
  });

  it("names one thing that is there", async () => {
    const change = (line: string): FileTree =>
      withBeside(`${BESIDE_ADDENDA.slice(0, BESIDE_ADDENDA.indexOf("      - {"))}      - ${line}\n`);
    const told = async (line: string): Promise<string[]> =>
      (await checkContent("content", createMemory({ roots: { content: change(line) } }).effects)).diagnostics
        .filter(({ ruleId }) => ruleId.startsWith("change/"))
        .map(({ message }) => message);
    expect(await told("{resultaat: G1, tussendoel: 2026-12-31, was: 1, wordt: 2}")).toEqual([
      'Een wijziging in addendum "korter" noemt een tussendoel dat er niet is: 31 december 2026.',
    ]);
    expect(await told("{resultaat: W1, gemeente: dorp, was: 1, wordt: 2}")).toEqual([
      'Een wijziging in addendum "korter" noemt een plek waarvoor geen getal is afgesproken.',
    ]);
    expect(await told("{resultaat: G1, bovenkant: ja, gemeente: dorp, was: 1, wordt: 2}")).toEqual([
      'Een wijziging in addendum "korter" noemt meer dan één afspraak: bovenkant en gemeente.',
    ]);
    expect(await told("{soort: regio, bijdrager: gemeente Verweg, was: 1, wordt: 2}")).toEqual([
      'Een wijziging in addendum "korter" noemt een bedrag dat niet, of meer dan eens, bij afspraken staat: gemeente Verweg.',
    ]);
    expect(await told("{resultaat: G1, bovenkant: ja, was: 1200, wordt: 1250}")).toEqual([
      'Volgens addendum "korter" was de bovenkant van G1 Geplante bomen 1.200, maar tot die dag gold 1.300.',
    ]);
  });
});

function valueOf(figure: Figure | DateFigure | string): number | string | null {
  return typeof figure === "string" ? figure : figure.value;
}

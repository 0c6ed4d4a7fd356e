import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { Assessment } from "../src/assess/assessment.ts";
import { main } from "../src/main.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import type { DateFigure, Figure } from "../src/value/value.ts";
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

function valueOf(figure: Figure | DateFigure | string): number | string | null {
  return typeof figure === "string" ? figure : figure.value;
}

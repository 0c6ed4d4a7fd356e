import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { assessSisa, type SisaBedragen } from "../src/assess/assess-sisa.ts";
import type { Assessment } from "../src/assess/assessment.ts";
import { resolveReference } from "../src/assess/resolve-reference.ts";
import { composeReport } from "../src/compose/compose-report.ts";
import type { Table } from "../src/compose/report-model.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import type { Figure } from "../src/value/value.ts";
import { FIXTURES, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** Sums besides the totals of the ledger: one figure that cannot be read, and the sum says where it stands. */
const CHANGED_DEAL = await readTree(join(FIXTURES, "gewijzigde-deal", "content"));
const CONTENT = await readTree(SHIPPED);

interface Edit {
  readonly file: string;
  readonly says: string;
  readonly becomes: string;
}

interface Checked {
  readonly assessment: Assessment;
  readonly rules: readonly string[];
}

async function check(tree: FileTree, ...edits: readonly Edit[]): Promise<Checked> {
  const content = new Map(tree);
  for (const { file, says, becomes } of edits) {
    const text = toText(content.get(file));
    expect(text).toContain(says);
    content.set(file, toBytes(text.replace(says, () => becomes)));
  }
  const found = await checkContent("content", createMemory({ roots: { content } }).effects);
  const assessment = found.assessments.at(-1);
  if (assessment === undefined) throw new Error("the content has no report");
  return { assessment, rules: found.diagnostics.map(({ ruleId }) => ruleId) };
}

function findTable(assessment: Assessment, id: string): Table {
  const found: Table[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { kind, id: own = "" } = value as { readonly kind?: string; readonly id?: string };
    // Wide tables are cut in pieces, which are numbered behind their name
    if (kind === "table" && own.startsWith(id)) found.push(value as Table);
    Object.values(value).forEach(look);
  };
  look(composeReport(assessment, { version: "concept", edition: "partijen" }));
  const rows = found[0]?.rows.map((row, index) => ({
    ...row,
    cells: found.flatMap((part, piece) => part.rows[index]?.cells.slice(piece === 0 ? 0 : 1) ?? []),
  }));
  if (found[0] === undefined || rows === undefined) throw new Error(`there is no table ${id}`);
  return { ...found[0], rows };
}

/** Value or status of the figures of a table, row by row, and where the gaps come from. */
function readTable(assessment: Assessment, id: string): { readonly rows: string[][]; readonly lacking: string[] } {
  const lacking = new Set<string>();
  const rows = findTable(assessment, id).rows.map(({ cells }) =>
    cells.slice(1).flatMap((cell) =>
      cell.flatMap((one): string[] => {
        if (typeof one === "string" || one.kind !== "figure") return [];
        if (one.value === null) for (const place of placesOf(one)) lacking.add(place);
        return [one.value === null ? one.status : String(one.value)];
      }),
    ),
  );
  return { rows, lacking: [...lacking] };
}

function placesOf({ origin }: Figure): string[] {
  const from = origin.kind === "computed" ? origin.from : [origin];
  return from.map(({ file, line }) => `${file}:${String(line)}`);
}

describe("what was reached by focus area", () => {
  const file = "2026/sociaaleconomisch/resultaten.yaml";
  const says = "{focusgebied: heerlen-noord, waarde: 363}";

  it.each([
    ["a number that cannot be read", "{focusgebied: heerlen-noord, waarde: ruim 363}", 2],
    ["an area that cannot be read", "{focusgebiedd: heerlen-noord, waarde: 363}", 9],
  ])("%s is still to come in each area that it may be of, and in the sum", async (_name, becomes, count) => {
    const { rows, lacking } = readTable(
      (await check(CONTENT, { file, says, becomes })).assessment,
      "tabel-bereikt-per-gebied",
    );
    expect(rows.map((row) => row.filter((one) => one === "volgt")).flat()).toHaveLength(count);
    expect(rows.at(-1)).toContain("volgt");
    expect(lacking).toEqual([`${file}:112`]);
  });
});

describe("the accounting for SiSa", () => {
  const ledger = "2026/financien.yaml";
  const totalOf = ({ assessment }: Checked): SisaBedragen | undefined =>
    assessSisa(assessment).stromen[0]?.totalen[1]?.bedragen;

  it("knows all there is, but not of which year, where a calendar year cannot be read", async () => {
    const before = totalOf(await check(CONTENT));
    const total = totalOf(
      await check(CONTENT, { file: ledger, says: "boekjaar: 2024,", becomes: "boekjaar: vorig jaar," }),
    );
    expect([total?.ditJaar, total?.correctie].map((one) => one?.status)).toEqual(["volgt", "volgt"]);
    expect(total?.ditJaar === undefined ? [] : placesOf(total.ditJaar)).toEqual([`${ledger}:84`]);
    expect([total?.vorigJaar.value, total?.cumulatief.value]).toEqual([
      before?.vorigJaar.value,
      before?.cumulatief.value,
    ]);
  });

  it("takes no year for this one as long as nobody says until when money is counted", async () => {
    const edits = [
      { file: ledger, says: "stand_per: 2025-12-31", becomes: "stand_per: eind 2025" },
      { file: "2026/rapport.yaml", says: "stand_geld:", becomes: "stand_geldd:" },
    ];
    const total = totalOf(await check(CONTENT, ...edits));
    expect([total?.ditJaar.status, total?.correctie.status, total?.cumulatief.status]).toEqual([
      "volgt",
      "volgt",
      "bekend",
    ]);
  });
});

describe("what was agreed", () => {
  const file = "deal/financien.yaml";

  it("is no sum while one amount of the division cannot be read, and no rule judges it", async () => {
    const edit = { file, says: "{thema: wonen, rijk: 4000000", becomes: "{thema: wonen, rijk: vier miljoen" };
    const { assessment, rules } = await check(CONTENT, edit);
    const { rows, lacking } = readTable(assessment, "tabel-rijk-per-thema");
    expect(rows.at(-1)?.[0]).toBe("volgt");
    expect(lacking).toEqual([`${file}:45`]);
    expect(rules.filter((rule) => /differs$/u.test(rule) && rule.startsWith("deal/"))).toEqual([]);
  });

  it("is no sum of nothing where the division cannot be read", async () => {
    const { assessment } = await check(CONTENT, { file, says: "\nverdeling:", becomes: "\nverdeling: [" });
    expect(readTable(assessment, "tabel-rijk-per-thema").rows.at(-1)?.[0]).toBe("volgt");
  });
});

describe("the value of a part", () => {
  it("that is a sum of parts is still to come while one of them cannot be read", async () => {
    const file = "2026/retail/resultaten.yaml";
    const { assessment } = await check(CONTENT, { file, says: "waarde: 1450", becomes: "waarde: ongeveer 1450" });
    const part = assessment.resultaten.find(({ resultaat }) => resultaat.id === "4.2")?.onderdelen[0];
    expect([part?.stand.status, part === undefined ? [] : placesOf(part.stand)]).toEqual(["volgt", [`${file}:33`]]);
  });

  it("that counts by period is still to come while an earlier year cannot be read", async () => {
    const file = "2042/haven/resultaten.yaml";
    const { assessment } = await check(CHANGED_DEAL, { file, says: "- resultaat: H1", becomes: "- resultaat: [H1" });
    const part = assessment.resultaten.find(({ resultaat }) => resultaat.id === "H1")?.onderdelen[0];
    expect([part?.stand.status, part === undefined ? [] : placesOf(part.stand)]).toEqual(["volgt", [`${file}:1`]]);
  });
});

describe("a project whose file cannot be read", () => {
  const file = "2026/wonen/projecten/voorzieningenwijzer.yaml";

  it("is missing in what is added up and counted over the projects", async () => {
    const { assessment } = await check(CONTENT, { file, says: "naam:", becomes: "vertrouwelijk: [\nnaam:" });
    const { rows } = readTable(assessment, "tabel-projecten");
    expect(rows.at(-1)).toEqual(["volgt", "volgt", "volgt"]);
    const count = resolveReference("aantal.projecten", assessment);
    expect(count.kind === "figure" ? count.figure : null).toMatchObject({
      status: "volgt",
      origin: { from: [{ file }] },
    });
    expect(resolveReference("aantal.retail.projecten", assessment)).toMatchObject({ figure: { status: "bekend" } });
  });
});

it("a control total of which a word cannot be read is not compared with everything", async () => {
  const tree = await readTree(join(FIXTURES, "regels", "basis", "content"));
  const edit = { says: "eindverantwoording: nee", file: "2026/financien.yaml" };
  const total = "controletotalen: [{soort: staat, fase: besteed, bedrag: 200000}]";
  const { rules } = await check(tree, { ...edit, becomes: `${edit.says}\n${total}` });
  expect(rules).toEqual(["schema/wrong-word"]);
});

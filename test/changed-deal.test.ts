import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Assessment, JaarWaarde, OnderdeelStand } from "../src/assess/assessment.ts";
import { composeReport } from "../src/compose/compose-report.ts";
import type { Block, ReportModel } from "../src/compose/report-model.ts";
import { main } from "../src/main.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import { listClaims } from "../src/render/claims/list-claims.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/**
 * A deal that addenda changed between the report of 2041 and that of 2042: a target twice on one day, a result and a part
 * added, others retired, money, the last day. A third addendum is signed before the report of 2043 and holds later.
 */
const DEAL = await readTree(join(FIXTURES, "gewijzigde-deal", "content"));
const PROGRAM = await readProgram();
const YEARS = ["2041", "2042", "2043"];
const ASSESSMENTS = (await checkContent("content", createMemory({ roots: { content: DEAL } }).effects)).assessments;

function assessmentOf(year: string): Assessment {
  const found = ASSESSMENTS.find(({ jaar }) => jaar.naam === year);
  if (found === undefined) throw new Error(`There is no report of ${year}.`);
  return found;
}

const compose = (year: string): ReportModel =>
  composeReport(assessmentOf(year), { version: "concept", edition: "partijen" });

function partOf(year: string, result: string, part: string): OnderdeelStand {
  const found = assessmentOf(year)
    .resultaten.find(({ resultaat }) => resultaat.id === result)
    ?.onderdelen.find(({ onderdeel }) => onderdeel.id === part);
  if (found === undefined) throw new Error(`There is no part ${part} of ${result} in ${year}.`);
  return found;
}

async function build(content: FileTree, year: string): Promise<{ readonly html: string; readonly data: DataFile }> {
  const { effects, published } = createMemory({ roots: { ...PROGRAM, content } });
  expect(await main(["maak", "--jaar", year, "--versie", "definitief"], effects)).toBe(0);
  const files = [...published.values()][0] ?? new Map<string, Uint8Array>();
  const page = [...files].find(([path]) => path.startsWith("voortgangsrapportage") && path.endsWith(".html"));
  return { html: toText(page?.[1]), data: JSON.parse(toText(files.get("data.json"))) as DataFile };
}

/** Whatever speaks of what the addenda changed. */
const CHANGED = /\b1\.(?:000|200|250|400)\b|1\.[23]50\.000|addendum|afgesproken|vervall|204[45]|Gewijzigd/u;

describe.each(YEARS)("the report of %s", (year) => {
  it("tells of what changed wherever it speaks of it, with what was before", async () => {
    const parts = listClaims(compose(year), () => "");
    const lines = parts.flatMap(({ id, claims }) =>
      claims.flatMap(({ kind, pieces }) => {
        const text = pieces.join(" ").trim();
        return CHANGED.test(text) ? [`${id}, ${kind}: ${text}\n`] : [];
      }),
    );
    await expectCommitted(`test/fixtures/gewijzigde-deal/expected/genoemd-${year}.txt`, lines.join(""));
  });
});

describe("the line of what was agreed", () => {
  const levelsOf = (year: string): unknown[] =>
    listBlocks(compose(year)).flatMap((block) =>
      block.kind === "chart" && block.id === "figuur-O1-meters" && block.chart.kind === "voortgang"
        ? block.chart.target.map(({ from, value }) => [from, value])
        : [],
    );

  it("steps on the day of the change, and to the last of two changes of one day", () => {
    expect(levelsOf("2041")).toEqual([[null, 1000]]);
    expect(levelsOf("2042")).toEqual([
      [null, 1000],
      ["2042-03-01", 1250],
    ]);
    expect(levelsOf("2043").at(-1)).toEqual(["2044-01-01", 1400]);
  });
});

/** All blocks of a report, however deep. */
function listBlocks({ chapters }: ReportModel): Block[] {
  const open = (block: Block): Block[] => {
    const inner = "blocks" in block ? block.blocks : block.kind === "columns" ? [...block.wide, ...block.narrow] : [];
    return [block, ...inner.flatMap(open)];
  };
  return chapters.flatMap(({ blocks }) => blocks.flatMap(open));
}

describe("a result that an addendum adds or retires", () => {
  it("belongs to the reports from its day, or until it, in every list of results", async () => {
    const [first, last] = [await build(DEAL, "2041"), await build(DEAL, "2043")];
    const idsOf = ({ data }: { readonly data: DataFile }): string[] => data.resultaten.map(({ id }) => id.slice(8));
    expect([idsOf(first), idsOf(last)]).toEqual([
      ["O1", "O2", "H1", "H2"],
      ["O1", "O2", "H1", "H3"],
    ]);
    expect(first.html).not.toMatch(/resultaat-H3|afspraak-H3|tabel-wijzigingen/u);
    expect(last.html).not.toMatch(/id="(?:resultaat|afspraak)-H2"/u);
  });

  it("counts from its day: nothing before, and no pace before it was agreed", () => {
    const values = ({ verloop }: OnderdeelStand): unknown[] =>
      verloop.map(({ waarde }: JaarWaarde) => waarde.value ?? waarde.status);
    expect(values(partOf("2043", "H3", "lessen"))).toEqual(["nvt", 6, 18]);
    expect(values(partOf("2043", "O1", "rustplekken"))).toEqual(["nvt", 3, 8]);
    expect(partOf("2043", "H3", "lessen").start).toBe("2042-03-01");
    expect(partOf("2043", "H1", "bezoekers").start).toBe("2040-01-01");
  });

  it("leaves earlier reports as they were, to the letter", async () => {
    const blank = (text: string): string => text.replace(/[^\n]/gu, "").replace(/^/u, "#");
    const deal = toText(DEAL.get("deal/resultaten.yaml"))
      .replace(/ {2}- id: H3[^]*$/u, blank)
      .replace(/ {6}- \{id: rustplekken[^\n]*/u, blank);
    const before = overlay(DEAL, new Map([["deal/resultaten.yaml", toBytes(deal)]]), [
      "deal/addenda.yaml",
      "2042/",
      "2043/",
    ]);
    expect((await build(DEAL, "2041")).html).toBe((await build(before, "2041")).html);
  });
});

it("the newest correction of a value counts, in the report that made it and those after", () => {
  const first = (year: string): JaarWaarde | undefined => partOf(year, "O1", "meters").verloop[0];
  expect(YEARS.map((year) => first(year)?.waarde.value)).toEqual([160, 150, 155]);
  expect(YEARS.map((year) => first(year)?.isHerzien)).toEqual([false, true, true]);
});

it("a project that moved to another theme takes its money along, that of earlier years too", async () => {
  const spent = (year: string, thema: string): number | null =>
    assessmentOf(year).ledger.total({ thema, soort: "rijk", fase: "besteed" }).value;
  expect(YEARS.map((year) => [spent(year, "oevers"), spent(year, "haven")])).toEqual([
    [1_000_000, 0],
    [0, 3_000_000],
    [0, 3_500_000],
  ]);
  const { data } = await build(DEAL, "2043");
  expect(data.projecten.map(({ nummer, thema }) => [nummer, thema])).toEqual([["P2.1", "haven"]]);
});

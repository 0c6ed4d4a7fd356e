import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkContent, type CheckedContent } from "../../../src/pipeline/check-content.ts";
import { describeFindings } from "../../helpers/describe-findings.ts";
import { FIXTURES, overlay, readTree } from "../../helpers/fixtures.ts";
import { createMemory, toBytes } from "../../helpers/memory-effects.ts";

const BASE = await readTree(join(FIXTURES, "basis", "content"));
/** Two equal findings: neither line names who pays. */
const LEDGER = `regels:
  - {id: rijk-2026, project: laan, soort: rijk, fase: besteed, bedrag: 1500.50}
  - {id: regio-2026, thema: groen, soort: regio-publiek, fase: besteed, bedrag: 2000}
`;
const FINANCE = "2026/financien.yaml";
const RIJK = `${FINANCE}:2:5 schema/missing-key`;
const REGIO = `${FINANCE}:3:5 schema/missing-key`;

interface Exception {
  readonly regel?: string;
  readonly bestand?: string;
  readonly bij?: string;
  readonly tot?: string;
}

function write(own: Exception): string {
  const all = { regel: "schema/missing-key", bestand: FINANCE, tot: "2026-12-31", ...own };
  const fields = { ...all, reden: "De bijdrager tekent in juli.", rol: "programmabureau" };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: "${value}"\n`);
  return `-${lines.join("").slice(1)}`;
}

interface Run {
  readonly found: readonly string[];
  readonly checked: CheckedContent;
}

async function check(exceptions: readonly Exception[], files: Readonly<Record<string, string>> = {}): Promise<Run> {
  const own = { [FINANCE]: LEDGER, "2026/uitzonderingen.yaml": exceptions.map(write).join(""), ...files };
  const tree = overlay(BASE, new Map(Object.entries(own).map(([path, text]) => [path, toBytes(text)])));
  const checked = await checkContent("content", createMemory({ roots: { content: tree } }).effects);
  return { checked, found: describeFindings(checked.diagnostics) };
}

describe("an exception", () => {
  it("lets one finding pass, and keeps it with its reason", async () => {
    const { found, checked } = await check([{ bij: "regio-2026" }]);
    expect(found).toEqual([RIJK]);
    expect(checked.exceptions).toMatchObject([
      { jaar: 2026, uitzondering: { rol: "programmabureau" }, diagnostic: { range: { start: { line: 3 } } } },
    ]);
  });

  it("lets the first pass when it names no entry, and two let two pass", async () => {
    expect((await check([{}])).found).toEqual([REGIO]);
    expect((await check([{}, {}])).found).toEqual([]);
  });

  it.each(["REGIO-2026", " regio-2026 "])("knows an entry that was typed as %j", async (bij) => {
    expect((await check([{ bij }])).found).toEqual([RIJK]);
  });

  it.each(["Wat hebben we bereikt", "## Wat hebben we bereikt"])("knows the heading %j", async (bij) => {
    const prose = { "2026/groen/voortgang.md": "## Kern\n\nGoed.\n\n## Wat hebben we bereikt\n" };
    const exception = { regel: "markdown/empty-section", bestand: "2026/groen/voortgang.md", bij };
    expect((await check([{}, {}, exception], prose)).found).toEqual([]);
  });

  it("counts until and on its last day", async () => {
    expect((await check([{ tot: "2026-06-01", bij: "regio-2026" }])).found).toEqual([RIJK]);
    expect((await check([{ tot: "2026-05-31", bij: "regio-2026" }])).found).toEqual([
      RIJK,
      REGIO,
      "2026/uitzonderingen.yaml:3:8 exception/expired",
    ]);
  });

  it.each(["load/unreadable", "yaml/tab", "content/confidential", "privacy/bsn", "rule/unknown", "exception/unused"])(
    "never covers %s",
    async (regel) => {
      const { found } = await check([{ regel }]);
      expect(found.at(-1)).toBe("2026/uitzonderingen.yaml:1:10 exception/not-allowed");
    },
  );

  it("does not reach into a later year, but into the deal and earlier years", async () => {
    const later = { "2025/uitzonderingen.yaml": write({ bij: "regio-2026" }), "2026/uitzonderingen.yaml": "" };
    const { found } = await check([], later);
    expect(found).toContain(REGIO);
    expect(found).toContain("2025/uitzonderingen.yaml:1:10 exception/unused");
    const calendar = 'momenten:\n  - {id: concept, jaarlijks: {voor: "06-15"}, bron: {artikel: "3"}}\n';
    const deal = await check([{ bestand: "deal/kalender.yaml", bij: "concept" }], { "deal/kalender.yaml": calendar });
    expect(deal.checked.exceptions).toHaveLength(1);
  });

  it("is not called needless while its file cannot be read", async () => {
    const { found } = await check([{}], { [FINANCE]: "regels:\n\t- {id: a}\n" });
    expect(found.filter((one) => one.includes("exception/"))).toEqual([]);
  });
});

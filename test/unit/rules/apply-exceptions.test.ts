import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { composeReport } from "../../../src/compose/compose-report.ts";
import { NO_RECORDS } from "../../../src/compose/test-record.ts";
import { checkContent, findingsFor, type CheckedContent } from "../../../src/pipeline/check-content.ts";
import { describeFindings } from "../../helpers/describe-findings.ts";
import { FIXTURES, overlay, readTree } from "../../helpers/fixtures.ts";
import { createMemory, toBytes, toText } from "../../helpers/memory-effects.ts";

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
      { jaar: "2026", uitzondering: { rol: "programmabureau" }, diagnostic: { range: { start: { line: 3 } } } },
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

/** A deal of two reports: that of 2025 is of 1 June 2025, that of 2026 of 1 June 2026. */
const TWO_YEARS = await readTree(join(FIXTURES, "regels", "basis", "content"));
const KALENDER = "deal/kalender.yaml";
const MOMENT = `${KALENDER}:2:5 schema/missing-key`;
/** One moment without a name. */
const CALENDAR = 'momenten:\n  - {id: concept, jaarlijks: {voor: "06-15"}, bron: {artikel: "3"}}\n';

interface TwoYears {
  readonly checked: CheckedContent;
  readonly foundIn: (year: string) => string[];
}

async function checkTwoYears(files: Readonly<Record<string, string>>): Promise<TwoYears> {
  const over = new Map(Object.entries(files).map(([path, text]) => [path, toBytes(text)]));
  const { effects } = createMemory({ roots: { content: overlay(TWO_YEARS, over) } });
  const checked = await checkContent("content", effects);
  return { checked, foundIn: (year) => describeFindings(findingsFor(checked, year).diagnostics) };
}

/** The exceptions that the report of a year prints. */
function countInAnnex(checked: CheckedContent, year: string): number {
  const assessment = checked.assessments.find(({ jaar }) => jaar.naam === year);
  if (assessment === undefined) throw new Error(`There is no report of ${year}.`);
  const { exceptions } = findingsFor(checked, year);
  const edition = { version: "concept", edition: "partijen" } as const;
  const { chapters } = composeReport(assessment, edition, {
    exceptions,
    unwitnessed: [],
    records: NO_RECORDS,
    veranderd: null,
  });
  const annex = chapters.find(({ id }) => id === "bijlage-uitzonderingen");
  return annex?.blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])).length ?? 0;
}

const exceptMoment = (tot: string): string => write({ bestand: KALENDER, bij: "concept", tot });

describe("an exception on a file of the deal, which bears on every report", () => {
  it("ends with its day: a later report has the finding again", async () => {
    const files = { [KALENDER]: CALENDAR, "2025/uitzonderingen.yaml": exceptMoment("2025-12-31") };
    const { checked, foundIn } = await checkTwoYears(files);
    expect(foundIn("2025")).not.toContain(MOMENT);
    expect(foundIn("2026")).toContain(MOMENT);
    expect(describeFindings(checked.diagnostics)).toContain(MOMENT);
    expect(describeFindings(checked.diagnostics).filter((one) => one.includes("exception/"))).toEqual([]);
  });

  it("counts for later reports until its last day, and is told by each", async () => {
    const files = { [KALENDER]: CALENDAR, "2025/uitzonderingen.yaml": exceptMoment("2026-06-01") };
    const { checked, foundIn } = await checkTwoYears(files);
    expect([foundIn("2025"), foundIn("2026")].flat()).not.toContain(MOMENT);
    expect(["2025", "2026"].map((year) => findingsFor(checked, year).exceptions.length)).toEqual([1, 1]);
    expect(["2025", "2026"].map((year) => countInAnnex(checked, year))).toEqual([1, 1]);
  });

  it("does not count for an earlier report", async () => {
    const files = { [KALENDER]: CALENDAR, "2026/uitzonderingen.yaml": exceptMoment("2026-12-31") };
    const { foundIn } = await checkTwoYears(files);
    expect(foundIn("2025")).toContain(MOMENT);
    expect(foundIn("2026")).not.toContain(MOMENT);
  });

  it("counts anew in each report: what one needs no longer, another may", async () => {
    const files = {
      [KALENDER]: CALENDAR,
      "2025/uitzonderingen.yaml": exceptMoment("2025-12-31"),
      "2026/uitzonderingen.yaml": exceptMoment("2026-12-31"),
    };
    const { checked, foundIn } = await checkTwoYears(files);
    expect([foundIn("2025"), foundIn("2026")].flat()).toEqual([]);
    expect(checked.exceptions.map(({ jaar }) => jaar)).toEqual(["2026"]);
  });
});

it("an exception on a file of its own year stays with that year, also in later reports", async () => {
  const ledger = toText(TWO_YEARS.get("2025/financien.yaml")).replace(/bijdrager: [^,]+, soort: rijk/u, "soort: rijk");
  const files = {
    "2025/financien.yaml": ledger,
    "2025/uitzonderingen.yaml": write({ bestand: "2025/financien.yaml", tot: "2025-12-31" }),
  };
  const { checked, foundIn } = await checkTwoYears(files);
  expect([foundIn("2025"), foundIn("2026")].flat().filter((one) => one.includes("missing-key"))).toEqual([]);
  expect(["2025", "2026"].map((year) => findingsFor(checked, year).exceptions.length)).toEqual([1, 1]);
  expect(["2025", "2026"].map((year) => countInAnnex(checked, year))).toEqual([1, 0]);
});

describe("an exception fits what the finding's own words name, also where it stands at a whole file", () => {
  const without = (path: string, from: string, to: string): string => {
    const text = toText(TWO_YEARS.get(path));
    return text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to));
  };
  const WERK = "2026/werk/resultaten.yaml";
  const entry = without(WERK, "- resultaat: W3", "- resultaat: W4");

  it.each(["W3", "w3", "werk", "Werkgevers en bewoners"])("a result without an entry: %s", async (bij) => {
    const exception = write({ regel: "result/missing-entry", bestand: WERK, bij });
    const { foundIn } = await checkTwoYears({ [WERK]: entry, "2026/uitzonderingen.yaml": exception });
    expect(foundIn("2026")).toEqual([]);
  });

  it("and no other result", async () => {
    const exception = write({ regel: "result/missing-entry", bestand: WERK, bij: "W2" });
    const { foundIn } = await checkTwoYears({ [WERK]: entry, "2026/uitzonderingen.yaml": exception });
    expect(foundIn("2026")).toEqual(["2026/uitzonderingen.yaml:1:10 exception/unused", `${WERK} result/missing-entry`]);
  });

  it("a heading that is missing", async () => {
    const path = "2026/werk/voortgang.md";
    const exception = write({ regel: "markdown/missing-heading", bestand: path, bij: "## Wat hebben we bereikt" });
    const prose = toText(TWO_YEARS.get(path)).replace(/## Wat hebben we bereikt[^#]*/u, "");
    const { foundIn } = await checkTwoYears({ [path]: prose, "2026/uitzonderingen.yaml": exception });
    expect(foundIn("2026").filter((one) => /heading|exception/u.test(one))).toEqual([]);
  });

  it.each(["tuin", "Tuinen"])("a project that vanished: %s", async (bij) => {
    const project = toText(TWO_YEARS.get("2025/groen/projecten/laan.yaml")).replace(/naam: .*/u, "naam: Tuinen");
    const exception = write({ regel: "project/vanished", bestand: "2026/rapport.yaml", bij });
    const files = { "2025/groen/projecten/tuin.yaml": project, "2026/uitzonderingen.yaml": exception };
    const { foundIn } = await checkTwoYears(files);
    expect(foundIn("2026").filter((one) => /vanished|exception/u.test(one))).toEqual([]);
  });
});

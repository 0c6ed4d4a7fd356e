import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import type { FileValue } from "../src/content/file-value.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { discloseReport } from "../src/pipeline/disclose-report.ts";
import { selectTravelling } from "../src/pipeline/select-inputs.ts";
import { classifyPath } from "../src/read/classify-path.ts";
import { readFile } from "../src/read/read-file.ts";
import { YEAR_SCHEMAS } from "../src/schema/content-schemas.ts";
import { listColumns, type Column } from "../src/schema/ledger-columns.ts";
import { splitCsv } from "../src/value/split-csv.ts";
import { FIXTURES, overlay, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { createMemory, toBytes, type FileTree } from "./helpers/memory-effects.ts";

/** One line of a ledger, each field as its text; a group of fields holds its own. */
type Line = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const COLUMNS = listColumns(YEAR_SCHEMAS.financien);

function readLedger(path: string, bytes: Uint8Array): FileValue {
  return readFile({ path, role: classifyPath(path), hash: "", bytes });
}

function linesOf({ body }: FileValue): unknown {
  return body?.kind === "yaml" ? (body.data as { readonly regels: unknown }).regels : null;
}

interface Notation {
  readonly name: string;
  readonly heading: (heading: string) => string;
  readonly write: (column: Column, text: string) => string;
}

const keep = (_: Column, text: string): string => text;
const NOTATIONS: readonly Notation[] = [
  { name: "of the program", heading: (heading) => heading, write: keep },
  { name: "Dutch", heading: (heading) => ` ${heading.toUpperCase()} `, write: writeDutch },
  { name: "with underscores", heading: (heading) => heading.replaceAll(" ", "_"), write: keep },
];

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** Amounts and dates as people write them. */
function writeDutch({ field }: Column, text: string): string {
  if (field === "bedrag") {
    const amount = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2 }).format(Number(text));
    return `€ ${amount}`;
  }
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return text;
  const [year = "", month = "", day = ""] = text.split("-");
  return field === "stand_per"
    ? `${String(Number(day))}-${String(Number(month))}-${year}`
    : `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

function textOf(line: Line, { group, field }: Column): string {
  const place = group === null ? line : line[group];
  const value = typeof place === "object" ? place[field] : undefined;
  return typeof value === "string" ? value : "";
}

interface Sheet {
  readonly separator: string;
  readonly end: string;
  readonly notation: Notation;
}

function writeSheet(lines: readonly Line[], { separator, end, notation }: Sheet): string {
  const quote = (text: string): string =>
    text.includes(separator) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const heads = COLUMNS.map(({ heading }) => notation.heading(heading));
  const rows = lines.map((line) =>
    COLUMNS.map((column) => {
      const text = textOf(line, column);
      return quote(text === "" ? "" : notation.write(column, text));
    }),
  );
  return [heads, ...rows].map((row) => row.join(separator) + end).join("");
}

/** Windows-1252 of letters that it has; the euro sign is the only one of its own here. */
function toWindows(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => (text[at] === "€" ? 0x80 : text.charCodeAt(at)));
}

const ENCODINGS: readonly (readonly [name: string, encode: (text: string) => Uint8Array])[] = [
  ["UTF-8", toBytes],
  ["UTF-8 with a byte order mark", (text) => toBytes(`\ufeff${text}`)],
  ["Windows-1252", toWindows],
];
const SEPARATORS = [";", ",", "\t"];

const YAML = `
regels:
  - id: rijk-één
    project: laan
    bijdrager: Rijk (BZK)
    soort: rijk
    fase: besteed
    bedrag: "12500.50"
    stand_per: 2025-12-31
    boekjaar: "2025"
    vorm: natura
    btw: nvt
    via_regiokassier: nee
    herkomst: eigen middelen
    waarderingsgrondslag: 'Uren, tegen "vast" tarief; café'
    toelichting: "Eerste zin.\\nTweede zin."
  - id: regio-2
    thema: groen
    bijdrager: gemeente Dorp
    soort: regio-publiek
    fase: toegezegd
    bedrag: "-3"
    vertrouwelijk: {grond: verzoek, verzoeker: dorp, reden: lopende onderhandeling, tot: 2026-04-30}
  - id: post-3
    post: vat
    bijdrager: gemeente Dorp
    soort: regio-publiek
    fase: besteed
    bedrag: "1000"
    vrijgegeven: {datum: 2026-03-01, door: programmabureau}
`;

describe("a ledger that is a sheet", () => {
  const { regels } = parse(YAML, { schema: "failsafe" }) as { readonly regels: readonly Line[] };
  const inYaml = readLedger("2026/financien.yaml", toBytes(YAML));

  it("is compared with one in YAML that has nothing wrong", () => {
    expect(inYaml.findings).toEqual([]);
    expect(linesOf(inYaml)).toHaveLength(regels.length);
  });

  const sheets = NOTATIONS.flatMap((notation) =>
    SEPARATORS.flatMap((separator) =>
      ["\n", "\r\n", "\r"].flatMap((end) =>
        ENCODINGS.map(([encoding, encode]) => ({ notation, separator, end, encoding, encode })),
      ),
    ),
  );
  it.each(sheets)("says the same: $notation.name, $separator, $end, $encoding", ({ encode, ...sheet }) => {
    const read = readLedger("2026/financien.csv", encode(writeSheet(regels, sheet)));
    expect(read.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(linesOf(read)).toEqual(linesOf(inYaml));
  });

  it("takes the separator from the first line that Excel writes for itself", () => {
    const [notation] = NOTATIONS;
    if (notation === undefined) throw new Error("no notation");
    const text = `sep=,\r\n${writeSheet(regels, { separator: ",", end: "\r\n", notation })}`;
    expect(linesOf(readLedger("2026/financien.csv", toBytes(text)))).toEqual(linesOf(inYaml));
  });

  it("says where a cell stands, by line and column of the file", () => {
    const text =
      'id;thema;bijdrager;soort;fase;bedrag;toelichting\na;groen;"x\ny";rijk;besteed;1;\nb;groen;x;rijk;;twee;\n';
    const { findings } = readLedger("2026/financien.csv", toBytes(text));
    expect(findings.map(({ ruleId, range }) => [ruleId, range?.start.line, range?.start.column])).toEqual([
      ["schema/not-a-number", 4, 17],
      ["schema/empty-value", 4, 16],
    ]);
  });
});

describe("the shipped content with a ledger that is a sheet", async () => {
  const shipped = await readTree(SHIPPED);
  const path = "2026/financien.yaml";
  const { regels, ...beside } = parse(new TextDecoder().decode(shipped.get(path)), { schema: "failsafe" }) as {
    readonly regels: readonly Line[];
  };
  const [, dutch] = NOTATIONS;
  if (dutch === undefined) throw new Error("no notation");
  const report = new TextDecoder().decode(shipped.get("2026/rapport.yaml"));
  const sheet = overlay(
    shipped,
    new Map([
      ["2026/financien.csv", toWindows(writeSheet(regels, { separator: ";", end: "\r\n", notation: dutch }))],
      // JSON is YAML
      ["2026/rapport.yaml", toBytes(`${report}\ngrootboek: ${JSON.stringify(beside)}\n`)],
    ]),
    [path],
  );

  async function check(content: FileTree) {
    const { diagnostics, waiting, assessments } = await checkContent(
      "content",
      createMemory({ roots: { content } }).effects,
    );
    const isOwn = ({ ruleId }: { readonly ruleId: string }): boolean => ruleId !== "schema/understood";
    return {
      findings: diagnostics.filter(isOwn).map(({ ruleId, severity, message }) => `${severity} ${ruleId} ${message}`),
      waiting: waiting.map(({ diagnostic }) => diagnostic.ruleId).sort(),
      sisa: assessments.at(-1)?.ledger.lines.map(({ regel: { at: _, ...regel } }) => regel),
    };
  }

  it("has the same findings and the same lines", async () => {
    const [before, after] = [await check(shipped), await check(sheet)];
    expect(after.findings.sort()).toEqual(before.findings.sort());
    expect(after.waiting).toEqual(before.waiting);
    expect(after.sisa).toEqual(before.sisa);
  });
});

describe("a text cut in cells", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ";", ",", "\n", " ", "=", "1"), maxLength: 6 });
  const width = fc.integer({ min: 1, max: 4 });
  const table = width.chain((count) =>
    fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1 }),
  );

  it("gives the cells that were written, each where it stands", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...SEPARATORS), fc.constantFrom("\n", "\r\n"), (rows, separator, end) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator) + end)
          .join("");
        const { rows: read, faults } = splitCsv(text, separator);
        expect(faults).toEqual([]);
        expect(read.map(({ cells }) => cells.map(({ value }) => value))).toEqual(
          rows.map((row) => row.map((one) => one.trim())),
        );
        for (const { cells } of read)
          for (const { value, start, end: last } of cells)
            expect(text.slice(start, last).slice(1, -1).replaceAll('""', '"').trim()).toBe(value);
      }),
    );
  });

  it("never fails and never loses a sign of a cell, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", '"', ";", "\n", "\r", " ") }), (text) => {
        const { rows } = splitCsv(text, ";");
        const kept = rows.map(({ start, end }) => text.slice(start, end)).join("");
        expect(kept.replace(/[\r\n]/gu, "")).toBe(text.replace(/[\r\n]/gu, ""));
      }),
    );
  });
});

describe("content with a sheet", async () => {
  const base = await readTree(join(FIXTURES, "basis", "content"));

  it("keeps a line that is confidential from readers, and does not travel", async () => {
    const text =
      "id;thema;bijdrager;soort;fase;bedrag;vertrouwelijk grond;vertrouwelijk reden\nopen-1;groen;Rijk;rijk;besteed;1;;\nstil-2;groen;geheime bv;regio-privaat;besteed;777;concurrentie;onderhandeling\n";
    const content = overlay(base, new Map([["2026/financien.csv", toBytes(text)]]), ["2026/financien.yaml"]);
    const checked = await checkContent("content", createMemory({ roots: { content } }).effects);
    const { assessment, secretFiles, hiddenFiles } = discloseReport(checked, { naam: "2026", edition: "partijen" });
    expect(JSON.stringify(assessment.jaar.regels.map(({ at: _at, ...regel }) => regel))).not.toMatch(/geheime bv|777/u);
    expect([...secretFiles]).toContain("2026/financien.csv");
    expect(selectTravelling(checked, { secretFiles, hiddenFiles }, "2026").content.size).toBe(0);
  });

  it("may be of another letter set than the rest", async () => {
    const text =
      "id;thema;bijdrager;soort;fase;bedrag\nrijk-2026;groen;Rijk;rijk;besteed;1\nr-2;groen;gemeente Café;regio-publiek;besteed;2\n";
    const content = overlay(base, new Map([["2026/financien.csv", toWindows(text)]]), ["2026/financien.yaml"]);
    const { content: read } = await checkContent("content", createMemory({ roots: { content } }).effects);
    expect(read.jaren[0]?.regels.map(({ bijdrager }) => bijdrager)).toEqual(["Rijk", "gemeente Café"]);
  });
});

it("is told of by row and column, in the words of a sheet", async () => {
  const sheet = [
    "id;project;thema;post;bijdrager;soort;fase;bedrag;vertrouwelijk grond",
    "rijk-ontvangen-2026;;;rijksbijdrage;BZK;rijk;ontvangen;500000;",
    "laan-rijk-2026;laan;;;;rijk;besteed;250000;",
    "laan-regio-2026;laan;;;gemeente Dorp;regio-publiek;besteed;;",
    "laan-privaat-2026;laan;;;bewonersclub;regio-privaat;besteed;50000;privacy",
    "",
  ];
  const tree = overlay(
    await readTree(join(FIXTURES, "regels", "basis", "content")),
    new Map([["2026/financien.csv", toBytes(sheet.join("\r\n"))]]),
    ["2026/financien.yaml"],
  );
  const { effects } = createMemory({ roots: { content: tree } });
  const { diagnostics } = await checkContent("content", effects);
  const told = diagnostics
    .filter(({ file }) => file === "2026/financien.csv")
    .map(({ ruleId, range, message, hint }) => {
      const { line, column } = range?.start ?? { line: 0, column: 0 };
      return `${String(line)}:${String(column)} ${ruleId}\n${message}\n${hint ?? ""}\n`;
    });
  await expectGolden("blad/bevindingen.txt", told.join("\n"));
});

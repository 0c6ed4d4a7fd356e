import { join } from "node:path";

import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";

import { DOCUMENT_ASPECTS, PAGE_ASPECTS } from "../src/pdf/shape/pdf-shape.ts";
import { takeFingerprint } from "../src/pdf/shape/take-fingerprint.ts";
import { ATTACHMENT_FORMAT, createAttachmentSchema } from "../src/publish/attachment-schema.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import { createFingerprintSchema, FINGERPRINT_FORMAT } from "../src/publish/fingerprint-schema.ts";
import { carryReport, printCarrier, type CarriedReport } from "./helpers/carry-report.ts";
import { FIXTURES, overlay, readProgram, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { rebuildReport } from "../src/pipeline/rebuild-report.ts";
import { readReport } from "../src/readback/read-report.ts";

const BASIS = await readTree(join(FIXTURES, "basis", "content"));
const content = await readTree(SHIPPED);
/** The year before the newest: there are years on both sides. */
const YEAR = 2025;
let shipped: CarriedReport;

beforeAll(async () => {
  shipped = await carryReport(content, ["--jaar", String(YEAR)]);
});

const textOf = ({ attachments }: CarriedReport, name: string): string =>
  toText(attachments.find((one) => one.name === name)?.bytes);

describe("what travels in the PDF", () => {
  test("is the content of the deal, that year and the years before it, byte for byte, and nothing else of it", () => {
    const expected = [...content]
      .filter(([path]) => path.startsWith("deal/") || Number(path.slice(0, 4)) <= YEAR)
      .map(([path, bytes]) => [`bronnen__${path.replaceAll("/", "__")}`, Buffer.from(bytes)] as const);
    const sources = shipped.attachments.filter(({ relationship }) => relationship === "Source");
    expect(new Map(sources.map(({ name, bytes }) => [name, Buffer.from(bytes)]))).toEqual(new Map(expected));
    expect(expected.length).toBeGreaterThan(50);
    expect([...content.keys()].filter((path) => path.startsWith("2026/")).length).toBeGreaterThan(10);
    expect(content.has("LEESMIJ.md")).toBe(true);
  });

  test("is beside it only what is made to be read", () => {
    const made = shipped.attachments.filter(({ relationship }) => relationship !== "Source");
    expect(made.map(({ name, relationship, mediaType }) => `${relationship} ${name} ${mediaType}`).sort()).toEqual([
      "Data beloften.csv text/csv",
      "Data besluiten.csv text/csv",
      "Data bijdragers.csv text/csv",
      "Data data.json application/json",
      "Data geld.csv text/csv",
      "Data greep.csv text/csv",
      "Data onderdelen.csv text/csv",
      "Data projecten.csv text/csv",
      "Data resultaten.csv text/csv",
      "Data verloop.csv text/csv",
      "Supplement bijlagen.json application/json",
      "Supplement bijlagen.schema.json application/schema+json",
      "Supplement csv-metadata.json application/csvm+json",
      "Supplement data.schema.json application/schema+json",
    ]);
    expect(shipped.attachments.filter(({ description }) => description === "")).toEqual([]);
  });

  test("has the data that is published beside it", () => {
    expect(textOf(shipped, "data.json")).toBe(toText(shipped.published.get("data.json")));
  });

  test("has a list that fits its schema, which is committed as the code has it", async () => {
    const validate = new Ajv2020({ strict: true }).compile(createAttachmentSchema() as AnySchemaObject);
    const list: unknown = JSON.parse(textOf(shipped, "bijlagen.json"));
    expect({ fits: validate(list), errors: validate.errors }).toEqual({ fits: true, errors: null });
    expect(validate({})).toBe(false);
    await expectCommitted(
      `docs/schema/bijlagen-${String(ATTACHMENT_FORMAT)}.schema.json`,
      `${JSON.stringify(createAttachmentSchema(), null, 2)}\n`,
    );
  });

  test("has a fingerprint of which the schema is committed too, with a hash for each aspect", async () => {
    const validate = new Ajv2020({ strict: true }).compile(createFingerprintSchema() as AnySchemaObject);
    const lines = (aspects: readonly string[]): never =>
      Object.fromEntries(aspects.map((aspect) => [aspect, [aspect]])) as never;
    const taken = takeFingerprint({ document: lines(DOCUMENT_ASPECTS), pages: [lines(PAGE_ASPECTS)] });
    expect({ fits: validate(taken), errors: validate.errors }).toEqual({ fits: true, errors: null });
    expect(validate({ ...taken, bladzijden: [{}] })).toBe(false);
    await expectCommitted(
      `docs/schema/vingerafdruk-${String(FINGERPRINT_FORMAT)}.schema.json`,
      `${JSON.stringify(createFingerprintSchema(), null, 2)}\n`,
    );
  });
});

interface DescribedTable {
  readonly url: string;
  readonly "dc:description": string;
  readonly tableSchema: {
    readonly primaryKey: readonly string[];
    readonly columns: readonly {
      readonly name: string;
      readonly "dc:description": string;
      readonly "schema:unitText"?: string;
      readonly datatype: string | { readonly base: string };
      readonly null?: readonly string[];
    }[];
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: "tekst",
  integer: "geheel getal",
  date: "datum (jjjj-mm-dd)",
  boolean: "ja of nee",
  decimal: "cijfer",
};

const kindOf = (datatype: string | { readonly base: string }): string =>
  typeof datatype === "string" ? datatype : datatype.base;

/** The dictionary for people. */
function formatTablePage(tables: readonly DescribedTable[]): string {
  const parts = tables.map(({ url, "dc:description": meaning, tableSchema }) => {
    const rows = tableSchema.columns.map(
      ({ name, datatype, "dc:description": what, "schema:unitText": unit = "" }) =>
        `| \`${name}\` | ${what} | ${KINDS[kindOf(datatype)] ?? ""} | ${unit} |`,
    );
    const head = ["| kolom | betekenis | soort | eenheid |", "| --- | --- | --- | --- |"];
    return [`## ${url}`, "", meaning, "", ...head, ...rows].join("\n");
  });
  const start = "Gemaakt door `test/attachments.test.ts` uit `csv-metadata.json`; niet zelf veranderen.";
  return `# De tabellen in de PDF\n\n${start} Wat de tabellen zijn, staat in [bijlagen.md](bijlagen.md).\n\n${parts.join("\n\n")}\n`;
}

/** What a cell of a kind looks like, as the dictionary promises it. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^/u,
  integer: /^\d+$/u,
  date: /^(?:\d{4}-\d\d-\d\d)?$/u,
  boolean: /^(?:ja|nee)$/u,
  decimal: /^-?\d+(?:,\d+)?$/u,
};

/** The cells of a table, as the dialect of the dictionary says. */
function parseTable({ attachments }: CarriedReport, name: string): string[][] {
  const bytes = attachments.find((one) => one.name === name)?.bytes ?? new Uint8Array();
  expect([...bytes.subarray(0, 3)], "byte order mark").toEqual([0xef, 0xbb, 0xbf]);
  const lines = toText(bytes).split("\r\n");
  expect(lines.at(-1)).toBe("");
  return lines.slice(0, -1).map((line) =>
    Array.from(line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/gu), ([, quoted, plain]) => {
      return quoted?.replaceAll('""', '"') ?? plain ?? "";
    }),
  );
}

describe("the tables", () => {
  test("are each described, column by column, as they are", () => {
    const { tables } = JSON.parse(textOf(shipped, "csv-metadata.json")) as { tables: DescribedTable[] };
    const carried = shipped.attachments.filter(({ mediaType }) => mediaType === "text/csv").map(({ name }) => name);
    expect(tables.map(({ url }) => url).sort()).toEqual(carried);
    for (const { url, tableSchema } of tables) {
      const [head = [], ...rows] = parseTable(shipped, url);
      expect(head, url).toEqual(tableSchema.columns.map(({ name }) => name));
      // A report may ask for no decision at all
      expect(rows.length, url).toBeGreaterThan(["besluiten.csv", "greep.csv"].includes(url) ? -1 : 5);
      for (const [index, { name, datatype, null: none = [] }] of tableSchema.columns.entries()) {
        const form = FORMS[kindOf(datatype)] ?? /^$/u;
        const wrong = rows
          .map((row) => row[index] ?? "(geen)")
          .filter((cell) => !none.includes(cell) && !form.test(cell));
        expect(wrong, `${url}: ${name}`).toEqual([]);
      }
      const keys = rows.map((row) => tableSchema.primaryKey.map((name) => row[head.indexOf(name)]).join(" "));
      expect(new Set(keys).size, `${url}: key`).toBe(rows.length);
    }
  });

  test("are explained on a page, which is committed as the dictionary has it", async () => {
    const { tables } = JSON.parse(textOf(shipped, "csv-metadata.json")) as { tables: DescribedTable[] };
    await expectCommitted("docs/tabellen.md", formatTablePage(tables));
  });

  test("say the same as data.json", () => {
    const data = JSON.parse(textOf(shipped, "data.json")) as DataFile;
    const [head = [], ...rows] = parseTable(shipped, "geld.csv");
    const [niveau, soort, fase, bedrag] = ["niveau", "soort", "fase", "bedrag"].map((name) => head.indexOf(name));
    const spent = rows.find(
      (row) => row[niveau ?? 0] === "totaal" && row[soort ?? 0] === "rijk" && row[fase ?? 0] === "besteed",
    );
    const cents = data.geld.totaal.rijk["besteed"]?.waarde ?? 0;
    expect(cents).toBeGreaterThan(0);
    expect(spent?.[bedrag ?? 0]).toBe((cents / 100).toFixed(2).replace(".", ","));
    const results = parseTable(shipped, "resultaten.csv");
    expect(results).toHaveLength(1 + data.resultaten.length);
    const at = results[0]?.indexOf("waarde") ?? 0;
    const shown = data.resultaten.map(({ onderdelen: [first] }) => {
      return first?.waarde.waarde === null ? first.waarde.status : String(first?.waarde.waarde).replace(".", ",");
    });
    expect(results.slice(1).map((row) => row[at])).toEqual(shown);
  });
});

/** Content in which files lack, are broken, or cannot be read at all. */
const DAMAGED: FileTree = overlay(
  BASIS,
  new Map([
    ["2026/groen/resultaten.yaml", toBytes("- resultaat: G1\n\tfout: [\n")],
    ["2026/context.md", new Uint8Array([0x23, 0x20, 0xe9, 0x0a])],
    ["2026/samenvatting.md", new Uint8Array(3 * 1024 * 1024).fill(0x61)],
    ["2026/financien.md", toBytes("# Geld\r\n\r\nMet regeleinden van Windows.\r\n")],
    ["2026/beelden/stuk.png", toBytes("geen plaatje")],
    ["notities van iemand.docx", toBytes("niet om mee te sturen")],
  ]),
);

/** Names that Windows has for itself, that no disk of it takes, that are one there, and one as a Mac writes it. */
const NAMED = overlay(
  BASIS,
  new Map(
    ["con", "laan?", "Laan", "cafe\u0301"].map((name) => [
      `2026/groen/projecten/${name}.yaml`,
      BASIS.get("2026/groen/projecten/laan.yaml") ?? new Uint8Array(),
    ]),
  ),
);

describe("what travels is enough to make the report again", () => {
  test.each([
    ["the shipped content", content, ["--jaar", String(YEAR)]],
    ["the smallest deal", BASIS, ["--versie", "definitief"]],
    ["content with files that are broken or too large", DAMAGED, []],
    ["content with names that not every disk takes", NAMED, []],
  ])("%s", async (_name, tree, options) => {
    const first = await carryReport(tree, options);
    expect(first.attachments.filter(({ name }) => name.includes("iemand"))).toEqual([]);
    const memory = createMemory({ roots: await readProgram(), print: printCarrier });
    const read = readReport(first.attachments, memory.effects.sha256);
    if (read.kind !== "report") throw new Error(read.kind);
    const printer = await memory.effects.openPrinter();
    const built = await rebuildReport(read.report, printer, { effects: memory.effects, onStep: () => undefined });
    expect(memory.printed[0]?.html).toBe(first.html);
    expect(Buffer.compare(built?.print?.pdf ?? new Uint8Array(), first.pdf)).toBe(0);
  });

  test.each(["content--confidential", "content--confidential--project"])(
    "but nothing of it travels when there is something confidential in it: %s",
    async (name) => {
      const over = await readTree(join(FIXTURES, "ongeldig", name, "content"));
      const { attachments } = await carryReport(overlay(BASIS, over));
      expect(attachments.filter(({ relationship }) => relationship === "Source")).toEqual([]);
      expect(attachments.map(({ name: own }) => own)).toContain("geld.csv");
      const list = JSON.parse(toText(attachments.at(-1)?.bytes)) as { achtergehouden: string[] };
      // The name of a project's file tells what is hidden, so that one is not even named
      const named = [...overlay(BASIS, over).keys()].filter(
        (path) => !(name.endsWith("--project") && path.includes("laan")),
      );
      expect(list.achtergehouden).toEqual(named.sort());
    },
  );

  test.each([
    ["a file that is broken", "- resultaat: G1\n\tx: [\n  vertrouwelijk: {reden: x}\n"],
    ["a field that is wrong", "- resultaat: G1\n  'vertrouwelijk' : misschien\n"],
    ["somebody's number", "- resultaat: G1\n  toelichting: 111222333\n"],
  ])("nor when it stands in %s", async (_name, text) => {
    const { attachments } = await carryReport(overlay(BASIS, new Map([["2026/groen/resultaten.yaml", toBytes(text)]])));
    expect(attachments.filter(({ relationship }) => relationship === "Source")).toEqual([]);
  });

  test("and all of it when only prose speaks of it", async () => {
    const prose = toBytes("# Samenvatting\n\nDit is niet vertrouwelijk: iedereen mag het lezen.\n");
    const { attachments } = await carryReport(overlay(BASIS, new Map([["2026/samenvatting.md", prose]])));
    expect(attachments.filter(({ relationship }) => relationship === "Source")).toHaveLength(BASIS.size);
  });

  test("shows no amounts of a confidential project", async () => {
    const over = await readTree(join(FIXTURES, "ongeldig", "content--confidential--project", "content"));
    const { published } = await carryReport(overlay(BASIS, over));
    const { projecten } = JSON.parse(toText(published.get("data.json"))) as DataFile;
    expect(projecten[0]?.geld.rijk["besteed"]).toMatchObject({ status: "vertrouwelijk", waarde: null });
  });

  test("names the file that was too large to travel", async () => {
    const list = JSON.parse(textOf(await carryReport(DAMAGED), "bijlagen.json")) as { ongelezen: string[] };
    expect(list.ongelezen).toEqual(["2026/context.md", "2026/samenvatting.md"]);
  });
});

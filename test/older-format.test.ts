import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { createNodeEffects } from "../src/node/create-node-effects.ts";
import { rebuildReport } from "../src/pipeline/rebuild-report.ts";
import { compareReports } from "../src/readback/compare-reports.ts";
import { readReport, type ReportFiles } from "../src/readback/read-report.ts";
import { FIXTURES, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/**
 * What programs put into a PDF before the format was raised, as they wrote it: it goes on to be read, and what its format
 * does not know is no difference. Format 1 differs from format 2 in that reports are numbers.
 */
const SECOND = await readTree(join(FIXTURES, "formaten", "2"));
const { sha256 } = createNodeEffects();

type Json = Record<string, unknown>;

/** The files with one of them changed, and the list of them made to fit. */
function change(files: FileTree, path: string, edit: (text: string) => string): FileTree {
  const changed = new Map(files).set(path, toBytes(edit(toText(files.get(path)))));
  const list = JSON.parse(toText(files.get("bijlagen.json"))) as { bijlagen: (Json & { bestand: string })[] };
  const bijlagen = list.bijlagen.map((one) => {
    const bytes = changed.get(one.bestand) ?? new Uint8Array();
    return { ...one, bytes: bytes.length, sha256: sha256(bytes) };
  });
  return changed.set("bijlagen.json", toBytes(JSON.stringify({ ...list, bijlagen })));
}

/** As a program of format 1 wrote the same. */
function toFirst(files: FileTree): FileTree {
  const first = change(files, "data.json", (text) =>
    text
      .replace('"formaat": 2', '"formaat": 1')
      .replace(/"verslagjaar": "(\d+)"/u, '"verslagjaar": $1')
      .replaceAll(/"jaar": "(\d+)"/gu, '"jaar": $1'),
  );
  const list = JSON.parse(toText(first.get("bijlagen.json"))) as Json;
  return new Map(first).set("bijlagen.json", toBytes(JSON.stringify({ ...list, formaat: 1, verslagjaar: 2026 })));
}

function read(files: FileTree): ReportFiles {
  const attachments = [...files].map(([path, bytes]) => ({ name: path.replaceAll("/", "__"), bytes }));
  const found = readReport(attachments, sha256);
  if (found.kind !== "report") throw new Error(`It cannot be read: ${found.kind}`);
  return found.report;
}

let rebuilt: ReportFiles;

beforeAll(async () => {
  const { effects } = createMemory({ roots: await readProgram() });
  const printer = await effects.openPrinter();
  const built = await rebuildReport(read(SECOND), printer, { effects, onStep: () => undefined });
  await printer.close();
  if (built === null) throw new Error("There is no report.");
  const attachments = await built.attach("Chromium 156.0");
  rebuilt = read(new Map(attachments.map(({ name, bytes }) => [name.replaceAll("__", "/"), bytes])));
});

function compare(files: FileTree): string[] {
  return compareReports(read(files), rebuilt).differences.map(({ place }) => place);
}

describe.each([
  ["2", SECOND],
  ["1", toFirst(SECOND)],
])("a PDF of format %s", (format, files) => {
  it("is read, with nothing of what its format did not know", () => {
    const { data, format: found, list } = read(files);
    expect([String(found), list.verslagjaar, data.verslagjaar]).toEqual([format, "2026", "2026"]);
    expect([data.formaat, data.beloften, data.besluiten, data.greep, data.geld.bijdragers]).toEqual([
      3,
      [],
      [],
      [],
      [],
    ]);
    expect(data.resultaten.length).toBeGreaterThan(1);
  });

  it("is equal to what its sources give, as far as its format goes", () => {
    expect(rebuilt.format).toBe(3);
    expect(compare(files)).toEqual([]);
  });

  it("is another when a figure was changed, in data.json or in a table", () => {
    expect(compare(change(files, "data.json", (text) => text.replace(/"waarde": \d+/u, '"waarde": 9876543')))).toEqual([
      expect.stringMatching(/^data\.json.*waarde$/u),
    ]);
    expect(compare(change(files, "geld.csv", (text) => text.replace(/;0,00\r\n/u, ";7,00\r\n")))).toEqual([
      expect.stringMatching(/^geld\.csv, regel/u),
    ]);
    expect(compare(change(files, "projecten.csv", (text) => text.replace("groen", "blauw")))).toEqual([
      expect.stringMatching(/^projecten\.csv, regel/u),
    ]);
  });

  it("is another when it says what its format does not know", () => {
    const added = change(files, "data.json", (text) => text.replace('"editie":', '"geheim": "x",\n "editie":'));
    expect(compare(added)).toEqual(["data.json.geheim"]);
  });
});

describe("a program of another format", () => {
  it("says of a list of a later one that it is newer", () => {
    const list = JSON.parse(toText(SECOND.get("bijlagen.json"))) as Json;
    const newer = { name: "bijlagen.json", bytes: toBytes(JSON.stringify({ ...list, formaat: 4 })) };
    expect(readReport([newer], sha256)).toEqual({ kind: "newer", format: 4 });
  });
});

import { createHash } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createSink } from "../../src/diagnostics/create-diagnostic.ts";
import type { Sources } from "../../src/content/sources.ts";
import { NOTHING_KNOWN, readTree } from "../../src/pipeline/read-tree.ts";
import { createAttachments } from "../../src/publish/create-attachments.ts";
import { readReport } from "../../src/readback/read-report.ts";
import { EMPTY_DATA } from "../helpers/empty-data.ts";
import { createMemory, toBytes } from "../helpers/memory-effects.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Letters that are one on some disks, and what some disks do not take. */
const LETTER = fc.constantFrom(
  "a",
  "A",
  "b",
  "é",
  "e\u0301",
  "E\u0301",
  "ﬁ",
  "fi",
  " ",
  ".",
  "-",
  ":",
  "?",
  "\\",
  "\u200b",
  "\t",
);
const NAME = fc.oneof(
  fc.constantFrom("con", "Nul", "com1", "lpt9.oud", "prn.", "aux "),
  fc.array(LETTER, { minLength: 1, maxLength: 4 }).map((letters) => letters.join("")),
  fc.string({ unit: "binary", minLength: 1, maxLength: 6 }).map((name) => name.replaceAll("/", "_")),
  fc.integer({ min: 150, max: 200 }).map((length) => "x".repeat(length)),
);
/** Projects and themes of any name, as a disk without rules could hold them. */
const TREE = fc
  .uniqueArray(fc.tuple(NAME, NAME), { minLength: 1, maxLength: 6, selector: (one) => one.join("/") })
  .map((names) => names.map(([theme, project]) => `2026/${theme}/projecten/${project}.yaml`));

interface Read {
  readonly sources: Sources;
  readonly reported: readonly (string | null)[];
}

async function read(paths: readonly string[]): Promise<Read> {
  const { report, diagnostics } = createSink();
  const content = new Map(paths.map((path) => [path, toBytes("naam: Proef\n")]));
  const { effects } = createMemory({ roots: { content } });
  const sources = await readTree({ root: "content", known: NOTHING_KNOWN, effects }, report);
  const found = [...diagnostics, ...[...sources.values.values()].flatMap(({ findings }) => findings)];
  return { sources, reported: found.map(({ file }) => file) };
}

describe("whatever a file is called", () => {
  it("what is read of it can be taken out of a report again, by the same name", async () => {
    await fc.assert(
      fc.asyncProperty(TREE, async (paths) => {
        const { bytes: content } = (await read(paths)).sources;
        const data = toBytes(JSON.stringify(EMPTY_DATA));
        const madeWith = { versie: "1", bouw: "b", node: "20", browser: "geen", systeem: "geheugen" };
        const source = { data: EMPTY_DATA, dataFile: data, content, unread: [], withheld: [], madeWith };
        const found = readReport(createAttachments(source, sha256), sha256);
        expect(found.kind).toBe("report");
        const files = found.kind === "report" ? [...found.report.files.keys()] : [];
        expect(files).toEqual(expect.arrayContaining([...content.keys()].map((path) => `bronnen/${path}`)));
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it("what is not read is said, and nothing else is lost", async () => {
    await fc.assert(
      fc.asyncProperty(TREE, async (paths) => {
        const { sources, reported } = await read(paths);
        for (const path of paths.map((one) => one.normalize("NFC"))) {
          if (!sources.bytes.has(path)) expect(reported).toContain(path);
        }
        expect(sources.bytes.size + reported.length).toBeGreaterThanOrEqual(paths.length);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

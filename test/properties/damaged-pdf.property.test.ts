import { createHash } from "node:crypto";
import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { readAttachments } from "../../src/pdf/attachments/read-attachments.ts";
import { readReport } from "../../src/readback/read-report.ts";
import { carryReport } from "../helpers/carry-report.ts";
import { createCarrier, writeObjects } from "../helpers/create-carrier.ts";
import { FIXTURES, readTree } from "../helpers/fixtures.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What comes out of a PDF: its problem, or a fingerprint of all files. */
function readAll(pdf: Uint8Array): string {
  const found = readAttachments(pdf);
  if (found.kind !== "read") return found.kind;
  const read = readReport(found.attachments, sha256);
  if (read.kind !== "report") return read.kind;
  return `report ${[...read.report.files].map(([path, bytes]) => `${path} ${sha256(bytes)}`).join("\n")}`;
}

const CARRIED = await carryReport(await readTree(join(FIXTURES, "basis", "content")));
const WHOLE = readAll(CARRIED.pdf);
// The list holds the others; what holds the list is the manifest from outside
const LIST = CARRIED.attachments.filter(({ name }) => name === "bijlagen.json");
const WITHOUT_LIST = CARRIED.attachments.filter(({ name }) => name !== "bijlagen.json");

test("whatever bytes of a PDF are other ones, its files come out as they were or not at all", () => {
  expect(WHOLE).toMatch(/^report /u);
  const listAt = writeObjects(createCarrier(WITHOUT_LIST)).length;
  expect(LIST).toHaveLength(1);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(listAt - 200), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const pdf = Uint8Array.from(CARRIED.pdf);
        for (const [at, byte] of changes) pdf[at] = byte;
        const read = readAll(pdf);
        if (read.startsWith("report ")) expect(read).toBe(WHOLE);
      },
    ),
    { numRuns: 300 },
  );
});

test("wherever a PDF was cut off, and whatever comes behind it, reading it ends", () => {
  fc.assert(
    fc.property(fc.nat(CARRIED.pdf.length), fc.uint8Array({ maxLength: 40 }), (length, rest) => {
      const read = readAll(Buffer.concat([CARRIED.pdf.subarray(0, length), rest]));
      expect(read === WHOLE || !read.startsWith("report ")).toBe(true);
    }),
    { numRuns: 100 },
  );
});

const TOKENS = ["1 0 obj", "<<", ">>", "[", "]", "/Names", "/Kids", "/Root", "1 0 R", "2 0 R", "(", ")", "<", ">"]
  .concat(["stream\n", "endstream", "endobj", "trailer", "/Length 9", "/Length 1 0 R", "/Type /ObjStm", "/First 3"])
  .concat(["/Filter /FlateDecode", "/EmbeddedFiles", "\0", "%", "xref", "startxref", "9", "null", "/Type /XRef"]);

test("whatever a PDF says, reading it ends without a throw", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }), (tokens) => {
      expect(typeof readAll(Buffer.from(`%PDF-1.7\n${tokens.join(" ")}`))).toBe("string");
    }),
    { numRuns: 300 },
  );
});

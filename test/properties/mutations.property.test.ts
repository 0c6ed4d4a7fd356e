import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Diagnostic, Range } from "../../src/diagnostics/diagnostic.ts";
import { decodeText } from "../../src/read/decode-text.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { createLineMap } from "../../src/source/line-map.ts";
import { readTree, SHIPPED } from "../helpers/fixtures.ts";
import { createMemory, toBytes, type FileTree } from "../helpers/memory-effects.ts";

const shipped = await readTree(SHIPPED);
/** The newest year, and its last theme: any will do. */
const YEAR = [...shipped.keys()].map((path) => /^\d{4}/u.exec(path)?.[0] ?? "").reduce((a, b) => (a > b ? a : b));
const THEME =
  [...shipped.keys()].filter((path) => path.endsWith("/voortgang.md") && path.startsWith(YEAR)).at(-1) ?? "";
const FOLDER = THEME.slice(0, THEME.lastIndexOf("/") + 1);
/** The deal, the year and one theme; with all of them a check would take a second. */
const CONTENT: FileTree = new Map(
  [...shipped].filter(
    ([path]) =>
      path.startsWith("deal/") || path.startsWith(FOLDER) || /^\d{4}\/[^/]+$/u.test(path.replace(YEAR, "2000")),
  ),
);
const PATHS = [...CONTENT.keys()].filter((path) => path.startsWith(FOLDER));

/** What means something to YAML, to Markdown or to a reader of bytes. */
const PIECES = [
  ...[
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "- ",
    ": ",
    ":",
    "#",
    " # ",
    "'",
    '"',
    "“",
    "[",
    "]",
    "{",
    "}",
    ",",
    "|",
    ">",
  ],
  ...["{{", "}}", "{{geld.}}", "{{1.1}}", "## ", "## Kern\n", "---\n", "...\n", "&a ", "*a", "!!str ", "? ", "% ", "@"],
  ...["id: x\n", "waarde: 1.000\n", "null", "~", "ja", "2026-02-30", "__proto__: 1\n", "constructor", "<<: *a\n"],
  ...["🌳", "\u00a0", "\u2028", "\ufeff", "\0", "\n\n\n", " ".repeat(80), "[[[[[["],
].map(toBytes);
const PIECE = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 4 }) },
);

/** One change; places are parts of a thousand, so that they suit a file of any length. */
type Mutation = (bytes: Uint8Array) => Uint8Array;
const AT = fc.integer({ min: 0, max: 1000 });
const indexAt = (bytes: Uint8Array, at: number): number => Math.floor((bytes.length * at) / 1000);
const MUTATION: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(AT, fc.integer({ min: 1, max: 200 })).map(([at, count]): Mutation => (bytes) => {
    const start = indexAt(bytes, at);
    return Uint8Array.of(...bytes.subarray(0, start), ...bytes.subarray(start + count));
  }),
  fc.tuple(AT, PIECE).map(([at, piece]): Mutation => (bytes) => {
    const start = indexAt(bytes, at);
    return Uint8Array.of(...bytes.subarray(0, start), ...piece, ...bytes.subarray(start));
  }),
  AT.map(
    (at): Mutation =>
      (bytes) =>
        bytes.subarray(0, indexAt(bytes, at)),
  ),
);
const CHANGES = fc.array(fc.tuple(fc.constantFrom(...PATHS), MUTATION), { minLength: 1, maxLength: 5 });

function mutate(changes: readonly (readonly [string, Mutation])[]): FileTree {
  const tree = new Map(CONTENT);
  for (const [path, change] of changes) tree.set(path, change(tree.get(path) ?? new Uint8Array()));
  return tree;
}

async function check(content: FileTree): Promise<readonly Diagnostic[]> {
  return (await checkContent("content", createMemory({ roots: { content } }).effects)).diagnostics;
}

/** Fails unless the range is one of this file: both ends on real places, the first not after the second. */
function expectInside(content: FileTree, file: string | null, { start, end }: Range): void {
  const decoded = decodeText(content.get(file ?? "") ?? new Uint8Array());
  const text = decoded.kind === "text" ? decoded.text : decoded.kind === "not-utf8" ? decoded.readable : "";
  const { positionAt } = createLineMap(text);
  expect({ file, start, end }).toEqual({ file, start: positionAt(start.offset), end: positionAt(end.offset) });
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
}

describe("content that was damaged by chance", () => {
  it("is shipped content to begin with", () => {
    expect(PATHS.length).toBeGreaterThan(3);
  });

  it("is checked to the end, and every finding is at a place in its own file", async () => {
    await fc.assert(
      fc.asyncProperty(CHANGES, async (changes) => {
        const content = mutate(changes);
        for (const { file, range, related } of await check(content)) {
          if (range !== null) expectInside(content, file, range);
          for (const other of related) expectInside(content, other.file, other.range);
        }
      }),
      { numRuns: 25, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false },
    );
  });

  it("has the same findings in whatever order its files are listed", async () => {
    const order = fc.shuffledSubarray([...CONTENT.keys()], { minLength: CONTENT.size, maxLength: CONTENT.size });
    await fc.assert(
      fc.asyncProperty(CHANGES, order, async (changes, paths) => {
        const content = mutate(changes);
        const shuffled = new Map(paths.map((path) => [path, content.get(path) ?? new Uint8Array()]));
        expect(await check(shuffled)).toEqual(await check(content));
      }),
      { numRuns: 6, interruptAfterTimeLimit: 3000, markInterruptAsFailure: false },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareQuotation } from "../../src/rules/quotations/compare-quotation.ts";
import {
  indexCovenant,
  normaliseQuotation,
  readCovenant,
  splitWords,
} from "../../src/rules/quotations/covenant-words.ts";
import { findWords } from "../../src/rules/reading/find-words.ts";
import { listBareAddresses, listLinks } from "../../src/rules/reading/list-links.ts";
import { listMarkdownLines } from "../../src/rules/reading/list-markdown-lines.ts";
import { listQuotedPassages } from "../../src/rules/quotations/list-quoted-passages.ts";
import { listSentences } from "../../src/content/list-sentences.ts";
import { listTypedNumbers } from "../../src/rules/reading/list-typed-numbers.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { expectLinear } from "../helpers/expect-linear.ts";
import { readTree, SHIPPED } from "../helpers/fixtures.ts";
import { createMemory } from "../helpers/memory-effects.ts";

const { sources } = await checkContent(
  "content",
  createMemory({ roots: { content: await readTree(SHIPPED) } }).effects,
);
const COVENANT = readCovenant(sources);
if (COVENANT === null) throw new Error("the shipped deal has no text");
const covenant = COVENANT;

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Every scanner, as what it finds with its place. */
const SCANNERS: readonly (readonly [name: string, scan: (text: string) => readonly Placed[]])[] = [
  ["sentences", listSentences],
  ["numbers", listTypedNumbers],
  ["links", listLinks],
  ["addresses", listBareAddresses],
  ["quoted passages", listQuotedPassages],
  ["words", splitWords],
  [
    "lines",
    (text) => listMarkdownLines(text).map((line) => ({ start: line.start, end: line.start + line.text.length })),
  ],
  [
    "found words",
    (text) =>
      findWords(text, ["in strijd met", "a"]).map(({ word, index }) => ({ start: index, end: index + word.length })),
  ],
];

const MARKED = fc
  .array(
    fc.constantFrom(
      "a",
      "Ab. ",
      "1.000",
      " ",
      "\n",
      "\n\n",
      "> ",
      "# ",
      "- ",
      "“",
      "”",
      '"',
      "[",
      "](",
      ")",
      "![",
      "```\n",
      "{{3.1}}",
      "…",
      "|",
      "o.a. ",
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""));

describe.each(SCANNERS)("%s", (_name, scan) => {
  it("are found within the text, in any text", () => {
    fc.assert(
      fc.property(fc.oneof(MARKED, fc.string({ unit: "binary", maxLength: 100 })), (text) => {
        for (const { start, end } of scan(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ".",
    "…",
    "a",
    "1",
    "1.000",
    "[",
    "]",
    "](",
    "[a](",
    "![](",
    "“",
    '"',
    "> \n",
    "> ",
    "# ",
    "|",
    "- ",
    "a-\n",
    "http://",
    "in strijd ",
    "{{",
    " ",
    "\n",
  ])("are listed in a time that grows with the text, in one full of %j", (part) =>
    expectLinear((size) => {
      scan(part.repeat(Math.ceil(size / part.length)));
    }, 1_000_000),
  );
});

describe("a quotation of the deal", () => {
  const { words } = indexCovenant(covenant);
  /** A stretch of the deal's text of 12 to 60 words. */
  const stretch = fc
    .tuple(fc.nat({ max: words.length - 61 }), fc.integer({ min: 12, max: 60 }))
    .map(([from, length]) => words.slice(from, from + length).map(({ text }) => text));

  const bare = ` ${words.map((word) => word.bare).join(" ")} `;
  const standsInDeal = (texts: readonly string[]): boolean =>
    bare.includes(
      ` ${splitWords(texts.join(" "))
        .map((word) => word.bare)
        .join(" ")} `,
    );

  it("has no differences when it is word for word", () => {
    fc.assert(
      fc.property(stretch, (quoted) => {
        expect(compareQuotation(quoted.join(" "), covenant, "word")?.differences).toEqual([]);
      }),
    );
  });

  it("has no differences at a loose accent, which normalised is a space", () => {
    const index = words.findIndex(({ end }) => covenant.source.text.charAt(end) === "´");
    expect(index).toBeGreaterThan(0);
    const quoted = words.slice(index - 6, index + 7).map(({ text }) => text);
    expect(compareQuotation(quoted.join(" "), covenant, "word")?.differences).toEqual([]);
  });

  it("is found with any one word replaced, left out or added", () => {
    const how = fc.constantFrom("replace", "leave out", "add");
    fc.assert(
      fc.property(stretch, fc.nat(), how, (quoted, at, change) => {
        const index = 1 + (at % (quoted.length - 2));
        const changed = [...quoted];
        changed.splice(index, change === "add" ? 0 : 1, ...(change === "leave out" ? [] : ["onzin"]));
        // Of two equal words beside each other one may go: what is left stands in the deal as well
        fc.pre(!standsInDeal(changed));
        const match = compareQuotation(changed.join(" "), covenant, "word");
        expect(match?.differences.length).toBeGreaterThan(0);
        // Where a row of words comes twice in the same dozen, one that is lost moves half of them
        expect(match?.likeness).toBeGreaterThan(0.4);
      }),
    );
  });

  it("is the text that it was normalised from", () => {
    expect(normaliseQuotation(covenant.source.text)).toBe(covenant.normalised);
  });
});

import { describe, expect, test } from "vitest";

import { checkContent, type CheckedContent } from "../src/pipeline/check-content.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { FIXTURES, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/**
 * Honest prose raises no alarm. The paragraphs were written for this test by somebody who did not look at the rules; each
 * is put at the end of each section of a story, in the shipped content and in the second deal.
 */
const PARAGRAPHS = [...(await readTree(`${FIXTURES}/alineas`)).values()].flatMap((bytes) =>
  listParagraphs(toText(bytes)),
);

const DEALS = [
  { deal: "the shipped deal", folder: SHIPPED, story: "2026/wonen/voortgang.md" },
  { deal: "the second deal", folder: `${FIXTURES}/tweede-deal/content`, story: "2031/dorpen/voortgang.md" },
];

/** A list belongs to the line that introduces it. */
function listParagraphs(text: string): string[] {
  return text
    .trim()
    .split(/\n\n(?!- )/u)
    .map((one) => one.trim());
}

function check(tree: FileTree, known?: CheckedContent): Promise<CheckedContent> {
  const { effects } = createMemory({ roots: { content: tree } });
  return checkContent("content", effects, known?.sources.values);
}

/** Without the line: what stands below the paragraph moves down. */
function describeFinding({ ruleId, file, message, hint }: Diagnostic): string {
  return `${ruleId} ${file ?? ""} ${message} ${hint ?? ""}`;
}

/** The story with the paragraph at the end of each of its sections. */
function addToSections(story: string, paragraph: string): string {
  const [before, ...sections] = story.split(/^(?=## )/mu);
  return [before, ...sections.map((section) => `${section.trimEnd()}\n\n${paragraph}\n\n`)].join("");
}

describe.each(DEALS)("honest prose in $deal", async ({ folder, story }) => {
  const base = await readTree(folder);
  const sound = await check(base);
  const known = new Set(sound.diagnostics.map(describeFinding));

  test.each(PARAGRAPHS)("%s", async (paragraph) => {
    const told = addToSections(toText(base.get(story)), paragraph);
    expect(told).toContain(paragraph);
    const { diagnostics } = await check(new Map([...base, [story, toBytes(told)]]), sound);
    expect(diagnostics.map(describeFinding).filter((one) => !known.has(one))).toEqual([]);
  });
});

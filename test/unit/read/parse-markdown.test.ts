import { expect, test } from "vitest";

import { parseMarkdown } from "../../../src/read/parse-markdown.ts";
import { createLineMap } from "../../../src/source/line-map.ts";

function headingsOf(...written: readonly string[]): string[] {
  const text = written.join("\n");
  const { sections } = parseMarkdown({ path: "a.md", text, lines: createLineMap(text) });
  return sections.map(({ heading }) => heading).filter((heading) => heading !== "");
}

test("a line of code is no heading", () => {
  expect(headingsOf("## Kern", "```", "## Code", "```", "## Slot")).toEqual(["Kern", "Slot"]);
});

test("code ends with the mark with which it began, and with no other", () => {
  expect(headingsOf("## Kern", "~~~", "```", "## Code", "~~~", "## Slot")).toEqual(["Kern", "Slot"]);
});

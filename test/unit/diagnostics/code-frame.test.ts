import { describe, expect, test } from "vitest";

import { createCodeFrame, SMALL_FRAME } from "../../../src/diagnostics/code-frame.ts";
import { createLineMap } from "../../../src/source/line-map.ts";

function frame(text: string, part: string): string[] {
  const lines = createLineMap(text);
  const start = text.indexOf(part);
  return createCodeFrame(lines, lines.rangeAt(start, start + part.length)).split("\n");
}

describe("createCodeFrame", () => {
  test("marks the place under its line, with the lines around it", () => {
    expect(frame("een: 1\ntwee: 2\ndrie: 3\nvier: 4\n", "2")).toEqual([
      "  1 | een: 1",
      "> 2 | twee: 2",
      "    |       ^",
      "  3 | drie: 3",
    ]);
  });

  test("leaves empty lines around it out, and keeps numbers of unlike width in line", () => {
    expect(frame(`${"\n".repeat(8)}acht: 8\nnegen: 9`, "acht")).toEqual([
      ">  9 | acht: 8",
      "     | ^^^^",
      "  10 | negen: 9",
    ]);
  });

  test("marks the rest of the first line of a place over more lines", () => {
    expect(frame("a: [1,\n  2]\n", "[1,\n  2]").slice(0, 2)).toEqual(["> 1 | a: [1,", "    |    ^^^"]);
  });

  test("marks one place where there is nothing to mark", () => {
    expect(frame("a:\n", "\n").slice(0, 2)).toEqual(["> 1 | a:", "    |   ^"]);
  });

  test.each([
    [80, "> 1 | ---"],
    [81, "> 1 | …--"],
  ])("shows a long line from its beginning as long as its place is within sight: column %i", (column, beginning) => {
    const [line = ""] = frame(`${"-".repeat(column - 1)}x${"-".repeat(60)}`, "x");
    expect(line.slice(0, beginning.length)).toBe(beginning);
    expect(line).toContain("x");
  });

  test("shows a tab, and keeps the mark under its place", () => {
    expect(frame("\ta: 1\n", "a")).toEqual(["> 1 | →a: 1", "    |  ^"]);
  });

  test("shows a long line around the place", () => {
    const [shown = "", mark = ""] = frame(`a: ${"x".repeat(500)}HIER${"y".repeat(500)}`, "HIER");
    expect(shown).toMatch(/^> 1 \| …x+HIERy+…$/u);
    expect(shown.length).toBeLessThan(120);
    expect(mark.indexOf("^^^^")).toBe(shown.indexOf("HIER"));
    expect(mark.trimEnd()).toHaveLength(shown.indexOf("HIER") + 4);
  });

  test("marks no more of a long place than it shows", () => {
    const [shown = "", mark = ""] = frame(`a: ${"x".repeat(500)}`, "x".repeat(500));
    expect(mark.length).toBeLessThanOrEqual(shown.length);
  });

  test("shows a small frame as one line that fits on paper beside a name", () => {
    const text = `een: 1\n${"x".repeat(300)}HIER${"y".repeat(300)}\ndrie: 3\n`;
    const lines = createLineMap(text);
    const start = text.indexOf("HIER");
    const [shown = "", mark = "", ...others] = createCodeFrame(
      lines,
      lines.rangeAt(start, start + 4),
      SMALL_FRAME,
    ).split("\n");
    expect(others).toEqual([]);
    expect(shown).toMatch(/^> 2 \| …x{21}HIERy{31}…$/u);
    expect(mark).toBe(`    | ${" ".repeat(22)}^^^^`);
  });
});

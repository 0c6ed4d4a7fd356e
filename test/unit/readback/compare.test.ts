import { describe, expect, it } from "vitest";

import { compareSequences } from "../../../src/readback/compare-sequences.ts";
import { compareValues } from "../../../src/readback/compare-values.ts";

describe("comparing values", () => {
  it("counts what is the same and names what is not by id", () => {
    const given = {
      jaar: 2026,
      lijst: [
        { id: "d/1", waarde: 3 },
        { id: "d/2", waarde: 4, oud: true },
      ],
    };
    const rebuilt = {
      jaar: 2026,
      lijst: [
        { id: "d/1", waarde: 3 },
        { id: "d/2", waarde: "4", nieuw: [1] },
      ],
    };
    expect(compareValues(given, rebuilt, "data.json")).toEqual({
      count: 7,
      differences: [
        { place: "data.json.lijst[d/2].waarde", given: "4", rebuilt: '"4"' },
        { place: "data.json.lijst[d/2].oud", given: "true", rebuilt: null },
        { place: "data.json.lijst[d/2].nieuw", given: null, rebuilt: "[1]" },
      ],
    });
  });

  it.each([
    [null, {}],
    [[], {}],
    [{ a: 1 }, null],
    [0, null],
    [undefined, null],
  ])("tells %j and %j apart", (one, other) => {
    expect(compareValues(one, other, "x").differences).toHaveLength(1);
  });
});

describe("comparing texts in order", () => {
  const row = (...texts: string[]): { place: string; text: string }[] =>
    texts.map((text, index) => ({ place: String(index + 1), text }));

  it("finds one that was changed, at its place", () => {
    expect(compareSequences(row("a", "b", "c"), row("a", "x", "c"))).toEqual({
      count: 3,
      differences: [{ place: "2", given: "b", rebuilt: "x" }],
    });
  });

  it("finds one that was added or taken away, and lets the rest be", () => {
    expect(compareSequences(row("a", "b", "c"), row("a", "c")).differences).toEqual([
      { place: "2", given: "b", rebuilt: null },
    ]);
    expect(compareSequences(row("a"), row("a", "a", "a")).differences).toHaveLength(2);
  });

  it("finds nothing in the same, and counts it", () => {
    expect(compareSequences(row("a", "b"), row("a", "b"))).toEqual({ count: 2, differences: [] });
    expect(compareSequences([], [])).toEqual({ count: 0, differences: [] });
  });

  it("does not take two that changed places for the same", () => {
    expect(compareSequences(row("a", "b"), row("b", "a")).differences).toHaveLength(2);
  });
});

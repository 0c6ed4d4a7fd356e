import { describe, expect, test } from "vitest";

import { addUp } from "../../../src/value/add-up.ts";
import { createFigure, createGap, NOWHERE } from "../../../src/value/figure.ts";
import type { ContentOrigin, Figure } from "../../../src/value/value.ts";

const COUNT = { quantity: "aantal" } as const;
const at = (line: number): ContentOrigin => ({ kind: "content", file: "a.yaml", line });
const known = (value: number, line: number): Figure => createFigure(value, COUNT, at(line));
const sum = (...figures: readonly Figure[]): Figure => addUp(figures, { ...COUNT, rule: "som" });

describe("a sum", () => {
  test("is what it is on paper, and says where all of it stands", () => {
    expect(sum(known(0.1, 1), known(0.2, 2))).toMatchObject({
      value: 0.3,
      status: "bekend",
      origin: { kind: "computed", rule: "som", from: [at(1), at(2)] },
    });
  });

  test("of nothing is nothing", () => {
    expect(sum()).toMatchObject({ value: 0, status: "bekend", origin: { from: [] } });
  });

  test("with gaps in it is one, and says where what lacks stands", () => {
    const gaps = [createGap("volgt", COUNT, at(2)), createGap("volgt", COUNT), createGap("volgt", COUNT, at(4))];
    expect(sum(known(1, 1), ...gaps)).toMatchObject({ value: null, status: "volgt", origin: { from: [at(2), at(4)] } });
  });

  test("says where the others stand when what lacks stands nowhere", () => {
    expect(sum(known(1, 1), createGap("volgt", COUNT, NOWHERE)).origin).toMatchObject({ from: [at(1)] });
  });

  test.each([
    [["nvt", "volgt", "onbekend", "vertrouwelijk"], "volgt"],
    [["nvt", "onbekend", "vertrouwelijk"], "vertrouwelijk"],
    [["nvt", "onbekend"], "onbekend"],
    [["nvt"], "nvt"],
  ] as const)("lacks for the first of its reasons: %s", (reasons, expected) => {
    expect(sum(known(1, 1), ...reasons.map((reason) => createGap(reason, COUNT))).status).toBe(expected);
  });
});

import { describe, expect, test } from "vitest";

import type { Onderdeel } from "../../../src/content/content.ts";
import { findWay, listInterim } from "../../../src/content/plan-path.ts";
import { createFigure, createGap, NOWHERE } from "../../../src/value/figure.ts";
import type { Figure } from "../../../src/value/value.ts";

const KIND = { quantity: "aantal" } as const;
const known = (value: number | null): Figure =>
  value === null ? createGap("onbekend", KIND) : createFigure(value, KIND, NOWHERE);

function createPart(over: Partial<Onderdeel>): Onderdeel {
  const none = { telwijze: null, eenheid: null, richting: null, streefwaarde: null, tussendoelen: [] };
  return { ...none, meetwijze: "aantal", operator: "geen", vereist_beginsituatie: null, ...over } as Onderdeel;
}

const LEVEL = createPart({ meetwijze: "niveau" });
const DOWN = createPart({ operator: "hoogstens" });
const EXTRA = createPart({ vereist_beginsituatie: true });

describe("the way to what was agreed", () => {
  test.each<[what: string, part: Onderdeel, value: number, begin: number | null, target: number, share: number | null]>([
    ["a count from nothing", createPart({}), 25, null, 100, 0.25],
    ["a level from its baseline", LEVEL, 20, 10, 30, 0.5],
    ["a level of which nobody knows the start", LEVEL, 20, null, 30, null],
    ["a level that was there at the start has no way", LEVEL, 30, 30, 30, null],
    ["what must go down, from its baseline", DOWN, 90, 120, 60, 0.5],
    ["what must go down and went up", DOWN, 150, 120, 60, -0.5],
    ["what comes on top of the baseline", EXTRA, 15, 10, 20, 0.25],
    ["a target of nothing", createPart({}), 5, null, 0, null],
  ])("%s", (_what, onderdeel, value, begin, target, share) => {
    const way = findWay(value, { onderdeel, beginsituatie: known(begin), streefwaarde: known(target) });
    expect(way === null ? null : way.covered / way.whole).toBe(share);
  });
});

test("numbers on the way count what is extra above the baseline", () => {
  const tussendoelen = [
    { datum: "2030-12-31", waarde: known(5), addendum: null },
    { datum: "2031-12-31", waarde: known(9), addendum: null },
  ];
  const on = (part: Onderdeel, begin: number | null): number[] =>
    listInterim({ onderdeel: part, beginsituatie: known(begin), tussendoelen }).map(({ waarde }) => waarde);
  expect(on(createPart({}), 10)).toEqual([5, 9]);
  expect(on(EXTRA, 10)).toEqual([15, 19]);
  expect(on(EXTRA, null)).toEqual([]);
});

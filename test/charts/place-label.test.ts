import { expect, test } from "vitest";
import { hasOverlap, isCrossed, isIntersecting, type Point, type Segment } from "../../src/charts/box.ts";
import { TEXT } from "../../src/charts/chart-tokens.ts";
import { placeLabel, type Candidate, type Scene } from "../../src/charts/labels/place-label.ts";

const BLOCK = { lines: ["label"], full: null, style: TEXT.plan, width: 40, height: 10 };
const EMPTY: Scene = { bounds: { left: 0, top: 0, right: 200, bottom: 100 }, taken: [], obstacles: [] };

function at(x: number, y: number, cost = 0): Candidate {
  return { block: BLOCK, anchor: "start", at: { x, y }, cost, names: null, leadsTo: null, hasGround: false };
}

function place(candidates: readonly Candidate[], scene: Partial<Scene>): Point | null {
  const label = placeLabel(candidates, { ...EMPTY, ...scene });
  return label && { x: label.box.left, y: label.box.top };
}

test("the cheapest place wins", () => {
  expect(place([at(10, 10, 5), at(20, 20, 1)], {})).toEqual({ x: 20, y: 20 });
});

test("of equally good places the first wins, and no more are made once one costs nothing", () => {
  function* makePlaces(): Generator<Candidate> {
    yield at(10, 10, 1);
    yield at(20, 20);
    throw new Error("A place too many");
  }
  const label = placeLabel(makePlaces(), EMPTY);
  expect(label?.box.left).toBe(20);
  expect(place([at(10, 10, 1), at(20, 20, 1)], {})).toEqual({ x: 10, y: 10 });
});

test("a place outside the bounds or on another label is none", () => {
  const taken = [{ left: 0, top: 0, right: 60, bottom: 30 }];
  expect(place([at(170, 50), at(10, 31)], { taken })).toBeNull();
  expect(place([at(10, 10), at(10, 40, 9)], { taken })).toEqual({ x: 10, y: 40 });
});

test("a label crosses a line only where everything else costs more", () => {
  const line: Segment = [
    { x: 0, y: 15 },
    { x: 200, y: 15 },
  ];
  const obstacles = [{ shape: line, cost: 20 }];
  expect(place([at(10, 10), at(10, 40, 10)], { obstacles })).toEqual({ x: 10, y: 40 });
  expect(place([at(10, 10), at(10, 40, 30)], { obstacles })).toEqual({ x: 10, y: 10 });
});

test("a label stands on the same side of a line as what it names", () => {
  const line: Segment = [
    { x: 0, y: 50 },
    { x: 200, y: 50 },
  ];
  const names = { x: 20, y: 60 };
  const candidates = [
    { ...at(10, 30), names },
    { ...at(10, 70, 10), names },
  ];
  expect(place(candidates, { obstacles: [{ shape: line, cost: 20 }] })).toEqual({ x: 10, y: 70 });
});

test("a thin line to what it names runs through no other label", () => {
  const leadsTo = { x: 20, y: 90 };
  const taken = [{ left: 0, top: 40, right: 60, bottom: 50 }];
  expect(place([{ ...at(10, 10), leadsTo }], { taken })).toBeNull();
});

test("boxes that share an edge do not overlap; segments that touch do not cross", () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  expect(hasOverlap(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
  expect(
    isCrossed(box, [
      { x: -5, y: 5 },
      { x: 15, y: 6 },
    ]),
  ).toBe(true);
  expect(
    isCrossed(box, [
      { x: -5, y: 11 },
      { x: 15, y: 11 },
    ]),
  ).toBe(false);
  expect(
    isCrossed(box, [
      { x: 11, y: -5 },
      { x: 30, y: 14 },
    ]),
  ).toBe(false);
  expect(
    isIntersecting(
      [
        { x: 0, y: 0 },
        { x: 4, y: 4 },
      ],
      [
        { x: 0, y: 4 },
        { x: 4, y: 0 },
      ],
    ),
  ).toBe(true);
  expect(
    isIntersecting(
      [
        { x: 0, y: 0 },
        { x: 4, y: 4 },
      ],
      [
        { x: 4, y: 4 },
        { x: 8, y: 0 },
      ],
    ),
  ).toBe(false);
});

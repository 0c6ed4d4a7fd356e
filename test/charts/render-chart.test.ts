import { describe, expect, test } from "vitest";
import type { ChartSpec } from "../../src/charts/chart-spec.ts";
import { COLOURS } from "../../src/charts/chart-tokens.ts";
import { createChartRenderer } from "../../src/charts/render-chart.ts";
import { expectGolden } from "../helpers/golden.ts";
import { MONEY, PROGRESS, STATUS } from "./chart-examples.ts";
import { readRects, readSize } from "./read-svg.ts";

const { render } = await createChartRenderer();

const EXAMPLES = Object.entries<Readonly<Record<string, ChartSpec>>>({
  voortgang: PROGRESS,
  status: STATUS,
  geld: MONEY,
}).flatMap(([kind, examples]) => Object.entries(examples).map(([name, spec]) => [`${kind}-${name}`, spec] as const));

const GOLDEN = new Set([
  "voortgang-gezinnen",
  "voortgang-kleine-getallen",
  "voortgang-vlak-bij-elkaar",
  "voortgang-stap",
  "status-zeven-themas",
  "geld-bronnen",
  "geld-randgevallen",
  "geld-bijna-alles",
  "geld-volgt",
  "geld-vertrouwelijk",
  "voortgang-bijna-niets",
  "voortgang-klein-bereik",
]);

function draw(spec: ChartSpec, narrow: boolean): string {
  return render(spec, { width: narrow ? 340 : 642, narrow, label: "Een zin over de figuur.", idPrefix: "figuur" });
}

describe.each(EXAMPLES)("%s", (_name, spec) => {
  test.each([
    ["breed", false],
    ["smal", true],
  ])("%s: small, plain and the same at every run", (_, narrow) => {
    const svg = draw(spec, narrow);
    draw(PROGRESS.gezinnen, !narrow);
    expect(draw(spec, narrow)).toBe(svg);
    expect(Buffer.byteLength(svg)).toBeLessThan(12 * 1024);
    expect(svg).not.toMatch(/<(?:style|image|script|use|foreignObject|clipPath)|href|url\(| id="/);
    expect(svg).not.toMatch(/ (?:d|x|y|width|height|cx|cy|r)="[^"]*\d\.\d{3}/);
    expect(svg).not.toContain("NaN");
  });

  test("uses the colours of the tokens only", () => {
    const known = new Set<string>([...Object.values(COLOURS), "none"]);
    const used = Array.from(draw(spec, false).matchAll(/ (?:fill|stroke)="([^"]*)"/g), ([, colour = ""]) => colour);
    expect(used.filter((colour) => !known.has(colour))).toEqual([]);
  });
});

test.each(EXAMPLES.filter(([name]) => GOLDEN.has(name)))("%s looks as it was reviewed", async (name, spec) => {
  await expectGolden(`charts/${name}.svg`, `${draw(spec, false)}\n`);
  await expectGolden(`charts/${name}-smal.svg`, `${draw(spec, true)}\n`);
});

test("what was agreed steps at its day, and ends where nothing is agreed any more", () => {
  const drawn = new RegExp(`stroke="${COLOURS.petrol}"[^>]* d="([^"]*)"`, "gu");
  const [[, path = ""] = []] = draw(PROGRESS.stap, false).matchAll(drawn);
  const points = Array.from(path.matchAll(/([\d.]+) ([\d.]+)/gu), ([, x, y]) => [Number(x), Number(y)] as const);
  const [start, before, after, end] = points;
  expect(points).toHaveLength(4);
  expect([before?.[0], before?.[1]]).toEqual([after?.[0], start?.[1]]);
  // 1 March is the 60th day of the year; a year is as wide as from 2027 to 2028
  const year = (end?.[0] ?? 0) - (after?.[0] ?? 0);
  expect(year / (2 - 59 / 365)).toBeCloseTo(113, 0);
  expect(after?.[1]).toBe(end?.[1]);
});

test("two renderers draw the same bytes", async () => {
  const other = await createChartRenderer();
  const options = { width: 642, narrow: false, label: "", idPrefix: "a" };
  expect(other.render(PROGRESS.gezinnen, options)).toBe(render(PROGRESS.gezinnen, options));
});

test("the figure has a role, a name and its own size", () => {
  const svg = render(MONEY.bronnen, { width: 642, narrow: false, label: `"Rijk" & <regio>`, idPrefix: "a" });
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 642 \d+" width="642" height="\d+" role="img" /,
  );
  expect(svg).toContain(`aria-label="&quot;Rijk&quot; &amp; &lt;regio&gt;"`);
  expect(readSize(svg).width).toBe(642);
});

test("bars of money are as long as their amounts, shorter ones over longer ones", () => {
  const fills = readRects(draw(MONEY.bronnen, false)).filter(({ fill }) => fill === COLOURS.petrol);
  const lengths = fills.map(({ box }) => box.right - box.left);
  const [longest = 0] = lengths;
  const expected = [25, 19, 6, 18.4, 14.2, 3.1, 12.1, 8.3, 1.4].map((amount) => amount / 25);
  expect(lengths).toHaveLength(expected.length);
  for (const [index, share] of expected.entries()) expect((lengths[index] ?? 0) / longest).toBeCloseTo(share, 2);
});

test("a part that is not nothing is seen, and so is what it leaves of a larger part", () => {
  const fills = readRects(draw(MONEY["bijna-alles"], false)).filter(({ fill }) => fill === COLOURS.petrol);
  // A row after another, the longest first within each depth
  const lengths = fills.map(({ box }) => box.right - box.left);
  const rows = [0, 1, 2].map((row) => [0, 1, 2].map((depth) => lengths[3 * depth + row] ?? 0));
  const [pair, three, small] = rows.map((row) => row.map((length) => length - (row[0] ?? 0)));
  expect(pair).toEqual([0, 0, expect.closeTo(-2, 1)]);
  expect(three).toEqual([0, expect.closeTo(-2, 1), expect.closeTo(-4, 1)]);
  expect(small).toEqual([0, expect.closeTo(-2, 1), expect.closeTo(-2, 1)]);
  expect(Math.min(...lengths)).toBeCloseTo(2, 1);
});

test("a finished result has a white tick in a green circle, a missing oordeel a dotted circle", () => {
  const svg = draw(STATUS["zeven-themas"], false);
  expect(svg.match(/<path fill="none" stroke="#FFFFFF"[^>]*>/g)).toHaveLength(1);
  expect(svg.match(new RegExp(`<circle fill="${COLOURS.green}"`, "g"))).toHaveLength(23);
  expect(svg.match(/<circle [^>]*stroke-dasharray/g)).toHaveLength(2);
});

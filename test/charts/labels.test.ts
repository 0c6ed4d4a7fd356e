import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growBox, hasOverlap, isInside, type Box } from "../../src/charts/box.ts";
import type { ChartSpec, MoneyChart, ProgressChart, StatusChart } from "../../src/charts/chart-spec.ts";
import { COLOURS } from "../../src/charts/chart-tokens.ts";
import { createCanvasRenderer } from "../../src/charts/create-canvas-renderer.ts";
import { formatNumber } from "../../src/value/notation/format-number.ts";
import { createChartRenderer } from "../../src/charts/render-chart.ts";
import { OORDELEN } from "../../src/value/value.ts";
import { MONEY, PROGRESS, STATUS } from "./chart-examples.ts";
import { readRects, readSize, readTexts, type SvgText } from "./read-svg.ts";

const { render } = await createChartRenderer();
const { measure } = createCanvasRenderer();

/** Coordinates in the SVG are rounded. */
const ROUNDING = 0.02;
const RUNS = { numRuns: 40 };

function draw(spec: ChartSpec, narrow: boolean): string {
  return render(spec, { width: narrow ? 340 : 642, narrow, label: "", idPrefix: "a" });
}

/** Readable means: large enough, wholly in the picture, and no two texts over each other. */
function expectReadable(svg: string): SvgText[] {
  const texts = readTexts(svg, measure);
  const { width, height } = readSize(svg);
  const picture = growBox({ left: 0, top: 0, right: width, bottom: height }, ROUNDING);
  for (const { text, style, box } of texts) {
    expect(style.size, text).toBeGreaterThanOrEqual(12);
    expect(isInside(box, picture), `"${text}" is clipped`).toBe(true);
  }
  expect(findOverlaps(texts.map(({ text, box }) => ({ name: text, box: growBox(box, -ROUNDING) })))).toEqual([]);
  return texts;
}

function findOverlaps(items: readonly { name: string; box: Box }[]): string[] {
  return items.flatMap((a, index) =>
    items.slice(index + 1).flatMap((b) => (hasOverlap(a.box, b.box) ? [`"${a.name}" over "${b.name}"`] : [])),
  );
}

/** Labels stand beside the bars, or are a value in its own bar. */
function expectClearOfBars(svg: string, texts: readonly SvgText[]): void {
  for (const { box } of readRects(svg)) {
    const hit = texts.filter((text) => hasOverlap(growBox(text.box, -0.5), box) && !isInside(text.box, box));
    expect(hit.map(({ text }) => text)).toEqual([]);
  }
}

const amount = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 1200 }),
  fc.integer({ min: 0, max: 6500 }),
  fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
);

const progress: fc.Arbitrary<ProgressChart> = fc
  .record({
    values: fc.array(fc.option(amount), { minLength: 1, maxLength: 8 }),
    yearsAhead: fc.integer({ min: 0, max: 4 }),
    levels: fc.array(amount, { maxLength: 3 }),
    plan: fc.array(amount, { maxLength: 5 }),
    prognosis: fc.option(amount),
    day: fc.constantFrom("01-01", "04-30", "12-31"),
    label: fc.constantFrom(
      "afspraak: minimaal",
      "afspraak: streven naar een aantal van ongeveer",
      "afspraak ".repeat(30),
    ),
  })
  .map(({ values, yearsAhead, levels, plan, prognosis, day, label }) => {
    const lastYear = 2020 + values.length + yearsAhead;
    return {
      kind: "voortgang",
      unit: "gezinnen",
      target: levels.map((value, index) => ({
        from: index === 0 ? null : `${2021 + index}-03-01`,
        value,
        label: `${label} ${formatNumber(value)}`,
      })),
      years: values.map((value, index) => ({
        ...{ year: 2021 + index, date: `${2021 + index}-${day}`, value, label: "" },
        isCurrent: index === values.length - 1,
      })),
      plan: plan.map((value, index) => ({ date: `${2021 + index}-06-30`, value, label: "" })),
      prognosis:
        prognosis === null
          ? null
          : { date: `${lastYear}-12-31`, value: prognosis, label: `prognose ${formatNumber(prognosis)}` },
      lastYear,
    };
  });

const word = fc.constantFrom(
  "Wonen",
  "Retail",
  "Sociaaleconomische",
  "structuurversterking",
  "en",
  "<b>",
  "arbeidsmarktregio",
);
const name = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));

const status: fc.Arbitrary<StatusChart> = fc
  .array(
    fc.tuple(
      name,
      fc.array(fc.constantFrom(...OORDELEN, "volgt" as const, "vertrouwelijk" as const), {
        minLength: 1,
        maxLength: 12,
      }),
    ),
    {
      minLength: 3,
      maxLength: 10,
    },
  )
  .map((rows) => ({
    kind: "status",
    rows: rows.map(([title, signs], row) => ({
      ...{ number: String(row + 1), name: title },
      results: signs.map((oordeel, index) => ({ id: `${row + 1}.${index + 1}`, oordeel })),
    })),
  }));

const cents = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -20_000_000, max: 5_000_000_000 }),
  fc.integer({ min: 0, max: 30_000_000 }),
);

const money: fc.Arbitrary<MoneyChart> = fc
  .array(fc.record({ name, spent: cents, committed: cents, reserved: cents }), { minLength: 1, maxLength: 6 })
  .map((bars) => ({ kind: "geld", unit: "mln-euro", bars }));

describe.each([
  ["wide", false],
  ["narrow", true],
])("%s", (_, narrow) => {
  test.each(Object.entries({ ...PROGRESS, ...STATUS, ...MONEY }))("example %s is readable", (_name, spec) => {
    expectReadable(draw(spec, narrow));
  });

  test("progress is readable with any data, and every value is there", () => {
    fc.assert(
      fc.property(progress, (spec) => {
        const svg = draw(spec, narrow);
        const texts = expectReadable(svg);
        expectClearOfBars(svg, texts);
        const written = texts.map(({ text }) => text);
        const all = written.join(" ");
        for (const { value } of spec.years) {
          if (value === null) expect(all).toMatch(/–|geen cijfer/);
          else expect(written).toContain(formatNumber(value));
        }
        if (spec.prognosis !== null) expect(all).toContain(spec.prognosis.label);
        if (spec.plan.length > 0) expect(all).toContain("eigen planning van de regio");
        if (spec.target.length > 0) expect(all).toContain("afspraak");
      }),
      RUNS,
    );
  });

  test("status is readable with any data, and every result is there", () => {
    fc.assert(
      fc.property(status, (spec) => {
        const written = expectReadable(draw(spec, narrow)).map(({ text }) => text);
        for (const { results } of spec.rows)
          expect(written).toEqual(expect.arrayContaining(results.map(({ id }) => id)));
      }),
      RUNS,
    );
  });

  test("money is readable with any data", () => {
    fc.assert(
      fc.property(money, (spec) => {
        expectReadable(draw(spec, narrow));
      }),
      RUNS,
    );
  });
});

/** Of a bar that is not nothing, in pixels. */
const LEAST_HEIGHT = 2;

test("bars are as high as their values, and this year's value is the largest text", () => {
  fc.assert(
    fc.property(progress, (spec) => {
      const svg = draw(spec, false);
      const bars = readRects(svg).filter(({ fill }) => fill === COLOURS.teal || fill === COLOURS.paleBar);
      const heights = bars.map(({ box }) => box.bottom - box.top);
      const values = spec.years.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]));
      const pixels = Math.max(...heights) / Math.max(...values);
      for (const height of heights) {
        expect(
          Math.min(...values.map((value) => Math.abs(Math.max(value * pixels, LEAST_HEIGHT) - height))),
        ).toBeLessThanOrEqual(1);
      }
      const current = spec.years.at(-1)?.value ?? null;
      const [largest] = readTexts(svg, measure).toSorted((a, b) => b.style.size - a.style.size);
      if (current !== null) expect(largest?.text).toBe(formatNumber(current));
    }),
    RUNS,
  );
});

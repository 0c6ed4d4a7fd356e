import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChartSpec } from "../../src/charts/chart-spec.ts";
import { createChartRenderer } from "../../src/charts/render-chart.ts";
import { MONEY, PROGRESS, STATUS } from "./chart-examples.ts";
import { unescapeXml } from "./read-svg.ts";

const { render } = await createChartRenderer();

const TAGS = new Set(["svg", "g", "path", "rect", "circle", "text", "tspan", "title"]);
const ATTRIBUTES = new Set([
  ...["xmlns", "viewBox", "width", "height", "role", "aria-label", "font-family", "font-size", "font-weight"],
  ...["fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "text-anchor"],
  ...["d", "x", "y", "cx", "cy", "r"],
]);

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(`"`, "'", "<", ">", "&", "&amp;", "]]>", "<!--", "</text>", "<script>", "{{", " onload=x "),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
  fc.string({ minLength: 120, maxLength: 300 }),
);

/** All charts with one text at every place where text of the content goes. */
function fill(text: string): ChartSpec[] {
  const { target, prognosis, plan, years } = PROGRESS.gezinnen;
  const progress = {
    ...PROGRESS.gezinnen,
    unit: text,
    target: target.map((level) => ({ ...level, label: text })),
    prognosis: prognosis && { ...prognosis, label: text },
    plan: plan.map((point) => ({ ...point, label: text })),
    years: years.map((year) => ({ ...year, label: text })),
  };
  const rows = STATUS["zeven-themas"].rows.map(({ results }) => ({
    ...{ number: text, name: text },
    results: results.map(({ oordeel }) => ({ id: text, oordeel })),
  }));
  const bars = MONEY.bronnen.bars.map((bar) => ({ ...bar, name: text }));
  return [progress, { kind: "status", rows }, { kind: "geld", unit: "mln-euro", bars }];
}

/** Walks the tags of an SVG: only known ones, properly nested, with known and quoted attributes. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(/<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>/g, (...groups: string[]) => {
    const [, end, tag = "", attributes = "", empty] = groups;
    expect(TAGS).toContain(tag);
    for (const [, name] of attributes.matchAll(/ ([\w-]+)="/g)) expect(ATTRIBUTES).toContain(name);
    if (end === "/") expect(open.pop()).toBe(tag);
    else if (empty !== "/") open.push(tag);
    return "";
  });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(rest).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  // eslint-disable-next-line no-control-regex -- XML allows none of these
  expect(svg).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
}

function expectSafe(text: string, narrow: boolean): void {
  for (const spec of fill(text))
    expectWellFormed(render(spec, { width: narrow ? 340 : 642, narrow, label: text, idPrefix: "a" }));
}

test("no text becomes a tag or an attribute", () => {
  fc.assert(fc.property(nasty, fc.boolean(), expectSafe), { numRuns: 25 });
});

/** What broke a chart once (the first: seed 1490038504), and the characters of its kind. */
const ODD = [
  "\u0000",
  "a\u0000b",
  "\u0007",
  "\u001E",
  "\u007F",
  "\u0085",
  "\u009F",
  "\uD800",
  "\uDC00\uD800",
  "\uFFFE",
  "\uE000",
];

test.each(ODD.map((text) => ({ text, code: JSON.stringify(text) })))("$code can stand in a chart", ({ text }) => {
  for (const narrow of [false, true]) expectSafe(text, narrow);
});

test("text that is shortened stands whole in a title", () => {
  const name = "Arbeidsmarktinfrastructuurvoorzieningenprogramma ".repeat(6).trim();
  const svg = render(
    { kind: "status", rows: [{ number: "1", name, results: [{ id: "1.1", oordeel: "volgt" }] }] },
    { width: 340, narrow: true, label: "", idPrefix: "a" },
  );
  expect(unescapeXml(/<title>(.*?)<\/title>/.exec(svg)?.[1] ?? "")).toBe(name);
  expect(svg).toContain("…</tspan>");
});

test("quotes and braces are shown as they are", () => {
  const bars = [{ name: `{{x}} "Rijk" & <b>`, spent: 1, committed: 2, reserved: 3 }];
  const svg = render({ kind: "geld", unit: "mln-euro", bars }, { width: 642, narrow: false, label: "", idPrefix: "a" });
  expect(svg).toContain(">{{x}} &quot;Rijk&quot; &amp; &lt;b&gt;<");
});

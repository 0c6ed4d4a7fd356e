import { describe, expect, it } from "vitest";
import { auditHtml } from "../helpers/audit/audit-html.ts";
import { scanElements } from "../helpers/audit/scan-elements.ts";
import { joinStyles } from "../../src/render/join-styles.ts";
import { renderOpenPoints } from "../../src/render/render-open-points.ts";
import { renderReport } from "../../src/render/render-report.ts";
import { readTemplates } from "./read-templates.ts";
import { SAMPLE_ASSETS } from "./sample-assets.ts";
import { SAMPLE_OPEN_POINTS } from "./sample-open-points.ts";
import { SAMPLE_REPORT } from "./sample-report.ts";

const ASSETS = { ...SAMPLE_ASSETS, styles: joinStyles(readTemplates(".css")) };
const HTML = renderReport(SAMPLE_REPORT, ASSETS);
const ELEMENTS = scanElements(HTML);

describe("renderReport", () => {
  it("passes the static audit", () => {
    expect(auditHtml(HTML)).toEqual([]);
  });

  it("gives the same text for the same model", () => {
    expect(renderReport(SAMPLE_REPORT, ASSETS)).toBe(HTML);
  });

  it("asks for nothing from elsewhere", () => {
    const addresses = ELEMENTS.filter(({ name }) => name !== "a").flatMap(({ attributes }) =>
      ["src", "href", "srcset"].flatMap((name) => attributes.get(name) ?? []),
    );
    expect(addresses.filter((address) => !address.startsWith("data:"))).toEqual([]);
    expect(HTML).not.toMatch(/@import|url\((?!"data:)/u);
    expect(ELEMENTS.filter(({ name }) => name === "script")).toEqual([]);
  });

  it("names every page of the table of contents for the printer", () => {
    const numbers = ELEMENTS.filter(({ attributes }) => attributes.get("class") === "paginanummer");
    const targets = numbers.map(({ attributes }) => attributes.get("data-doel"));
    const chapters = SAMPLE_REPORT.chapters.map(({ id }) => id);
    expect(targets).toEqual(expect.arrayContaining(chapters));
    expect(numbers.every(({ inner }) => inner === "000")).toBe(true);
  });

  it("gives a chapter pages of its own, on their side where it asks so", () => {
    expect(HTML).toContain('@page blad-1 { @top-left { content: "1 In \\0000e9 \\0000e9 n oogopslag"; } }');
    expect(HTML).toContain("@page blad-6 { size: A4 landscape;");
    expect(HTML).toContain('@bottom-left { content: "Voorbeeldgegevens"; }');
  });

  it("says nothing about examples when the figures are real", () => {
    const meta = { ...SAMPLE_REPORT.meta, isExample: false };
    const cover = { ...SAMPLE_REPORT.cover, flag: "Definitief" };
    expect(renderReport({ ...SAMPLE_REPORT, meta, cover }, SAMPLE_ASSETS)).not.toMatch(
      /voorbeeldgegevens|voorbeelden/iu,
    );
  });

  it("cannot be led out of its styles by a running head", () => {
    const running = '"; } } </style><script>alert(1)</script> \\ \u0000 \uD800 \n';
    const chapters = SAMPLE_REPORT.chapters.map((chapter) => ({ ...chapter, running }));
    const html = renderReport({ ...SAMPLE_REPORT, chapters }, ASSETS);
    expect(html.match(/<\/style/gu)).toHaveLength(1);
    expect(scanElements(html).map(({ name }) => name)).toEqual(ELEMENTS.map(({ name }) => name));
    expect(html).toMatch(/@page blad-1 \{ @top-left \{ content: "(?:[A-Za-z0-9 ]|\\[0-9a-f]{6} )*"; \} \}/u);
  });
});

describe("renderOpenPoints", () => {
  it("passes the static audit, also when nothing is left to do", () => {
    expect(auditHtml(renderOpenPoints(SAMPLE_OPEN_POINTS, ASSETS))).toEqual([]);
    const overview = { ...SAMPLE_OPEN_POINTS.overview, rows: [] };
    const nothing = { ...SAMPLE_OPEN_POINTS, overview, groups: [], infos: [] };
    expect(auditHtml(renderOpenPoints(nothing, ASSETS))).toEqual([]);
  });
});

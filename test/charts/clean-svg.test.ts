import { describe, expect, test } from "vitest";
import { COLOURS, DASHES } from "../../src/charts/chart-tokens.ts";
import { cleanSvg } from "../../src/charts/clean-svg.ts";

function wrap(...elements: string[]): string {
  return `<?xml version="1.0" encoding="utf-8" ?>\n<svg xmlns="x" width="9" height="9">\n${elements.join("\n")}\n</svg>\n`;
}

describe("cleanSvg", () => {
  test("drops what cannot be seen and the wrapper", () => {
    const raw = wrap(
      '<rect fill-opacity="0" width="9" height="9"/>',
      '<path fill="#0F6E84" d="M1 1L1 1L1 5L1 5L1 1Z"/>',
      '<path fill="none" stroke="black" stroke-opacity="0" d="M0 0L9 9"/>',
    );
    expect(cleanSvg(raw, "a")).toBe("");
  });

  test("recognises a rectangle and rounds its coordinates", () => {
    const raw = wrap(
      '<path fill="#0F6E84" d="M165.5399 236.41667L196.19991 236.41667L196.19991 271.42999L165.5399 271.42999L165.5399 236.41667Z"/>',
    );
    expect(cleanSvg(raw, "a")).toBe('<rect fill="#0F6E84" x="165.54" y="236.42" width="30.66" height="35.01"/>');
  });

  test("recognises a circle in curves, but not in other curves", () => {
    const half = Math.SQRT1_2;
    const round = `M1 0Q1 .4 ${half} ${half}Q.4 1 0 1Q-.4 1 -${half} ${half}Q-1 .4 -1 0Q-1 -.4 -${half} -${half}Q-.4 -1 0 -1Q.4 -1 ${half} -${half}Q1 -.4 1 0Z`;
    expect(cleanSvg(wrap(`<path fill="#1B6E4A" d="${round}"/>`), "a")).toBe(
      '<circle fill="#1B6E4A" cx="0" cy="0" r="1"/>',
    );
    const long = round.replaceAll(
      /(^|[MQ])(-?[\d.]+)/g,
      (_, letter: string, x: string) => letter + String(Number(x) * 3),
    );
    expect(cleanSvg(wrap(`<path fill="#1B6E4A" d="${long}"/>`), "a")).toMatch(/^<path /);
  });

  test("gives a line its dashes and colour back", () => {
    const line = `<path fill="none" stroke="${DASHES.plan.standIn}" stroke-width="2" stroke-miterlimit="10" d="M0 0L0 0L9 9"/>`;
    expect(cleanSvg(wrap(line), "a")).toBe(
      `<path fill="none" stroke="${COLOURS.grey}" stroke-dasharray="6 4" stroke-width="2" d="M0 0L9 9"/>`,
    );
  });

  test("joins neighbouring lines of one look", () => {
    const line = (y: number): string => `<path fill="none" stroke="#CED1D4" stroke-width="1" d="M0 ${y}L9 ${y}"/>`;
    expect(cleanSvg(wrap(line(1), line(2)), "a")).toBe('<path fill="none" stroke="#CED1D4" d="M0 1L9 1M0 2L9 2"/>');
  });

  test("numbers ids anew behind the prefix", () => {
    const raw = wrap(
      '<clipPath id="cl_b7">',
      '<rect width="5" height="5"/>',
      "</clipPath>",
      '<g clip-path="url(#cl_b7)">',
      "</g>",
    );
    expect(cleanSvg(raw, "f3")).toBe(
      [
        '<clipPath id="f3-1">',
        '<rect width="5" height="5"/>',
        "</clipPath>",
        '<g clip-path="url(#f3-1)">',
        "</g>",
      ].join("\n"),
    );
  });
});

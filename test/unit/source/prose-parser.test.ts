import { describe, expect, test } from "vitest";

import { createProseParser } from "../../../src/source/prose-parser.ts";
import { expectLinear } from "../../helpers/expect-linear.ts";

const parser = createProseParser();
const render = (text: string): string => parser.render(text).trim();

describe("prose, as writers mean it", () => {
  test.each([
    ["a year that begins a sentence", "2026. Dat was het jaar.", "<p>2026. Dat was het jaar.</p>"],
    ["a number that begins a sentence", "12. Dat was het nummer.", "<p>12. Dat was het nummer.</p>"],
    ["a product", "Het zijn 2*3 woningen en 4*5.", "<p>Het zijn 2*3 woningen en 4*5.</p>"],
    [
      "a product beside emphasis",
      "*Wel* 2*3 en **niet** 4 * 5",
      "<p><em>Wel</em> 2*3 en <strong>niet</strong> 4 * 5</p>",
    ],
    ["emphasis up to a number", "*deel 2* en 3", "<p><em>deel 2</em> en 3</p>"],
    ["a number in code", "```\n12. twaalf\n```", "<pre><code>12. twaalf\n</code></pre>"],
  ])("keeps %s", (_, text, html) => {
    expect(render(text)).toBe(html);
  });

  test.each([
    ["from one on", "1. een\n2. twee", 2],
    ["each with the same number", "1. een\n1. twee\n1. drie", 3],
    ["that goes on below another text", "1. een\n\n   verder\n\n2. twee", 2],
    ["that goes on below a list in it", "1. een\n   1. eerst\n   2. dan\n   3. later\n2. twee", 5],
    ["with brackets", "1) een\n2) twee", 2],
  ])("makes a list of items %s", (_, text, items) => {
    expect(render(text).split("<li>").length - 1).toBe(items);
  });
});

describe("code, of which nobody sees the spaces at the end of a line", () => {
  test("loses them, and no others", () => {
    expect(render("```\n  a  b  \n c \n```")).toBe("<pre><code>  a  b\n c\n</code></pre>");
  });

  test("is read in a time that grows with its length", async () => {
    await expectLinear((size) => render(`\`\`\`\na${" ".repeat(size)}b\n\`\`\``), 40_000);
  });
});

import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";

import { spellOutIs, toMarkdown } from "./prepare-pages.ts";

const style = (css: string): string => `<style>${css}</style>`;

describe("the page with every :is() spelled out", () => {
  test.each([
    ["a :is(h1, h2) + * { top: 0 }", "a h1 + * ,a h2 + * { top: 0 }"],
    ["b, a > :is(h1, h2){}", "b, a > h1, a > h2{}"],
    [":is(a, b) :is(c, d){}", "a c,a d,b c,b d{}"],
    ["a:is(:not(.b, .c), d){}", "a:not(.b, .c),ad{}"],
    ["@media print { a:is(.b, .c) { top: 0 } }", "@media print {a.b ,a.c { top: 0 } }"],
    ["a { top: 0 } /* h1, h2 */ b:is(.c, .d) {}", "a { top: 0 }b.c ,b.d {}"],
  ])("%s", (css, expected) => {
    const withoutMargins = (text: string): string => text.replaceAll(/(?<=[{},])\s+(?=[a-z:])/gu, "");
    expect(withoutMargins(spellOutIs(style(css)))).toBe(withoutMargins(style(expected)));
  });

  test("leaves alone what is no style, and style without it", () => {
    const html = `${style("a, b:has(c, d) + e { top: 0 }")}<p>a:is(b, c) { d }</p>`;
    expect(spellOutIs(html)).toBe(html);
  });
});

describe("the page as Markdown", () => {
  test("is one block of HTML, whatever its indents and empty lines", () => {
    const html = "<html>\n\n    <p>*one*\n  \n\n# two\n\t\n    three</p>\n</html>\n";
    expect(new MarkdownIt({ html: true }).render(html)).not.toBe(html);
    const markdown = toMarkdown(html);
    expect(new MarkdownIt({ html: true }).render(markdown)).toBe(markdown);
    expect(markdown.split(/\s+/u)).toEqual(html.split(/\s+/u));
  });
});

import { expect, it } from "vitest";

import { renderMarkdown } from "../../src/render/markdown/render-markdown.ts";
import { SAMPLE_CONTEXT } from "./sample-assets.ts";

function headingsOf(markdown: string): string[] {
  const html = renderMarkdown({ kind: "markdown", markdown, figures: [] }, "blocks", { ...SAMPLE_CONTEXT, level: 3 });
  return Array.from(html.matchAll(/<(h\d)>([^<]*)</gu), ([, tag = "", text = ""]) => `${tag} ${text}`);
}

it.each([
  ["headings of one level stay of one level", "## A\n\n## B\n\n## C", ["h3 A", "h3 B", "h3 C"]],
  ["a heading below another is one level deeper", "# A\n\n## B\n\n## C\n\n# D", ["h3 A", "h4 B", "h4 C", "h3 D"]],
  ["no level is skipped", "# A\n\n#### B\n\n## C", ["h3 A", "h4 B", "h4 C"]],
  [
    "none is deeper than HTML knows",
    "# A\n\n## B\n\n### C\n\n#### D\n\n##### E",
    ["h3 A", "h4 B", "h5 C", "h6 D", "h6 E"],
  ],
])("%s", (_, markdown, headings) => {
  expect(headingsOf(markdown)).toEqual(headings);
});

it("the words of an image in prose are text, whatever they are", () => {
  const markdown = '![<b>laan</b> & "tuin"](https://example.org/laan.png)';
  expect(renderMarkdown({ kind: "markdown", markdown, figures: [] }, "inline", SAMPLE_CONTEXT)).toBe(
    "&lt;b&gt;laan&lt;/b&gt; &amp; &quot;tuin&quot;",
  );
});

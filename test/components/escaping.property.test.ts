import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanElements } from "../helpers/audit/scan-elements.ts";
import { renderMarkdown } from "../../src/render/markdown/render-markdown.ts";
import { toCssString } from "../../src/render/print/to-css-string.ts";
import { renderOpenPoints } from "../../src/render/render-open-points.ts";
import { renderReport } from "../../src/render/render-report.ts";
import { replaceTexts } from "./replace-texts.ts";
import { SAMPLE_ASSETS, SAMPLE_CONTEXT } from "./sample-assets.ts";
import { SAMPLE_OPEN_POINTS } from "./sample-open-points.ts";
import { SAMPLE_REPORT } from "./sample-report.ts";
import { figure } from "./sample-values.ts";

/** Pieces that mean something to HTML, CSS, Handlebars or Markdown, mixed with anything. */
const PIECES = [
  ...[
    "<",
    ">",
    '"',
    "'",
    "&",
    "=",
    "`",
    "/",
    "\\",
    "{{",
    "}}",
    "{{{",
    "<!--",
    "-->",
    "</style>",
    "]]>",
    "\uE0000\uE001",
  ],
  ...["<script>", "</p>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "&lt;", "&#60;", "\u0000", "\uD800"],
  ...["[x](", ")", "![", "](javascript:alert(1))", '<https://x">', "```", "# ", "> ", "- ", "1. ", "\n", "\n\n", "**"],
];
const HOSTILE = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  // Begins with a letter: a text of white space alone may rightly leave out an element
  .map((parts) => `x${parts.join("")}`);

/** What Markdown may bring, with the attributes it may have. */
const MARKDOWN: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...["p", "em", "strong", "code", "pre", "ul", "li", "blockquote", "br", "hr", "h2", "h3", "h4", "h5", "h6"].map(
    (name) => [name, []] as const,
  ),
  ["ol", ["start"]],
  ["a", ["href"]],
  ["data", ["class", "value", "data-bron"]],
]);

/** Every character that could begin or end a tag or an attribute, but for what sets names from right to left apart. */
function countMarks(html: string): readonly number[] {
  const bare = html.replace(/<\/?bdi>/gu, "");
  return ["<", ">", '"'].map((mark) => bare.split(mark).length);
}

describe("no text of content becomes a tag or an attribute", () => {
  it("in a report", () => {
    const harmless = countMarks(withoutStyles(renderReport(replaceTexts(SAMPLE_REPORT, "x"), SAMPLE_ASSETS)));
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const html = withoutStyles(renderReport(replaceTexts(SAMPLE_REPORT, text), SAMPLE_ASSETS));
        expect(countMarks(html)).toEqual(harmless);
      }),
      { numRuns: 40 },
    );
  });

  it("in the list of open points", () => {
    const harmless = countMarks(withoutStyles(renderOpenPoints(replaceTexts(SAMPLE_OPEN_POINTS, "x"), SAMPLE_ASSETS)));
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const html = withoutStyles(renderOpenPoints(replaceTexts(SAMPLE_OPEN_POINTS, text), SAMPLE_ASSETS));
        expect(countMarks(html)).toEqual(harmless);
      }),
      { numRuns: 100 },
    );
  });

  it("in Markdown, beyond what Markdown is for", () => {
    fc.assert(
      fc.property(HOSTILE, (markdown) => {
        const prose = { kind: "markdown", markdown, figures: [figure(412)] } as const;
        for (const html of [
          renderMarkdown(prose, "blocks", SAMPLE_CONTEXT),
          renderMarkdown(prose, "inline", SAMPLE_CONTEXT),
        ]) {
          for (const { name, attributes } of scanElements(html)) {
            expect(MARKDOWN.get(name)).toEqual(expect.arrayContaining([...attributes.keys()]));
            expect(attributes.get("href") ?? "#").toMatch(/^(?:https?:\/\/|mailto:|#)/iu);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("in a CSS string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(toCssString(text)).toMatch(/^"(?:[A-Za-z0-9 ]|\\[0-9a-f]{6} )*"$/u);
      }),
    );
  });
});

/** Style rules hold running heads, which have a property of their own. */
function withoutStyles(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/u, "");
}

import { expect, it } from "vitest";

import { renderMarkdown } from "../../src/render/markdown/render-markdown.ts";
import { SAMPLE_CONTEXT } from "./sample-assets.ts";

const ANCHORS = new Set(["tuin", "café"]);

function render(markdown: string): string {
  const context = { ...SAMPLE_CONTEXT, hasAnchor: (id: string) => ANCHORS.has(id) };
  return renderMarkdown({ kind: "markdown", markdown, figures: [] }, "inline", context);
}

it.each([
  ["a page elsewhere", "[web](https://example.org/)", '<a href="https://example.org/">web</a>'],
  ["a place in the report", "[tuin](#tuin)", '<a href="#tuin">tuin</a>'],
  ["a place with an accent, which an address spells otherwise", "[hier](#café)", '<a href="#caf%C3%A9">hier</a>'],
  ["a place that is not there", "[laan](#laan)", "laan"],
])("a link in prose that leads to %s", (_, markdown, html) => {
  expect(render(markdown)).toBe(html);
});

it.each(["[](https://example.org/)", "[ ](#tuin)"])(
  "a link without words is none, since nobody hears where it leads: %j",
  (markdown) => {
    expect(render(`Zie ${markdown} de tuin.`)).not.toContain("<a");
  },
);

import { describe, expect, it } from "vitest";

import { parseMarkdown } from "../../../src/read/parse-markdown.ts";
import { parseYaml } from "../../../src/read/parse-yaml.ts";
import { createSink } from "../../../src/diagnostics/create-diagnostic.ts";
import { createLineMap } from "../../../src/source/line-map.ts";
import { headingAt, markAt } from "../../../src/source/mark-at.ts";

const RESULTS = `- resultaat: "3.1"
  realisatie:
    - onderdeel: ondersteund
      waarde: 412
    - {onderdeel: benaderd, waarde: 987}
  oordeel: aandacht
- resultaat: "3.2"
`;

const PROSE = `Los.

## Kern

Tekst.

### Tussenkop

Meer.

## Wat hebben we bereikt ##

Tekst.
`;

function marksIn(text: string, words: string): readonly string[] {
  const offset = text.indexOf(words);
  const source = { path: "a", text, lines: createLineMap(text) };
  if (text === PROSE) return [headingAt(parseMarkdown(source).sections, offset)].filter((one) => one !== null);
  const parsed = parseYaml(source, false, createSink().report).source;
  return parsed === null ? ["not parsed"] : markAt(parsed.data, parsed.root.spot, offset);
}

describe("the marks of a place", () => {
  it.each([
    ["412", ["3.1", "ondersteund"]],
    ["onderdeel: ondersteund", ["3.1", "ondersteund"]],
    ["987", ["3.1", "benaderd"]],
    ["aandacht", ["3.1"]],
    ["oordeel", ["3.1"]],
    ["realisatie", ["3.1"]],
    ['"3.2"', ["3.2"]],
  ])("in YAML, at %s", (words, marks) => {
    expect(marksIn(RESULTS, words)).toEqual(marks);
  });

  it.each([
    ["Los", []],
    ["Kern", ["Kern"]],
    ["## Kern", ["Kern"]],
    ["Meer", ["Kern"]],
    ["Wat hebben", ["Wat hebben we bereikt"]],
  ])("in Markdown, at %s", (words, marks) => {
    expect(marksIn(PROSE, words)).toEqual(marks);
  });

  it("are all of an entry's own", () => {
    const text = "- id: laan\n  naam: Een laan\n  doel: bomen\n";
    expect(marksIn(text, "bomen")).toEqual(["laan", "Een laan"]);
  });
});

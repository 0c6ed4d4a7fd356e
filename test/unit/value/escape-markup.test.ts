import fc from "fast-check";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";

import { escapeMarkup, escapeXml } from "../../../src/value/escape-markup.ts";

const RUNS = { seed: 20260615, numRuns: 1000 };
const nasty = fc.string({
  unit: fc.constantFrom("&", "<", ">", '"', "'", ";", "#", "a", "é", "\t", "\n", "\u{1f333}"),
});

test("any text comes back between tags and in an attribute", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const [element] = parseFragment(`<b title="${escapeMarkup(text)}">${escapeMarkup(text)}</b>`).childNodes;
      if (element === undefined || !("attrs" in element)) return expect.fail("there is no element");
      expect(element.attrs).toEqual([{ name: "title", value: text }]);
      expect(element.childNodes.map((node) => ("value" in node ? node.value : node.nodeName)).join("")).toBe(text);
    }),
    RUNS,
  );
});

test("what XML cannot hold is shown to be lost", () => {
  expect(escapeXml("a\u0000b\u001fc\ud800d\uffffe")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde");
  expect(escapeXml("tab\tregel\n\u{1f333} 'x' < & > \"y\"")).toBe(
    "tab\tregel\n\u{1f333} &#39;x&#39; &lt; &amp; &gt; &quot;y&quot;",
  );
});

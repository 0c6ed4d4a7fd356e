import { expect, test } from "vitest";

import { group, leaf, writeXml } from "../../../src/publish/write-xml.ts";

test("what is written is what is read back, also blanks that a reader of XML would take for others", () => {
  const xml = writeXml(group("a", [leaf("b", 'een\ntwee\t<drie> & "vier"', { c: "1\r\n2" }), null, group("d", [])]));
  expect(xml).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<a>
  <b c="1&#13;&#10;2">een&#10;twee&#9;&lt;drie&gt; &amp; &quot;vier&quot;</b>
  <d/>
</a>
`,
  );
});

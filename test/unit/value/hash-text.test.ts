import { expect, it } from "vitest";

import { hashText } from "../../../src/value/hash-text.ts";

it("is FNV-1a of the bytes of the text, as its authors list it", () => {
  expect(["", "a", "b", "foobar", "é"].map(hashText)).toEqual([
    "811c9dc5",
    "e40c292c",
    "e70c2de5",
    "bf9cf968",
    // Two bytes: 0xc3 and 0xa9
    "1e9de8c1",
  ]);
});

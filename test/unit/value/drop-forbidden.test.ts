import { expect, test } from "vitest";

import { dropForbidden } from "../../../src/value/drop-forbidden.ts";

test.each([
  ["all that a page may hold", "Één\t🌳\n\u00A0\u200D\uE000\r\n", "Één\t🌳\n\u00A0\u200D\uE000\r\n"],
  ["no control characters", "a\0\u0007\u001B\u007F\u0080\u0085\u009Fb", "ab"],
  ["no codes that are no character", "a\uFFFE\uFFFF\uFDD0\uFDEF\u{1FFFE}\u{10FFFF}b", "ab"],
  ["a sign for half a character", "a\uD83Cb\uDF33", "a\uFFFDb\uFFFD"],
  ["a blank where a line or a page ended", "a\vb\fc", "a b c"],
])("what no page may hold is dropped: it has %s", (_, text, kept) => {
  expect(dropForbidden(text)).toBe(kept);
});

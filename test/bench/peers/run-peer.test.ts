import { expect, test } from "vitest";

import { findMessage } from "./run-peer.ts";

test.each([
  ["- Loading\nDOMException: no selector\n    at Error (file.js:1)\n", "DOMException: no selector"],
  ["Starting\nTimeoutError: 30 s\n", "TimeoutError: 30 s"],
  ["\n  no such file\n", "no such file"],
  ["", "it ended with 7 and said nothing"],
])("finds in what a tool said why there is no PDF: %j", (said, expected) => {
  expect(findMessage(said, 7)).toBe(expected);
});

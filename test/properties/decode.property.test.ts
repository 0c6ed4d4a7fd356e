import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeText } from "../../src/read/decode-text.ts";
import { toBytes } from "../helpers/memory-effects.ts";

const BOM = "\ufeff";
/** Whole letters of one to four bytes, without the zero that only a binary file has. */
const TEXT = fc
  .array(
    fc.oneof(fc.constantFrom("a", "\n", "\r\n", "é", "€", "🌳", BOM), fc.string({ unit: "binary", maxLength: 4 })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join("").replaceAll("\0", ""));

/** What no letter is written with: loose followers, letters cut off, overlong forms, halves of pairs, far too high. */
const BAD = fc.constantFrom(
  ...[[0x80], [0xbf], [0xc0, 0xaf], [0xc1], [0xe9], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]],
  ...[[0xf5], [0xff], [0xe2, 0x82], [0xf0, 0x9f, 0x8c], [0xc3]],
);
/** A byte that follows in no letter, so that what was cut off stays so; then anything. */
const REST = fc
  .uint8Array({ min: 1, max: 255, maxLength: 12 })
  .map((bytes) => (bytes.length === 0 ? bytes : Uint8Array.of(0x61, ...bytes)));

describe("reading bytes as text", () => {
  it("never fails, whatever the bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect(["text", "not-utf8", "binary"]).toContain(decoded.kind);
        if (decoded.kind === "not-utf8") expect(decoded.offset).toBeLessThanOrEqual(decoded.readable.length);
      }),
      { numRuns: 500 },
    );
  });

  it("gives text back as it was written, with or without a byte order mark", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const own = text.startsWith(BOM) ? text.slice(1) : text;
        expect(decodeText(toBytes(text))).toEqual({ kind: "text", text: own });
        expect(decodeText(toBytes(BOM + text))).toEqual({ kind: "text", text: text });
      }),
    );
  });

  it("says where the first bad byte is", () => {
    fc.assert(
      fc.property(TEXT, BAD, REST, (text, bad, rest) => {
        // Two of these bytes at the start say UTF-16
        fc.pre(text !== "" || bad[0] !== 0xff);
        const decoded = decodeText(Uint8Array.of(...toBytes(text), ...bad, ...rest));
        const readable = text.startsWith(BOM) ? text.slice(1) : text;
        expect(decoded).toEqual({ kind: "not-utf8", offset: readable.length, readable, guess: "" });
      }),
      { numRuns: 500 },
    );
  });

  it("takes a file with a zero in it for no text, unless it says that it is UTF-16", () => {
    fc.assert(
      fc.property(TEXT, fc.uint8Array({ maxLength: 8 }), (text, rest) => {
        expect(decodeText(Uint8Array.of(...toBytes(text), 0, ...rest))).toEqual({ kind: "binary" });
        for (const mark of [
          [0xff, 0xfe],
          [0xfe, 0xff],
        ]) {
          expect(decodeText(Uint8Array.of(...mark, 0, ...rest)).kind).toBe("not-utf8");
        }
      }),
    );
  });
});

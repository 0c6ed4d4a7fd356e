import { readFile } from "node:fs/promises";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readImageMetadata } from "../../src/rules/image-metadata/read-image-metadata.ts";
import { expectLinear } from "../helpers/expect-linear.ts";
import { segment } from "../helpers/build-image.ts";
import { FIXTURES } from "../helpers/fixtures.ts";

const CASES = ["fout-jpeg/laan.jpg", "fout-png/laan.png", "fout-webp/laan.webp"] as const;

const IMAGES = await Promise.all(
  CASES.map((name) => {
    const [folder = "", file = ""] = name.split("/");
    return readFile(join(FIXTURES, "regels", "privacy--image-metadata", folder, "content", "2026", "beelden", file));
  }),
);

/** A directory of 5,400 makers, each of which is said to be 61,440 letters long. */
const MAKER = [0x01, 0x3b, 0, 2, 0, 0, 0xf0, 0, 0, 0, 0, 8];
const MANY_FIELDS = segment(
  0xe1,
  "Exif\0\0MM\0*\0\0\0\x08",
  [0x15, 0x18],
  Array.from({ length: 5400 }, () => MAKER).flat(),
);

const personalOf = (bytes: Uint8Array): string[] =>
  [...new Set(readImageMetadata(bytes).flatMap(({ personal }) => personal ?? []))].sort();

describe("what an image carries along", () => {
  it("is read from JPEG, PNG and WebP", () => {
    expect(IMAGES.map(personalOf)).toEqual([
      ["de maker", "de plaats van de opname", "een contactpersoon", "het serienummer van de camera"],
      ["de maker"],
      ["de maker", "de plaats van de opname"],
    ]);
  });

  it("is read without failing, whatever byte is wrong and wherever the file ends", () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...IMAGES), damage, fc.nat(), (image, changes, end) => {
        const bytes = Uint8Array.from(image.subarray(0, end % (image.length + 1)));
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        for (const { text } of readImageMetadata(bytes)) expect(text.length).toBeLessThanOrEqual(65_536);
      }),
      { numRuns: 1000 },
    );
  });

  it("is none in anything else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        fc.pre(bytes[0] !== 0xff);
        expect(readImageMetadata(bytes)).toEqual([]);
      }),
    );
  });

  it.each([
    ["segments", [0xff, 0xd8], [0xff, 0xe1, 0x00, 0x02]],
    ["fill bytes", [0xff, 0xd8], [0xff]],
    ["fields of Exif that all hold the whole block", [0xff, 0xd8], MANY_FIELDS],
    ["marks of IPTC", [0xff, 0xd8, 0xff, 0xed, 0xff, 0xff, ...new TextEncoder().encode("Photoshop 3.0\0")], [0x1c, 2]],
    [
      "tags of XMP",
      [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, ...new TextEncoder().encode("http://ns.adobe.com/xap/1.0/\0")],
      [0x3c],
    ],
  ])("is read in a time that grows with the file, from one full of %s", (_, start, part) =>
    expectLinear((size) => {
      const bytes = new Uint8Array(size);
      bytes.set(start);
      for (let at = start.length; at + part.length <= bytes.length; at += part.length) bytes.set(part, at);
      const letters = readImageMetadata(bytes).reduce((sum, { text }) => sum + text.length, 0);
      expect(letters).toBeLessThan(300_000);
    }, 8_000_000),
  );
});

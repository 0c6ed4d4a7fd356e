import { expect, test } from "vitest";

import { readImageType } from "../../../src/read/check-image-format.ts";

const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const SCAN = [0xff, 0xda, 1, 2];
const END = [0xff, 0xd9];
/** A WebP that says how many bytes follow its first eight. */
const webp = (size: number): number[] => [
  ...[0x52, 0x49, 0x46, 0x46, size, 0, 0, 0],
  ...[0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x4c],
];

test.each([
  ["a photo with all of its bytes", "laan.jpg", [...JPEG, ...SCAN, ...END], "image/jpeg"],
  ["a photo that broke off in its picture", "laan.jpg", [...JPEG, ...SCAN], null],
  ["a photo that broke off before its picture", "laan.jpg", JPEG, null],
  ["a WebP that is exactly as long as it says", "laan.webp", webp(8), "image/webp"],
  ["a WebP that broke off at its last byte", "laan.webp", webp(9), null],
] as const)("%s", (...[, path, bytes, mediaType]) => {
  expect(readImageType({ path, bytes: Uint8Array.from(bytes) })).toBe(mediaType);
});

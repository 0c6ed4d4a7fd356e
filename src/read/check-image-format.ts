import { findMediaType } from "../content/media-type.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { ImageSource } from "../source/source-file.ts";

const FORMATS: readonly {
  readonly mediaType: string;
  readonly head: readonly (number | null)[];
  /** Whether the bytes go on to the end of the picture: a download that broke off has a sound head. */
  readonly isWhole: (bytes: Uint8Array) => boolean;
}[] = [
  {
    mediaType: "image/png",
    head: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    isWhole: (bytes) => findLast(bytes, IEND) !== -1,
  },
  {
    mediaType: "image/jpeg",
    head: [0xff, 0xd8, 0xff],
    isWhole: (bytes) => findLast(bytes, END_OF_IMAGE) > findLast(bytes, START_OF_SCAN),
  },
  {
    mediaType: "image/webp",
    head: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
    isWhole: (bytes) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(RIFF_SIZE_AT, true) + 8 <= bytes.length,
  },
];

const IEND = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
/** Compressed data never holds these two; a camera may add what it likes after the end. */
const START_OF_SCAN = [0xff, 0xda];
const END_OF_IMAGE = [0xff, 0xd9];
/** The size of what comes after it, in 4 bytes. */
const RIFF_SIZE_AT = 4;

/** The media type that name, first bytes and end of a picture agree on; null when they do not. */
export function readImageType({ path, bytes }: ImageSource): string | null {
  const format = FORMATS.find(({ mediaType }) => mediaType === findMediaType(path));
  const fits = format?.head.every((byte, index) => byte === null || bytes[index] === byte) ?? false;
  return fits && format?.isWhole(bytes) === true ? format.mediaType : null;
}

/** Offset of the last place where these bytes stand; -1 when there is none. */
function findLast(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.lastIndexOf(first); at !== -1; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/**
 * Reports a picture whose bytes are not what its name says, or not all of it.
 *
 * @returns its media type; null when it is reported
 */
export function checkImageFormat(image: ImageSource, report: Report): string | null {
  const mediaType = readImageType(image);
  if (mediaType === null) report("load/image-damaged", { file: image.path, range: null }, {});
  return mediaType;
}

import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { ImageSource } from "../source/source-file.ts";

const SIGNATURES: readonly {
  readonly mediaType: string;
  readonly ending: RegExp;
  readonly bytes: readonly (number | null)[];
}[] = [
  { mediaType: "image/png", ending: /\.png$/iu, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: "image/jpeg", ending: /\.jpe?g$/iu, bytes: [0xff, 0xd8, 0xff] },
  {
    mediaType: "image/webp",
    ending: /\.webp$/iu,
    bytes: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
  },
];

/** The media type that name and first bytes agree on; null when they do not. */
export function findMediaType({ path, bytes }: ImageSource): string | null {
  const found = SIGNATURES.find(({ ending }) => ending.test(path));
  const fits = found?.bytes.every((byte, index) => byte === null || bytes[index] === byte) ?? false;
  return fits ? (found?.mediaType ?? null) : null;
}

/** Reports a picture whose bytes are not what its name says. */
export function checkImageFormat(image: ImageSource | undefined, report: Report): void {
  if (image === undefined || findMediaType(image) !== null) return;
  report("load/image-damaged", { file: image.path, range: null }, {});
}

const MEDIA_TYPES: readonly { readonly ending: RegExp; readonly mediaType: string }[] = [
  { ending: /\.yaml$/u, mediaType: "application/yaml" },
  { ending: /\.md$/u, mediaType: "text/markdown" },
  { ending: /\.txt$/u, mediaType: "text/plain" },
  { ending: /\.png$/iu, mediaType: "image/png" },
  { ending: /\.jpe?g$/iu, mediaType: "image/jpeg" },
  { ending: /\.webp$/iu, mediaType: "image/webp" },
];

/** What a file of the content is, by its name: "image/png"; null for a name that none of them has. */
export function findMediaType(path: string): string | null {
  return MEDIA_TYPES.find(({ ending }) => ending.test(path))?.mediaType ?? null;
}

/** Whether a file is by its name a picture that a page can show. */
export function isImagePath(path: string): boolean {
  return findMediaType(path)?.startsWith("image/") ?? false;
}

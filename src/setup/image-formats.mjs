import { readFile } from "node:fs/promises";

/** What the program asks of exifreader: three kinds of image, and three kinds of fields in them. */
const USED = ["JPEG", "PNG", "WEBP", "EXIF", "IPTC", "XMP"];

/**
 * Builds exifreader without what no image of a report has, by its own switches (`Constants.USE_…`). The package's own way
 * gives the same, with a webpack that it fetches while it builds; this needs nothing beside what `npm ci` brings.
 *
 * @type {import("esbuild").Plugin}
 */
export const imageFormats = {
  name: "image-formats",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]exifreader[\\/]src[\\/][^\\/]+\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      return { contents: source.replaceAll(/\bConstants\.USE_(\w+)/g, (_, name) => String(USED.includes(name))) };
    });
  },
};

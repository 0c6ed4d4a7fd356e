import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { loadView } from "exifreader/src/exif-reader.js";
import { expect, it } from "vitest";

import { readImageMetadata } from "../../../src/rules/image-metadata/read-image-metadata.ts";
import { imageFormats } from "../../../src/setup/image-formats.mjs";
import { FIXTURES } from "../../helpers/fixtures.ts";

interface Built {
  readonly readImageMetadata: typeof readImageMetadata;
  readonly loadView: typeof loadView;
}

/** The reader of images as it stands in the program that users run. */
async function buildReader(): Promise<Built> {
  const contents = `
    export { loadView } from "exifreader/src/exif-reader.js";
    export { readImageMetadata } from "./src/rules/image-metadata/read-image-metadata.ts";`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../../../", import.meta.url)), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    plugins: [imageFormats],
    logLevel: "silent",
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`)) as Built;
}

const GIF = new DataView(new TextEncoder().encode("GIF89a\x01\0\x01\0\x80\0\0").buffer);

it("the program reads the images of a report, and no other kind", async () => {
  const built = await buildReader();
  for (const name of ["fout-jpeg/laan.jpg", "fout-png/laan.png", "fout-webp/laan.webp"]) {
    const [folder = "", file = ""] = name.split("/");
    const path = join(FIXTURES, "regels", "privacy--image-metadata", folder, "content", "2026", "beelden", file);
    const bytes = await readFile(path);
    expect(built.readImageMetadata(bytes)).not.toEqual([]);
    expect(built.readImageMetadata(bytes)).toEqual(readImageMetadata(bytes));
  }
  expect(loadView(GIF)).toMatchObject({ FileType: { value: "gif" } });
  expect(() => built.loadView(GIF)).toThrow("Invalid image format");
});

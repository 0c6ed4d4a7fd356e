import { imageSize } from "image-size";
import type { Effects } from "../effects.ts";
import type { Sources } from "../content/sources.ts";
import { joinStyles } from "../render/join-styles.ts";
import type { FontFace, ImageAsset, RenderAssets, RenderChart } from "../render/render-assets.ts";
import { parseCharacterSet } from "../value/character-set.ts";
import { readImageType } from "../read/check-image-format.ts";
import { readFontRecords } from "./load-typefaces.ts";

/** Reads the templates, styles and typefaces of the program and the pictures of the content. */
export async function loadAssets(
  sources: Pick<Sources, "images">,
  charts: RenderChart,
  effects: Effects,
): Promise<RenderAssets> {
  const { templates: root } = effects.program;
  const paths = ((await effects.listFiles(root)) ?? [])
    .map(({ path }) => path)
    .filter((path) => /\.(?:hbs|css)$/u.test(path));
  const texts = await Promise.all(
    paths.sort().map(async (path) => [path, decode(await effects.readFile(root, path))] as const),
  );
  return {
    templates: new Map(texts.filter(([path]) => path.endsWith(".hbs"))),
    styles: joinStyles(new Map(texts.filter(([path]) => path.endsWith(".css")))),
    fonts: await loadFonts(effects),
    images: loadImages(sources),
    charts,
  };
}

/** Reads the typefaces that set-up has made, from their folder. */
export async function loadFonts(effects: Pick<Effects, "readFile" | "program">): Promise<FontFace[]> {
  const records = await readFontRecords(effects);
  return Promise.all(
    records.map(async ({ family, weight, style, file, isFallback, characters }) => ({
      family,
      weight,
      style,
      isFallback,
      characters: parseCharacterSet(characters),
      base64: toBase64(await effects.readFile(effects.program.fonts, file)),
    })),
  );
}

function loadImages(sources: Pick<Sources, "images">): Map<string, ImageAsset> {
  const assets = new Map<string, ImageAsset>();
  for (const [path, image] of sources.images) {
    const mediaType = readImageType(image);
    const size = mediaType === null ? null : measure(image.bytes);
    if (mediaType !== null && size !== null) assets.set(path, { mediaType, base64: toBase64(image.bytes), ...size });
  }
  return assets;
}

/** Null for a picture whose head is sound and whose body is not; it was reported as damaged where that could be seen. */
function measure(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

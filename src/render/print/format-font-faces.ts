import type { FontFace } from "../render-assets.ts";
import { toCssString } from "./to-css-string.ts";

/** The fonts inside the page: it is one file and asks for nothing from elsewhere. */
export function formatFontFaces(fonts: readonly FontFace[]): string {
  return fonts.map(formatFontFace).join("\n");
}

function formatFontFace({ family, weight, style, base64 }: FontFace): string {
  return [
    "@font-face {",
    ` font-family: ${toCssString(family)}; font-weight: ${weight}; font-style: ${style}; font-display: swap;`,
    ` src: url("data:font/woff2;base64,${base64}") format("woff2"); }`,
  ].join("");
}

import type { CharacterSet } from "../../value/character-set.ts";
import type { FontFace } from "../render-assets.ts";
import { toCssString } from "./to-css-string.ts";

/** The fonts inside the page: it is one file and asks for nothing from elsewhere. */
export function formatFontFaces(fonts: readonly FontFace[]): string {
  return fonts.map(formatFontFace).join("\n");
}

function formatFontFace({ family, weight, style, isFallback, characters, base64 }: FontFace): string {
  return [
    "@font-face {",
    ` font-family: ${toCssString(family)}; font-weight: ${weight}; font-style: ${style}; font-display: swap;`,
    isFallback ? ` unicode-range: ${formatRanges(characters)};` : "",
    ` src: url("data:font/woff2;base64,${base64}") format("woff2"); }`,
  ].join("");
}

function formatRanges(characters: CharacterSet): string {
  const format = (point: number): string => point.toString(16).toUpperCase();
  return characters
    .map(([first, last]) => `U+${first === last ? format(first) : `${format(first)}-${format(last)}`}`)
    .join(", ");
}

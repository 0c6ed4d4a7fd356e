import { hasRightToLeft, replaceRightToLeft } from "../../value/right-to-left.ts";
import { hasUnusual, replaceUnsettable, type Typefaces } from "../../value/typefaces.ts";
import { trustHtml, type SafeHtml } from "../safe-html.ts";
import { cutHtml, splitHtml, type HtmlPiece } from "./split-html.ts";

/**
 * A part of a page in which a character that no typeface has is a placeholder, so that no browser takes a font of its
 * own for it; the finding on it says where it stands.
 */
export function placeholdHtml(html: SafeHtml, typefaces: Typefaces): SafeHtml {
  const needsIt = (part: string): boolean => hasUnusual(part, typefaces);
  return replaceTexts(html, needsIt, ({ source }) => replaceUnsettable(source, typefaces));
}

/**
 * A part of a page in which every name that runs from right to left is set apart: else a number or a comma behind it
 * would change places with it.
 */
export function isolateHtml(html: SafeHtml): SafeHtml {
  return replaceTexts(html, hasRightToLeft, isolateNames);
}

function replaceTexts(
  html: SafeHtml,
  needsIt: (part: string) => boolean,
  replace: (piece: HtmlPiece) => string,
): SafeHtml {
  if (!needsIt(html)) return html;
  const replaceIn = (part: string): string =>
    splitHtml(part)
      .map((piece) => (piece.isText ? replace(piece) : piece.source))
      .join("");
  return trustHtml(
    cutHtml(html)
      .map((part) => (needsIt(part) ? replaceIn(part) : part))
      .join(""),
  );
}

function isolateNames({ source, isInSvg }: HtmlPiece): string {
  const [open, close] = isInSvg ? ['<tspan direction="rtl" unicode-bidi="isolate">', "</tspan>"] : ["<bdi>", "</bdi>"];
  return replaceRightToLeft(source, (name) => `${open}${name}${close}`);
}

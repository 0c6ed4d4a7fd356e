import type { PDFDict, PDFObject, PDFRef } from "@cantoo/pdf-lib";

import { listLinkAnnotations } from "../document/list-links.ts";
import { lookupDict, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { listBelow, listElements } from "../document/structure-tree.ts";
import type { ContentKid, Element } from "../document/structure-tree.ts";
import { readFont } from "../reading/read-font.ts";
import type { Font } from "../reading/read-font.ts";
import type { Edit } from "./edit-bytes.ts";
import { findLoneTexts } from "./find-lone-texts.ts";
import type { LoneText } from "./find-lone-texts.ts";
import type { OpenPrint } from "./open-print.ts";

/** A page number that is to stand where the page was printed with a placeholder. */
export interface PageNumber {
  /** The id at which the link leads that the number stands in. */
  readonly target: string;
  /** Digits; at least as many as the number has. */
  readonly placeholder: string;
  readonly shown: string;
}

/** Per page or form, what is to change in its content stream, in order. */
export type PageNumberEdits = ReadonlyMap<PDFRef, readonly Edit[]>;

/**
 * Plans how the page numbers are written over their placeholders: glyph for glyph in the same font, from the right. A
 * placeholder is the stretch of marked content in a link to the target that says the placeholder and nothing else.
 *
 * @param numbers in the order of the document
 * @returns null where something is not as it is known: then nothing may be written
 */
export function planPageNumbers(print: OpenPrint, numbers: readonly PageNumber[]): PageNumberEdits | null {
  if (numbers.length === 0) return new Map();
  const placed = findPlaceholders(print, numbers);
  const digits = placed === null ? null : learnDigits(placed);
  if (placed === null || digits === null) return null;
  const edits = new Map<PDFRef, Edit[]>();
  for (const { text, container, number } of placed) {
    const written = writeNumber(text, number, digits.get(text.font));
    if (written === null) return null;
    edits.set(container, [...(edits.get(container) ?? []), ...written]);
  }
  for (const list of edits.values()) list.sort((a, b) => a.from - b.from);
  return edits;
}

/** A placeholder where it was found. */
interface Placed {
  readonly container: PDFRef;
  readonly text: LoneText & { readonly font: Font };
  readonly number: PageNumber;
}

/** A link is looked into only when it leads to where the next number does: there are thousands, all over the pages. */
function findPlaceholders(print: OpenPrint, numbers: readonly PageNumber[]): Placed[] | null {
  const textOf = createTexts(print);
  const placed: Placed[] = [];
  for (const link of listElements(print.open)) {
    const number = numbers[placed.length];
    if (number === undefined) break;
    if (link.type !== "Link" || !leadsTo(print.open, link, number.target)) continue;
    const found = listContents(link).flatMap((content) => {
      const text = textOf(content);
      const isFound = text !== null && readCodes(text) === number.placeholder;
      return isFound ? [{ container: content.container, text, number }] : [];
    });
    if (found.length > 1) return null;
    placed.push(...found);
  }
  return placed.length === numbers.length ? placed : null;
}

function leadsTo(open: OpenPdf, link: Element, id: string): boolean {
  const target = listLinkAnnotations(open, link)[0]?.target;
  return target?.kind === "destination" && target.id === id;
}

function listContents(link: Element): ContentKid[] {
  return listBelow(link).flatMap(({ kids }) => kids.flatMap((kid) => (kid.kind === "content" ? [kid.content] : [])));
}

/** Each content stream is followed once, when it is asked for. */
function createTexts({ open, containers }: OpenPrint): (content: ContentKid) => Placed["text"] | null {
  const byRef = new Map(containers.map((container) => [container.ref, container]));
  const lone = new Map<PDFRef, ReadonlyMap<number, LoneText>>();
  const fonts = new Map<PDFObject, Font>();
  return ({ container: ref, mcid }) => {
    const container = byRef.get(ref);
    if (container === undefined) return null;
    const texts = lone.get(ref) ?? findLoneTexts(container.contents);
    lone.set(ref, texts);
    const text = texts.get(mcid);
    if (text === undefined) return null;
    const font = findFont(open, fonts, { resources: container.resources, id: text.fontId });
    return font === null ? null : { ...text, font };
  };
}

interface FontName {
  readonly resources: PDFDict | undefined;
  readonly id: string;
}

/** The same font gives the same value, whichever page calls it. */
function findFont(open: OpenPdf, fonts: Map<PDFObject, Font>, { resources, id }: FontName): Font | null {
  const object = lookupDict(open, resources?.get(name("Font")))?.get(name(id));
  if (object === undefined || lookupDict(open, object) === undefined) return null;
  const font = fonts.get(object) ?? readFont(open, object);
  fonts.set(object, font);
  return font.codeBytes === 2 ? font : null;
}

function readCodes({ glyphs, font }: Placed["text"]): string {
  return glyphs.map(({ code }) => font.glyphOf(code).text).join("");
}

/** Per digit the code that draws it. */
type Digits = ReadonlyMap<string, number>;

/**
 * What draws each digit, as the placeholders tell. The digits of a font have one width, and are set without more or less
 * between them: else a number would not stand where the browser would have set it.
 *
 * @returns null when a digit has two glyphs, or when they are not as wide
 */
function learnDigits(placed: readonly Placed[]): ReadonlyMap<Font, Digits> | null {
  const learned = new Map<Font, Map<string, number>>();
  for (const { text, number } of placed) {
    const { font, size, glyphs } = text;
    const digits = learned.get(font) ?? new Map<string, number>();
    learned.set(font, digits);
    const { width } = font.glyphOf(glyphs[0]?.code ?? 0);
    for (const [index, { code, advance }] of glyphs.entries()) {
      const digit = number.placeholder.charAt(index);
      if ((digits.get(digit) ?? code) !== code) return null;
      digits.set(digit, code);
      if (index > 0 && Math.abs(advance - width * size) > ROUNDING * size) return null;
    }
    if (Array.from(digits.values()).some((code) => font.glyphOf(code).width !== width)) return null;
  }
  return learned;
}

/** Fonts give their widths in whole thousandths of the size of the type. */
const ROUNDING = 0.001;

/** @returns null when the font lacks a digit, or when there is no room */
function writeNumber({ glyphs }: LoneText, { shown }: PageNumber, digits: Digits | undefined): Edit[] | null {
  const blank = glyphs.length - shown.length;
  if (blank < 0) return null;
  const edits: Edit[] = [];
  for (const [index, { from, to }] of glyphs.entries()) {
    const code = digits?.get(shown.charAt(index - blank));
    if (index >= blank && code === undefined) return null;
    edits.push({ from, to, text: index < blank || code === undefined ? "" : `<${toHex(code)}> Tj` });
  }
  return edits;
}

const toHex = (code: number): string => code.toString(16).toUpperCase().padStart(4, "0");

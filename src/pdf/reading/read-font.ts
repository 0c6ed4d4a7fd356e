import { PDFArray } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { lookupArray, lookupDict, lookupName, lookupNumber, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { readToUnicode } from "./to-unicode.ts";
import type { Decode } from "./to-unicode.ts";
import { unpackStream } from "../document/unpack-stream.ts";

/** A font as it is needed to know what text says and how far it reaches. Sizes are for type of one point. */
export interface Font {
  /** Without the mark of a subset. */
  readonly typeface: string;
  /** How long a character code is: 2 for a composite font, else 1. */
  readonly codeBytes: 1 | 2;
  /** How far it reaches above the base line. */
  readonly ascent: number;
  /** How far it reaches below the base line. */
  readonly descent: number;
  readonly glyphOf: (code: number) => Glyph;
}

interface Glyph {
  /** Empty when the font does not say. */
  readonly text: string;
  readonly width: number;
  /** False for white space. */
  readonly hasInk: boolean;
}

/** Reads a font with its widths (ISO 32000-1, 9.6 and 9.7) and its map to text. */
export function readFont(open: OpenPdf, object: PDFObject): Font {
  const font = lookupDict(open, object);
  const descendants = lookupArray(open, font?.get(name("DescendantFonts")));
  const codeBytes = descendants === undefined ? 1 : 2;
  const inner = descendants === undefined ? font : lookupDict(open, descendants.asArray()[0]);
  const described = lookupDict(open, inner?.get(name("FontDescriptor")));
  const map = unpackStream(open, font?.get(name("ToUnicode"))) ?? new Uint8Array();
  const widthOf = codeBytes === 2 ? readCompositeWidths(open, inner) : readSimpleWidths(open, inner, described);
  return {
    typeface: readTypeface(open, font, described),
    codeBytes,
    ascent: readReach(open, described, "Ascent") ?? USUAL_ASCENT,
    descent: readReach(open, described, "Descent") ?? USUAL_DESCENT,
    glyphOf: createGlyphs(readToUnicode(map, codeBytes), codeBytes, widthOf),
  };
}

const [USUAL_ASCENT, USUAL_DESCENT, USUAL_WIDTH] = [0.8, 0.2, 0.5];

/** Widths are given in these parts of the size of the type, but for a font of drawings. */
const PARTS = 1000;

/** Some fonts say the descent with the wrong sign, and some say 0 for what they do not know. */
function readReach(open: OpenPdf, described: PDFDict | undefined, key: string): number | null {
  const reach = Math.abs(lookupNumber(open, described?.get(name(key))) ?? 0) / PARTS;
  return reach === 0 || !Number.isFinite(reach) ? null : reach;
}

function readTypeface(open: OpenPdf, font: PDFDict | undefined, described: PDFDict | undefined): string {
  const full = lookupName(open, font?.get(name("BaseFont"))) ?? lookupName(open, described?.get(name("FontName")));
  return (full ?? "").replace(/^[A-Z]{6}\+/u, "");
}

type WidthOf = (code: number) => number;

/** Each glyph is looked up once and then kept: a text has many characters and few different ones. */
function createGlyphs(decode: Decode, codeBytes: 1 | 2, widthOf: WidthOf): (code: number) => Glyph {
  const known: (Glyph | undefined)[] = [];
  return (code) => {
    const found = known[code];
    if (found !== undefined) return found;
    const text = decode(codeBytes === 2 ? Uint8Array.of(code >> 8, code) : Uint8Array.of(code));
    const glyph = { text, width: widthOf(code), hasInk: text === "" || /[^\s\u00AD\u200B-\u200D\uFEFF]/u.test(text) };
    known[code] = glyph;
    return glyph;
  };
}

function readSimpleWidths(open: OpenPdf, font: PDFDict | undefined, described: PDFDict | undefined): WidthOf {
  const first = lookupNumber(open, font?.get(name("FirstChar"))) ?? 0;
  const widths = readNumbers(open, font?.get(name("Widths")));
  const missing = lookupNumber(open, described?.get(name("MissingWidth"))) ?? USUAL_WIDTH * PARTS;
  const [scale = 1 / PARTS] = readNumbers(open, font?.get(name("FontMatrix")));
  return (code) => (widths[code - first] ?? missing) * scale;
}

/** Two forms in one list: a code with a list of widths from there on, and a first and last code with one width. */
function readCompositeWidths(open: OpenPdf, font: PDFDict | undefined): WidthOf {
  const usual = lookupNumber(open, font?.get(name("DW"))) ?? PARTS;
  const items = (lookupArray(open, font?.get(name("W")))?.asArray() ?? []).map((item) => open.lookup(item));
  const listed = new Map<number, number>();
  const ranges: { readonly first: number; readonly last: number; readonly width: number }[] = [];
  for (let at = 0; at + 1 < items.length;) {
    const [first, next] = [lookupNumber(open, items[at]) ?? 0, items[at + 1]];
    if (next instanceof PDFArray) {
      readNumbers(open, next).forEach((width, index) => listed.set(first + index, width));
      at += 2;
    } else {
      ranges.push({
        first,
        last: lookupNumber(open, next) ?? first,
        width: lookupNumber(open, items[at + 2]) ?? usual,
      });
      at += 3;
    }
  }
  const inRange = (code: number): number | undefined =>
    ranges.find(({ first, last }) => code >= first && code <= last)?.width;
  return (code) => (listed.get(code) ?? inRange(code) ?? usual) / PARTS;
}

function readNumbers(open: OpenPdf, object: PDFObject | undefined): number[] {
  return (lookupArray(open, object)?.asArray() ?? []).map((item) => lookupNumber(open, item) ?? 0);
}

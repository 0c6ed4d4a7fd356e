import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { lookupArray, lookupDict, lookupNumber, name } from "../document/look-up.ts";
import { multiply } from "../document/matrix.ts";
import type { Matrix } from "../document/matrix.ts";
import type { OpenPdf } from "../document/open-pdf.ts";

/** A page as it is shown, in points. */
export interface PageSpace {
  readonly width: number;
  readonly height: number;
  /** From where the content draws to where that is seen, from the top left. */
  readonly matrix: Matrix;
}

/** The size of a page that does not say it: A4. */
const A4: readonly number[] = [0, 0, 595.28, 841.89];

/** Reads which part of a page is shown, and how it is turned (ISO 32000-1, 7.7.3.3). */
export function readPageSpace(open: OpenPdf, page: PDFDict): PageSpace {
  const box =
    readBox(open, findInherited(open, page, "CropBox")) ?? readBox(open, findInherited(open, page, "MediaBox"));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box ?? A4;
  const [left, right, bottom, top] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  const [width, height] = [right - left, top - bottom];
  const upright: Matrix = [1, 0, 0, -1, -left, top];
  switch (readQuarters(lookupNumber(open, findInherited(open, page, "Rotate")))) {
    case 1:
      return { width: height, height: width, matrix: multiply(upright, [0, 1, -1, 0, height, 0]) };
    case 2:
      return { width, height, matrix: multiply(upright, [-1, 0, 0, -1, width, height]) };
    case 3:
      return { width: height, height: width, matrix: multiply(upright, [0, -1, 1, 0, 0, width]) };
    default:
      return { width, height, matrix: upright };
  }
}

/** How many quarters of a turn, clockwise. */
const readQuarters = (degrees = 0): number => ((Math.round(degrees / 90) % 4) + 4) % 4;

function readBox(open: OpenPdf, box: PDFObject | undefined): readonly number[] | null {
  const sides = lookupArray(open, box)?.asArray() ?? [];
  const numbers = sides.map((side) => lookupNumber(open, side) ?? Number.NaN);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : null;
}

/** A tree of pages is not deeper; a damaged one may lead back to itself. */
const MOST_PARENTS = 50;

/** What a page, or else the nearest node above it in the tree of pages, says under this key. */
export function findInherited(open: OpenPdf, page: PDFDict, key: string): PDFObject | undefined {
  let node: PDFDict | undefined = page;
  for (let depth = 0; node !== undefined && depth < MOST_PARENTS; depth++) {
    const found = open.lookup(node.get(name(key)));
    if (found !== undefined) return found;
    node = lookupDict(open, node.get(name("Parent")));
  }
  return undefined;
}

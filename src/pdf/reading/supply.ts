import { PDFRef } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import type { Finding } from "../document/finding.ts";
import { lookupArray, lookupDict, lookupEntries, lookupName, lookupNumber, name } from "../document/look-up.ts";
import { IDENTITY } from "../document/matrix.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Form, Mark, Pen, Supply } from "./pen.ts";
import { readFont } from "./read-font.ts";
import type { Font } from "./read-font.ts";
import { unpackStream } from "../document/unpack-stream.ts";

/** What the content streams of a document share. */
export interface Library {
  readonly open: OpenPdf;
  /** Per page or form that the structure tree knows, its marks by their number. */
  readonly marks: ReadonlyMap<PDFRef, Map<number, Mark>>;
  /** The fonts that are used; null for what is none. */
  readonly fonts: Map<PDFObject, Font | null>;
  /** By what they say. */
  readonly findings: Map<string, Finding>;
}

/** Looks up what content streams call by a name. What cannot be found is said once a page. */
export function createSupply(library: Library): Supply {
  return {
    findFont: (pen, id) => findFont(library, pen, id),
    findObject: (pen, id) => findObject(library, pen, id),
    findOpacity: ({ resources }, id) => {
      const { open } = library;
      const state = lookupDict(open, lookupDict(open, resources?.get(name("ExtGState")))?.get(name(id)));
      return lookupNumber(open, state?.get(name("ca"))) ?? null;
    },
  };
}

function findFont(library: Library, pen: Pen, id: string): Font | null {
  const { open, fonts } = library;
  const object = findResource(open, pen, { kind: "Font", id });
  const known = object && fonts.get(object);
  if (known !== undefined) return known;
  const font = object === undefined || lookupDict(open, object) === undefined ? null : readFont(open, object);
  if (font === null) say(library, pen, { rule: "unknown-font", message: `has no font "${id}"` });
  if (object !== undefined) fonts.set(object, font);
  return font;
}

/** Deeper, or more on one page, they are only in a PDF that is made to keep a reader busy. */
const [MOST_PARENTS, MOST_FORMS] = [10, 10_000];

function findObject(library: Library, pen: Pen, id: string): Form | "image" | null {
  const { open } = library;
  const object = findResource(open, pen, { kind: "XObject", id });
  const entries = lookupEntries(open, object);
  const kind = lookupName(open, entries?.get(name("Subtype")));
  if (kind === "Image") return "image";
  const { page, parents } = pen;
  const isBounded = parents.length < MOST_PARENTS && page.forms < MOST_FORMS;
  const isForm = kind === "Form" && object instanceof PDFRef && isBounded && !parents.includes(object);
  const bytes = isForm ? unpackStream(open, object) : null;
  if (!isForm || bytes === null || entries === undefined) {
    say(library, pen, { rule: "unknown-object", message: `draws "${id}", which cannot be read` });
    return null;
  }
  page.forms += 1;
  return { ref: object, bytes, ...readForm(open, entries), marks: library.marks.get(object) ?? null };
}

function readForm(open: OpenPdf, entries: PDFDict): Pick<Form, "resources" | "matrix" | "box"> {
  const resources = lookupDict(open, entries.get(name("Resources")));
  const [a, b, c, d, e, f] = readNumbers(open, entries, "Matrix");
  const [left, top, right, bottom] = readNumbers(open, entries, "BBox");
  return {
    resources,
    matrix: f === undefined ? IDENTITY : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f],
    box: bottom === undefined ? null : { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom },
  };
}

function readNumbers(open: OpenPdf, entries: PDFDict, key: string): number[] {
  const list = lookupArray(open, entries.get(name(key)))?.asArray() ?? [];
  return list.map((number) => lookupNumber(open, number) ?? 0);
}

interface ResourceName {
  readonly kind: "Font" | "XObject";
  readonly id: string;
}

function findResource(open: OpenPdf, { resources }: Pen, { kind, id }: ResourceName): PDFObject | undefined {
  return lookupDict(open, resources?.get(name(kind)))?.get(name(id));
}

function say({ findings }: Library, { page }: Pen, { rule, message }: Finding): void {
  const said = `Page ${page.number} ${message}.`;
  findings.set(said, { rule: `read-contents/${rule}`, message: said });
}

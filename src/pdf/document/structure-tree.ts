import { PDFArray, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import type { PDFObject, PDFDict } from "@cantoo/pdf-lib";

import { lookupDict, lookupNumber, name } from "./look-up.ts";
import type { OpenPdf } from "./open-pdf.ts";

/** An element of the structure tree, the tags of a PDF. It shows how the tree was when it was read. */
export interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Its structure type as it is written: "H2", "Strong". */
  readonly type: string;
  readonly parent: Element | null;
  readonly kids: readonly Kid[];
}

/** What can stand below an element. */
export type Kid =
  | { readonly kind: "element"; readonly element: Element }
  | { readonly kind: "content"; readonly content: ContentKid; readonly object: PDFObject }
  | { readonly kind: "object"; readonly target: PDFRef; readonly object: PDFObject }
  | { readonly kind: "unknown"; readonly object: PDFObject };

/** A stretch of marked content. */
export interface ContentKid {
  /** The page, or the form that is drawn on it, in whose content stream it is marked. */
  readonly container: PDFRef;
  readonly mcid: number;
}

/** The document's elements, each before those below it: the order in which they are read out. */
export function listElements(open: OpenPdf): Element[] {
  const root = lookupDict(open, open.catalog.get(name("StructTreeRoot")));
  const reading: Reading = { open, seen: new Set() };
  const roots = toList(open, root?.get(name("K"))).flatMap((kid) => readElement(reading, kid, null) ?? []);
  return roots.flatMap(listBelow);
}

/** An element and all those below it, in the order of reading. */
export function listBelow(element: Element): Element[] {
  const listed: Element[] = [];
  const add = (one: Element): void => {
    listed.push(one);
    for (const kid of one.kids) if (kid.kind === "element") add(kid.element);
  };
  add(element);
  return listed;
}

/** The elements directly below an element. */
export function listChildren({ kids }: Element): Element[] {
  return kids.flatMap((kid) => (kid.kind === "element" ? [kid.element] : []));
}

/** The object that stands for a kid in its parent's list. */
export function toObject(kid: Kid): PDFObject {
  return kid.kind === "element" ? kid.element.ref : kid.object;
}

/** Puts other kids below an element. The parents that those elements name are for the caller to set. */
export function setKids({ dict }: Pick<Element, "dict">, kids: readonly PDFObject[]): void {
  const list = PDFArray.withContext(dict.context);
  for (const kid of kids) list.push(kid);
  if (kids.length === 0) dict.delete(name("K"));
  else dict.set(name("K"), list);
}

interface Reading {
  readonly open: OpenPdf;
  /** A damaged tree may lead back to itself. */
  readonly seen: Set<PDFRef>;
}

function readElement(reading: Reading, object: PDFObject, parent: Element | null): Element | null {
  const { open, seen } = reading;
  const dict = lookupDict(open, object);
  const type = open.lookup(dict?.get(name("S")));
  if (!(object instanceof PDFRef && dict !== undefined && type instanceof PDFName) || seen.has(object)) return null;
  seen.add(object);
  const kids: Kid[] = [];
  const element: Element = { ref: object, dict, type: type.asString().slice(1), parent, kids };
  for (const kid of toList(open, dict.get(name("K")))) kids.push(readKid(reading, kid, element));
  return element;
}

/** A lone kid needs no list around it. */
function toList({ lookup }: OpenPdf, kids: PDFObject | undefined): readonly PDFObject[] {
  if (kids === undefined) return [];
  const found = lookup(kids);
  return found instanceof PDFArray ? found.asArray() : [kids];
}

function readKid(reading: Reading, object: PDFObject, parent: Element): Kid {
  const page = parent.dict.get(name("Pg"));
  if (object instanceof PDFNumber) return toContent(object, page, object.asNumber());
  const element = object instanceof PDFRef ? readElement(reading, object, parent) : null;
  if (element !== null) return { kind: "element", element };
  const dict = lookupDict(reading.open, object);
  const target = dict?.get(name("Obj"));
  if (target instanceof PDFRef) return { kind: "object", target, object };
  const mcid = lookupNumber(reading.open, dict?.get(name("MCID")));
  return toContent(object, dict?.get(name("Stm")) ?? dict?.get(name("Pg")) ?? page, mcid);
}

function toContent(object: PDFObject, container: PDFObject | undefined, mcid: number | undefined): Kid {
  if (!(container instanceof PDFRef) || mcid === undefined) return { kind: "unknown", object };
  return { kind: "content", content: { container, mcid }, object };
}

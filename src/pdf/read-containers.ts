import { PDFArray, PDFRef } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import type { Finding } from "./finding.ts";
import { listPages } from "./list-pages.ts";
import { lookupArray, lookupDict, lookupEntries, lookupName, name } from "./look-up.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { readToUnicode } from "./to-unicode.ts";
import type { Decode } from "./to-unicode.ts";
import { unpackStream } from "./unpack-stream.ts";

/** A page, or a form drawn on one: what has a content stream of its own, in which the tree knows marked content. */
export interface Container {
  readonly ref: PDFRef;
  /** Number of the page on which it is drawn, from 1. */
  readonly page: number;
  readonly contents: Uint8Array;
  /** By the name that the stream gives them. */
  readonly fonts: ReadonlyMap<string, Decode>;
  /** Names of the forms in which the tree knows marked content: they are containers of their own. */
  readonly taggedForms: ReadonlySet<string>;
}

/** All containers, in order of page; one that cannot be read is left out and said. */
export function readContainers(open: OpenPdf): { containers: Container[]; findings: Finding[] } {
  const reading: Reading = { open, containers: [], findings: [], fonts: new Map(), seen: new Set() };
  listPages(open).forEach(({ ref, dict }, index) => {
    const contents = joinContents(open, dict.get(name("Contents")));
    readContainer(reading, { ref, page: index + 1, contents, resources: findResources(open, dict) });
  });
  return reading;
}

interface Reading {
  readonly open: OpenPdf;
  readonly containers: Container[];
  readonly findings: Finding[];
  /** Pages share fonts. */
  readonly fonts: Map<PDFObject, Decode>;
  readonly seen: Set<PDFRef>;
}

interface Unread {
  readonly ref: PDFRef;
  readonly page: number;
  readonly contents: Uint8Array | null;
  readonly resources: PDFDict | undefined;
}

function readContainer(reading: Reading, { ref, page, contents, resources }: Unread): void {
  const { open, containers, findings, seen } = reading;
  if (seen.has(ref)) return;
  seen.add(ref);
  if (contents === null) {
    findings.push({ rule: "read-containers/unknown-stream", message: `Page ${page} is packed in an unknown way.` });
    return;
  }
  const forms = listTaggedForms(open, resources);
  const fonts = new Map(listEntries(open, resources, "Font").map(([id, font]) => [id, readFont(reading, font)]));
  containers.push({ ref, page, contents, fonts, taggedForms: new Set(forms.map(([id]) => id)) });
  for (const [, form] of forms) {
    const own = lookupDict(open, lookupEntries(open, form)?.get(name("Resources")));
    readContainer(reading, { ref: form, page, contents: unpackStream(open, form), resources: own ?? resources });
  }
}

/** The parts of a page's content are one stream, cut between two tokens. */
function joinContents(open: OpenPdf, contents: PDFObject | undefined): Uint8Array | null {
  const found = open.lookup(contents);
  if (found === undefined) return new Uint8Array();
  if (!(found instanceof PDFArray)) return unpackStream(open, found);
  const parts = found.asArray().map((part) => unpackStream(open, part));
  return parts.includes(null) ? null : Buffer.concat(parts.flatMap((part) => (part ? [part, NEW_LINE] : [])));
}

const NEW_LINE = Buffer.from("\n");

/** A page may have the resources of what is above it in the tree of pages. */
function findResources(open: OpenPdf, page: PDFDict): PDFDict | undefined {
  const own = lookupDict(open, page.get(name("Resources")));
  const parent = lookupDict(open, page.get(name("Parent")));
  return own ?? (parent && findResources(open, parent));
}

function listEntries(open: OpenPdf, resources: PDFDict | undefined, key: string): [string, PDFObject][] {
  const entries = lookupDict(open, resources?.get(name(key)))?.entries() ?? [];
  return entries.map(([id, object]) => [id.decodeText(), object]);
}

function listTaggedForms(open: OpenPdf, resources: PDFDict | undefined): [string, PDFRef][] {
  return listEntries(open, resources, "XObject").flatMap(([id, object]): [string, PDFRef][] => {
    const form = lookupEntries(open, object);
    const isTagged = lookupName(open, form?.get(name("Subtype"))) === "Form" && form?.has(name("StructParents"));
    return isTagged === true && object instanceof PDFRef ? [[id, object]] : [];
  });
}

function readFont({ open, fonts }: Reading, object: PDFObject): Decode {
  const known = fonts.get(object);
  if (known !== undefined) return known;
  const font = lookupDict(open, object);
  const isComposite = lookupArray(open, font?.get(name("DescendantFonts"))) !== undefined;
  const map = unpackStream(open, font?.get(name("ToUnicode"))) ?? new Uint8Array();
  const decode = readToUnicode(map, isComposite ? 2 : 1);
  fonts.set(object, decode);
  return decode;
}

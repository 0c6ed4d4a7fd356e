import { deflateSync, inflateSync } from "node:zlib";

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import type { PDFObject, PDFString } from "@cantoo/pdf-lib";

import { inspectPdf } from "../../src/pdf/shape/inspect-pdf.ts";
import type { TextRun } from "../../src/pdf/reading/pdf-reading.ts";

/** One way in which somebody may change the PDF of a report. */
export interface Forgery {
  readonly name: string;
  readonly kind: "bladzijde" | "tekst" | "links" | "opdrachten" | "document" | "bijlagen" | "bestand";
  readonly change: (forger: Forger) => void;
  /** What is said of it; a part of it. */
  readonly finds: string;
  /**
   * What is said when the forger also writes the fingerprint and all hashes anew; null for what then cannot be found
   * without another print or the manifest.
   */
  readonly findsSealed: string | null;
}

/** A PDF that is open to be changed, with what a forger needs. */
export interface Forger {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** The dictionary of a page, from 1. */
  readonly page: (number: number) => PDFDict;
  readonly pageCount: number;
  /** Where a text stands that is drawn in one stroke: the first stroke that has it. */
  readonly find: (text: string) => FoundText;
  readonly obj: PDFDocument["context"]["obj"];
  readonly add: (object: PDFObject) => PDFRef;
  readonly dict: (object: PDFObject | undefined) => PDFDict;
}

export interface FoundText {
  readonly page: number;
  /** From the bottom left of the page, as its content counts. */
  readonly box: { readonly left: number; readonly bottom: number; readonly width: number; readonly height: number };
}

export const key = (text: string): PDFName => PDFName.of(text);

/** Opens a PDF, changes it, and writes it out. */
export async function forge(pdf: Uint8Array, change: (forger: Forger) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  change({
    document,
    catalog,
    page: (number) => document.getPage(number - 1).node,
    pageCount: document.getPageCount(),
    find: (text) => findText(pdf, text),
    obj: context.obj.bind(context),
    add: (object) => context.register(object),
    dict: (object) => context.lookup(object, PDFDict),
  });
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}

function findText(pdf: Uint8Array, wanted: string): FoundText {
  const { texts, pages } = inspectPdf(pdf).reading;
  for (const { page, runs } of texts) {
    const run = runs.find(({ text }: TextRun) => text.includes(wanted));
    const height = pages[page - 1]?.height ?? 0;
    if (run === undefined) continue;
    const box = {
      left: run.left,
      bottom: height - run.bottom,
      width: run.right - run.left,
      height: run.bottom - run.top,
    };
    return { page, box };
  }
  throw new Error(`nothing reads ${wanted}`);
}

/** The content of a page as one text. */
export function readContent({ document, page }: Forger, number: number): string {
  const found = document.context.lookup(page(number).get(key("Contents")));
  const parts = found instanceof PDFArray ? found.asArray().map((part) => document.context.lookup(part)) : [found];
  return parts.map((part) => (part instanceof PDFRawStream ? unpack(part).toString("latin1") : "")).join("\n");
}

export function writeContent({ document, page }: Forger, number: number, content: string): void {
  const packed = deflateSync(Buffer.from(content, "latin1"));
  const dict = document.context.obj({ Filter: "FlateDecode", Length: packed.length });
  page(number).set(key("Contents"), document.context.register(PDFRawStream.of(dict, packed)));
}

/** Draws over what is on a page, from the place and in the state in which a page begins. */
export function drawOver(forger: Forger, number: number, content: string): void {
  writeContent(forger, number, `q\n${readContent(forger, number)}\nQ\n/Artifact BMC\nq ${content} Q\nEMC`);
}

export function unpack(stream: PDFRawStream): Buffer {
  return stream.dict.has(key("Filter")) ? inflateSync(stream.contents) : Buffer.from(stream.contents);
}

/** The resources of a page under a kind, made when they are not there. */
export function resources(forger: Forger, number: number, kind: string): PDFDict {
  const { document, page, obj } = forger;
  const all = document.context.lookup(page(number).get(key("Resources")), PDFDict);
  if (!all.has(key(kind))) all.set(key(kind), obj({}));
  return document.context.lookup(all.get(key(kind)), PDFDict);
}

/** The annotations of all pages, with their page. */
export function listNotes({ document, page, pageCount, dict }: Forger): { number: number; note: PDFDict }[] {
  return Array.from({ length: pageCount }, (_, index) => index + 1).flatMap((number) => {
    const found = document.context.lookup(page(number).get(key("Annots")));
    return found instanceof PDFArray ? found.asArray().map((one) => ({ number, note: dict(one) })) : [];
  });
}

export function addNote({ document, page, add }: Forger, number: number, note: PDFDict): void {
  const ref = add(note);
  const found = document.context.lookup(page(number).get(key("Annots")));
  if (found instanceof PDFArray) found.push(ref);
  else page(number).set(key("Annots"), document.context.obj([ref]));
}

/** The files that are attached, by name. */
export function findFile({ document, catalog, dict }: Forger, name: string): PDFDict {
  const names = dict(dict(catalog.get(key("Names"))).get(key("EmbeddedFiles")));
  const pairs = document.context.lookup(names.get(key("Names")), PDFArray).asArray();
  for (const one of pairs.filter((_pair, index) => index % 2 === 1)) {
    const file = dict(one);
    if ((document.context.lookup(file.get(key("UF"))) as PDFString).decodeText() === name) return file;
  }
  throw new Error(`no file ${name}`);
}

/** Puts other bytes in an attachment. */
export function replaceFile(forger: Forger, name: string, change: (bytes: Buffer) => Uint8Array): void {
  const { document, obj, dict } = forger;
  const ref = dict(findFile(forger, name).get(key("EF"))).get(key("UF"));
  const before = document.context.lookup(ref);
  if (!(before instanceof PDFRawStream && ref instanceof PDFRef)) throw new Error(`no bytes of ${name}`);
  const packed = deflateSync(change(unpack(before)));
  const entries = obj({ Type: "EmbeddedFile", Filter: "FlateDecode", Length: packed.length });
  entries.set(key("Subtype"), before.dict.get(key("Subtype")) ?? key("x"));
  document.context.assign(ref, PDFRawStream.of(entries, packed));
}

export function readXmp({ document, catalog }: Forger): string {
  const found = document.context.lookup(catalog.get(key("Metadata")));
  if (!(found instanceof PDFRawStream)) throw new Error("no metadata");
  return unpack(found).toString("utf8");
}

export function writeXmp({ document, catalog, obj }: Forger, xmp: string): void {
  const bytes = Buffer.from(xmp);
  const dict = obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
  catalog.set(key("Metadata"), document.context.register(PDFRawStream.of(dict, bytes)));
}

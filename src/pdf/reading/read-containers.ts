import { PDFArray, PDFRef } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import type { Finding } from "../document/finding.ts";
import { listPages } from "../document/list-pages.ts";
import { lookupDict, lookupEntries, lookupName, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { findInherited } from "./page-space.ts";
import { unpackStream } from "../document/unpack-stream.ts";

/** A page, or a form drawn on one: what has a content stream of its own, in which the tree knows marked content. */
export interface Container {
  readonly ref: PDFRef;
  /** Number of the page on which it is drawn, from 1. */
  readonly page: number;
  readonly contents: Uint8Array;
  /** What the stream calls by a name. */
  readonly resources: PDFDict | undefined;
  /** Names of the forms in which the tree knows marked content: they are containers of their own. */
  readonly taggedForms: ReadonlySet<string>;
}

/** All containers, in order of page; one that cannot be read is left out and said. */
export function readContainers(open: OpenPdf): { containers: Container[]; findings: Finding[] } {
  const reading: Reading = { open, containers: [], findings: [], seen: new Set() };
  listPages(open).forEach(({ ref, dict }, index) => {
    const contents = joinContents(open, dict.get(name("Contents")));
    readContainer(reading, {
      ref,
      page: index + 1,
      contents,
      resources: lookupDict(open, findInherited(open, dict, "Resources")),
    });
  });
  return reading;
}

interface Reading {
  readonly open: OpenPdf;
  readonly containers: Container[];
  readonly findings: Finding[];
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
  containers.push({ ref, page, contents, resources, taggedForms: new Set(forms.map(([id]) => id)) });
  for (const [, form] of forms) {
    const own = lookupDict(open, lookupEntries(open, form)?.get(name("Resources")));
    readContainer(reading, { ref: form, page, contents: unpackStream(open, form), resources: own ?? resources });
  }
}

/** The parts of a page's content are one stream, cut between two tokens. */
export function joinContents(open: OpenPdf, contents: PDFObject | undefined): Uint8Array | null {
  const found = open.lookup(contents);
  if (found === undefined) return new Uint8Array();
  if (!(found instanceof PDFArray)) return unpackStream(open, found);
  const parts = found.asArray().map((part) => unpackStream(open, part));
  return parts.includes(null) ? null : Buffer.concat(parts.flatMap((part) => (part ? [part, NEW_LINE] : [])));
}

const NEW_LINE = Buffer.from("\n");

function listTaggedForms(open: OpenPdf, resources: PDFDict | undefined): [string, PDFRef][] {
  const objects = lookupDict(open, resources?.get(name("XObject")))?.entries() ?? [];
  return objects.flatMap(([id, object]): [string, PDFRef][] => {
    const form = lookupEntries(open, object);
    const isTagged = lookupName(open, form?.get(name("Subtype"))) === "Form" && form?.has(name("StructParents"));
    return isTagged === true && object instanceof PDFRef ? [[id.decodeText(), object]] : [];
  });
}

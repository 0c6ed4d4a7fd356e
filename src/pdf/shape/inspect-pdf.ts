import type { PDFDict } from "@cantoo/pdf-lib";

import { openShown } from "../attachments/open-shown.ts";
import type { Finding } from "../document/finding.ts";
import { forgiveDamage } from "../document/forgive-damage.ts";
import { listPages } from "../document/list-pages.ts";
import { listLinkAnnotations, listPageLinks } from "../document/list-links.ts";
import { lookupArray, lookupDict, lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { readUnread } from "../document/read-unread.ts";
import { listElements } from "../document/structure-tree.ts";
import { SEAL_FINGERPRINT, SEAL_LIST, type Seal } from "../finishing/format-xmp.ts";
import { listAnnotations } from "../reading/list-annotations.ts";
import type { PdfReading } from "../reading/pdf-reading.ts";
import { readContainers } from "../reading/read-containers.ts";
import { readContents, type Contents } from "../reading/read-contents.ts";
import { readElementText } from "../reading/read-element-text.ts";
import { readPdf } from "../reading/read-pdf.ts";
import { describeAttached } from "./describe-attached.ts";
import { readXmp } from "./describe-document.ts";
import { findSignatures, type Signature } from "./find-signatures.ts";
import { listOutline } from "./list-outline.ts";
import { findProperty } from "./list-properties.ts";
import { listShape } from "./list-shape.ts";
import { listStrange, type Strange } from "./list-strange.ts";
import type { PdfShape } from "./pdf-shape.ts";
import { listPictures, type PagePicture } from "./read-picture.ts";
import { FINGERPRINT_FILE } from "../../value/attached-names.ts";

/** All that can be told of a PDF without making it again. */
export interface InspectedPdf {
  readonly shape: PdfShape;
  readonly reading: PdfReading;
  /** Of each page the kinds of what lies on it beside its contents. */
  readonly annotations: readonly (readonly string[])[];
  /** What leads somewhere, with the text that is clicked: "https://…", "#wonen". */
  readonly links: readonly InspectedLink[];
  readonly pictures: readonly PagePicture[];
  /** "nl"; empty when it does not say. */
  readonly language: string;
  /** The bookmarks, in order. */
  readonly bookmarks: readonly Bookmark[];
  /** What the metadata bind; null for what they do not say. */
  readonly seal: Readonly<Record<keyof Seal, string | null>>;
  readonly signatures: readonly Signature[];
  readonly strange: readonly Strange[];
  /** Whether programs may show different things of it. */
  readonly hasTwoFaces: boolean;
  /** Whether the file is built as we build it, so that no other program wrote in it. */
  readonly isAsWritten: boolean;
  /** Which program wrote the file, as it says itself. */
  readonly producer: string;
}

export interface Bookmark {
  readonly title: string;
  /** The page that it leads to, from 1; 0 when that cannot be told. */
  readonly page: number;
}

export interface InspectedLink {
  /** From 1; 0 for a text that is no link on any page. */
  readonly page: number;
  readonly text: string;
  readonly target: string;
}

/**
 * Reads all that a PDF shows, does and says.
 *
 * @throws when it cannot be opened
 */
export function inspectPdf(pdf: Uint8Array): InspectedPdf {
  const damage: Finding[] = [];
  const { open: opened, hasTwoFaces } = openShown(pdf);
  const open = forgiveDamage(opened, damage);
  const { containers } = readContainers(open);
  const contents = readContents(open, containers, true);
  const attachments = describeAttached(open).filter((line) => !line.startsWith(`${FINGERPRINT_FILE}: `));
  const xmp = readXmp(open);
  return {
    shape: listShape(open, { contents, attachments }),
    reading: readPdf(open, contents),
    annotations: listAnnotations(open),
    links: listLinks(open, contents),
    pictures: listPictures(open),
    language: lookupText(open, open.catalog.get(name("Lang"))) ?? "",
    bookmarks: listOutline(open).map(({ title, entry }) => ({ title, page: findPage(open, entry) })),
    seal: { list: findProperty(xmp, SEAL_LIST), fingerprint: findProperty(xmp, SEAL_FINGERPRINT) },
    signatures: findSignatures(open),
    strange: listStrange(open, contents),
    hasTwoFaces,
    isAsWritten: isAsWritten(pdf),
    producer: lookupText(open, lookupDict(open, open.trailer.get(name("Info")))?.get(name("Producer"))) ?? "",
  };
}

/** A link that belongs to no text has none, and a text that is tagged as a link and on no page is one leads nowhere. */
function listLinks(open: OpenPdf, contents: Contents): InspectedLink[] {
  const elements = listElements(open)
    .filter(({ type }) => type === "Link")
    .map((element) => ({
      text: readElementText(open, element, contents),
      refs: listLinkAnnotations(open, element).map(({ ref }) => ref),
    }));
  const texts = new Map(elements.flatMap(({ text, refs }) => refs.map((ref) => [ref, text] as const)));
  const onPages = listPageLinks(open);
  const known = new Set(onPages.map(({ ref }) => ref));
  const lost = elements.filter(({ refs }) => !refs.some((ref) => known.has(ref)));
  return [
    ...onPages.map(({ ref, target, page }) => ({ page, text: texts.get(ref) ?? "", target: write(target) })),
    ...lost.map(({ text }) => ({ page: 0, text, target: "" })),
  ];
}

/** A bookmark leads to a place by itself, or by an action. */
function findPage(open: OpenPdf, entry: PDFDict): number {
  const place = entry.get(name("Dest")) ?? lookupDict(open, entry.get(name("A")))?.get(name("D"));
  const page = lookupDict(open, lookupArray(open, place)?.asArray()[0]);
  return listPages(open).findIndex(({ dict }) => dict === page) + 1;
}

function write(target: ReturnType<typeof listPageLinks>[number]["target"]): string {
  switch (target.kind) {
    case "address":
      return target.url;
    case "destination":
      return `#${target.id}`;
    case "unknown":
      return "";
  }
}

function isAsWritten(pdf: Uint8Array): boolean {
  try {
    const isOurs = Buffer.from(pdf.subarray(0, 9)).toString("latin1") === "%PDF-1.7\n";
    return (
      isOurs &&
      readUnread(pdf) !== null &&
      Buffer.from(pdf).indexOf("startxref") === Buffer.from(pdf).lastIndexOf("startxref")
    );
  } catch {
    return false;
  }
}

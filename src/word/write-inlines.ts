import { leaf, type XmlElement } from "../publish/write-xml.ts";
import { dropForbidden } from "../value/drop-forbidden.ts";
import type { DocumentLedger } from "./create-ledger.ts";
import { element, setting } from "./xml.ts";
import { PICTURE_ROOM } from "./page-sizes.ts";
import { writePicture } from "./write-picture.ts";
import type { Look, WordInline, WordLink, WordNote } from "./word-document.ts";

/** What stands inside a paragraph, as runs. */
export function writeInlines(content: readonly WordInline[], ledger: DocumentLedger): XmlElement[] {
  return content.flatMap((inline) => writeInline(inline, ledger));
}

function writeInline(inline: WordInline, ledger: DocumentLedger): XmlElement[] {
  switch (inline.kind) {
    case "text":
      return [writeRun(inline.text, lookProperties(inline.look))];
    case "break":
      return [element("w:r", {}, [element("w:br")])];
    case "link":
      return writeAnchors(inline.anchors, writeLink(inline, ledger), ledger);
    case "note":
      return writeAnchors(inline.anchors, writeNote(inline, ledger), ledger);
    case "picture":
      return [writePicture(inline, ledger.relatePicture(inline), PICTURE_ROOM)];
    case "page-number":
      return writePageNumber(inline.target, ledger);
  }
}

/** Words with their properties. A run keeps its white space; what no document may hold is left out. */
export function writeRun(text: string, properties: readonly XmlElement[] = []): XmlElement {
  const shown = dropForbidden(text).replace(/[\t\n\r]+/gu, " ");
  return element("w:r", {}, [
    properties.length === 0 ? null : element("w:rPr", {}, properties),
    leaf("w:t", shown, { "xml:space": "preserve" }),
  ]);
}

/** In the order that the schema asks: style, weight, slant, place. */
function lookProperties({ isBold, isItalic, isCode, isRaised }: Look, style: string | null = null): XmlElement[] {
  const named = isCode ? "Codetekst" : style;
  return [
    ...(named === null ? [] : [setting("w:rStyle", named)]),
    ...(isBold ? [element("w:b"), element("w:bCs")] : []),
    ...(isItalic ? [element("w:i"), element("w:iCs")] : []),
    ...(isRaised ? [setting("w:vertAlign", "superscript")] : []),
  ];
}

/** A link; its words alone when it leads to no place of this document, or to an address that is none. */
function writeLink({ href, content }: WordLink, ledger: DocumentLedger): XmlElement[] {
  const target = findTarget(href, ledger);
  const runs = content.map((one) =>
    one.kind === "break"
      ? element("w:r", {}, [element("w:br")])
      : writeRun(one.text, lookProperties(one.look, target === null ? null : "Hyperlink")),
  );
  return target === null ? runs : [element("w:hyperlink", { ...target, "w:history": 1 }, runs)];
}

function findTarget(href: string, ledger: DocumentLedger): Readonly<Record<string, string>> | null {
  if (href.startsWith("#")) {
    const name = ledger.nameAnchor(decode(href.slice(1)));
    return name === null ? null : { "w:anchor": name };
  }
  // Word opens no document in which one address is not written as addresses are
  return URL.canParse(href) ? { "r:id": ledger.relateLink(new URL(href).href) } : null;
}

/** Markdown writes an accent or a space in an address as percent signs. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The mark of a note at its place; one that stands elsewhere already is the mark alone. */
function writeNote({ id, mark }: WordNote, ledger: DocumentLedger): XmlElement[] {
  const number = ledger.placeNote(id);
  const style = element("w:rPr", {}, [setting("w:rStyle", "FootnoteReference")]);
  const words = leaf("w:t", mark, { "xml:space": "preserve" });
  // The number is that of the report, which counts a chapter by itself
  const reference = element("w:footnoteReference", { "w:customMarkFollows": 1, "w:id": number });
  return [element("w:r", {}, number === null ? [style, words] : [style, reference, words])];
}

/** A field without a result: the program that opens the document knows the page when it is asked. */
function writePageNumber(target: string, ledger: DocumentLedger): XmlElement[] {
  const name = ledger.nameAnchor(target);
  return name === null ? [] : [element("w:fldSimple", { "w:instr": ` PAGEREF ${name} \\h ` })];
}

/** What is between them can be led to by its ids. */
function writeAnchors(anchors: readonly string[], inside: readonly XmlElement[], ledger: DocumentLedger): XmlElement[] {
  const { starts, ends } = createBookmarks(nameAnchors(anchors, ledger), ledger);
  return [...starts, ...inside, ...ends];
}

/** Names of the bookmarks for ids of the page; each can stand once in a document. */
export function nameAnchors(anchors: readonly string[], { isNew, nameAnchor }: DocumentLedger): string[] {
  return anchors.filter(isNew).flatMap((anchor) => nameAnchor(anchor) ?? []);
}

/** Both ends of bookmarks, which may stand in one paragraph or in two. */
export interface Bookmarks {
  readonly starts: readonly XmlElement[];
  readonly ends: readonly XmlElement[];
}

export function createBookmarks(names: readonly string[], { countBookmark }: DocumentLedger): Bookmarks {
  const marks = names.map((name) => ({ name, id: countBookmark() }));
  return {
    starts: marks.map(({ name, id }) => element("w:bookmarkStart", { "w:id": id, "w:name": name })),
    ends: marks.map(({ id }) => element("w:bookmarkEnd", { "w:id": id })),
  };
}

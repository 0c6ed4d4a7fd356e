import { strFromU8, unzipSync } from "fflate";

import { readXml, type ReadElement } from "./read-xml.ts";

/** A document for Word as another program reads it: nothing here is of the code that writes one. */
export interface ReadWord {
  readonly parts: ReadonlyMap<string, ReadElement>;
  /** Names of all that is in the file, in its order. */
  readonly names: readonly string[];
  /** All that stands in the body, in order. */
  readonly paragraphs: readonly ReadParagraph[];
}

interface ReadParagraph {
  readonly style: string;
  /** Its words without the number of its place, with the alternative texts of its pictures. */
  readonly text: string;
  /** The number of its place as it is seen; empty for none. */
  readonly seenNumber: string;
  readonly bookmarks: readonly string[];
  readonly isInTable: boolean;
  readonly element: ReadElement;
}

export function readWord(bytes: Uint8Array): ReadWord {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const parts = new Map(
    names
      .filter((name) => /\.(?:xml|rels)$/u.test(name))
      .map((name) => [name, readXml(strFromU8(files[name] ?? new Uint8Array()))] as const),
  );
  const [body] = parts.get("word/document.xml")?.kids ?? [];
  return { parts, names, paragraphs: body === undefined ? [] : listParagraphs(body, false) };
}

/** The element and all inside it, in order. */
export function listAll(element: ReadElement): ReadElement[] {
  return [element, ...element.kids.flatMap(listAll)];
}

export function findAll(element: ReadElement | undefined, name: string): ReadElement[] {
  return element === undefined ? [] : listAll(element).filter((one) => one.name === name);
}

export function kidsOf(element: ReadElement, name: string): ReadElement[] {
  return element.kids.filter((one) => one.name === name);
}

function listParagraphs(element: ReadElement, isInTable: boolean): ReadParagraph[] {
  if (element.name === "w:p") return [readParagraph(element, isInTable)];
  return element.kids.flatMap((kid) => listParagraphs(kid, isInTable || element.name === "w:tbl"));
}

function readParagraph(element: ReadElement, isInTable: boolean): ReadParagraph {
  const runs = findAll(element, "w:r");
  const isNumber = (run: ReadElement): boolean =>
    findAll(run, "w:rStyle").some(({ attributes }) => attributes["w:val"] === "Plaatsnummer");
  return {
    style: findAll(element, "w:pStyle")[0]?.attributes["w:val"] ?? "",
    text: runs
      .filter((run) => !isNumber(run))
      .map(textOf)
      .join(""),
    seenNumber: runs.filter(isNumber).map(textOf).join("|"),
    bookmarks: findAll(element, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"] ?? ""),
    isInTable,
    element,
  };
}

/** What a reader meets of an element: words, ends of lines, and what is said of a picture. */
export function textOf(element: ReadElement): string {
  if (element.name === "w:t") return element.text;
  if (element.name === "w:br") return "\n";
  if (element.name === "wp:docPr") return element.attributes["descr"] ?? "";
  return element.kids.map(textOf).join("");
}

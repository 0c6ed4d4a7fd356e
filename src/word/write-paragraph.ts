import type { XmlElement } from "../publish/write-xml.ts";
import { createBookmarks, nameAnchors, writeInlines, writeRun } from "./write-inlines.ts";
import type { WordParagraph } from "./word-document.ts";
import type { Writing } from "./writing.ts";
import { element, setting } from "./xml.ts";

/** Word has nine levels of lists; what is nested deeper stays on the last. */
const DEEPEST_LEVEL = 8;

/**
 * A paragraph with its style, its place in a list and its number.
 *
 * @param more what else its properties say, at their end
 */
export function writeParagraph(
  paragraph: WordParagraph,
  more: readonly XmlElement[],
  { ledger, numbers }: Writing,
): XmlElement {
  const { style, item, anchors, content } = paragraph;
  const number = numbers.get(paragraph) ?? null;
  const names = [...nameAnchors(anchors, ledger), ...(number === null ? [] : [namePlace(number)])];
  const { starts, ends } = createBookmarks(names, ledger);
  return element("w:p", {}, [
    element("w:pPr", {}, [
      setting("w:pStyle", style),
      item === null
        ? null
        : element("w:numPr", {}, [
            setting("w:ilvl", Math.min(DEEPEST_LEVEL, item.level)),
            setting("w:numId", ledger.numberList(item.list)),
          ]),
      ...more,
    ]),
    ...starts,
    ...(number === null ? [] : [writeNumber(number)]),
    ...writeInlines(content, ledger),
    ...ends,
  ]);
}

/** Name of the bookmark around a place that can be commented on. */
export function namePlace(number: number): string {
  return `plaats_${String(number)}`;
}

/** The number of a place as it is seen. */
export function writeNumber(number: number): XmlElement {
  return writeRun(`[${String(number)}] `, [setting("w:rStyle", "Plaatsnummer")]);
}

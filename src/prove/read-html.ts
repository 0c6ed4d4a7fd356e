import { parse, type DefaultTreeAdapterTypes } from "parse5";

import { CONTENTS, COVER, type Witness, type WitnessText } from "./witness.ts";

/** A web page, read as a browser reads HTML. */
export type HtmlPage = DefaultTreeAdapterTypes.Document;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Neither seen nor heard. */
const SILENT = new Set(["style", "script", "template", "noscript"]);

/** Reads HTML as a browser does, and not by what wrote it. */
export function parsePage(html: string): HtmlPage {
  return parse(html);
}

/**
 * What a web page says in each of its parts: words, and the alternative texts of pictures. What is hidden until print is
 * left out.
 *
 * @param ids of the parts: a `<section>` each; `<header>` is the cover, `<nav>` the table of contents
 */
export function readHtml(page: HtmlPage, ids: readonly string[]): Witness {
  const known = new Set(ids);
  const parts = new Map<string, WitnessText[]>();
  const read = (nodes: readonly HtmlNode[], part: string | null): void => {
    for (const node of nodes) {
      if ("tagName" in node) readElement(node, part);
      else if (node.nodeName === "#text" && "value" in node) say(part, node.value);
    }
  };
  const readElement = (element: Element, part: string | null): void => {
    const name = element.tagName;
    if (SILENT.has(name) || isHidden(element)) return;
    if (name === "img" || name === "svg") say(part, nameOf(element));
    else read(element.childNodes, findPart(element, known) ?? part);
  };
  const say = (part: string | null, text: string): void => {
    if (part === null || text.trim() === "") return;
    const texts = parts.get(part) ?? [];
    texts.push({ text, page: 0, runs: [], tag: null });
    parts.set(part, texts);
  };
  read(page.childNodes, null);
  return parts;
}

function findPart(element: Element, known: ReadonlySet<string>): string | null {
  if (element.tagName === "header") return COVER;
  if (element.tagName === "nav") return CONTENTS;
  const id = attributeOf(element, "id");
  return element.tagName === "section" && id !== null && known.has(id) ? id : null;
}

export function isHidden(element: Element): boolean {
  return attributeOf(element, "hidden") !== null || attributeOf(element, "aria-hidden") === "true";
}

/** What is said in the place of a picture. */
export function nameOf(element: Element): string {
  return attributeOf(element, element.tagName === "img" ? "alt" : "aria-label") ?? "";
}

/** What an element has under a name; null when it has nothing there. */
export function attributeOf({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

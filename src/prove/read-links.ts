import type { PdfReading } from "../pdf/reading/pdf-reading.ts";
import type { ReadLink, ReadLinks } from "./prove-links.ts";
import { attributeOf, type HtmlNode, type HtmlPage } from "./read-html.ts";

/** The links within a web page, also those that only show in print, and its anchors. */
export function readPageLinks(page: HtmlPage): ReadLinks {
  const links: ReadLink[] = [];
  const anchors = new Set<string>();
  const read = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (!("tagName" in node)) continue;
      const id = attributeOf(node, "id");
      if (id !== null) anchors.add(id);
      const href = attributeOf(node, "href");
      if (href?.startsWith("#") === true) links.push({ target: decode(href.slice(1)), page: 0 });
      read(node.childNodes);
    }
  };
  read(page.childNodes);
  return { links, anchors, medium: "web" };
}

/** The links within a PDF, and its named destinations. */
export function readPrintLinks({ links, destinations }: PdfReading): ReadLinks {
  return { links, anchors: new Set(destinations.keys()), medium: "pdf" };
}

/** As a browser looks for an anchor. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

import { attributeOf, isHidden, nameOf, parsePage, type HtmlNode } from "./read-html.ts";

/** What a web page says of itself, and where it leads. */
export interface WebFacts {
  readonly title: string;
  readonly language: string;
  /** Content of each `<meta>` by its name. */
  readonly meta: ReadonlyMap<string, string>;
  /** Texts of the headings, in order. */
  readonly headings: readonly string[];
  /** All links, also those that only show in print: "#wonen", "https://…". */
  readonly links: readonly WebLink[];
}

interface WebLink {
  readonly text: string;
  readonly href: string;
}

/** Reads the facts of a page that a browser would read when it prints it. */
export function readFacts(html: string): WebFacts {
  const facts = {
    title: "",
    language: "",
    meta: new Map<string, string>(),
    headings: [] as string[],
    links: [] as WebLink[],
  };
  const read = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (!("tagName" in node)) continue;
      const name = node.tagName;
      const href = name === "a" ? attributeOf(node, "href") : null;
      // Of drawings the title is another one
      if (name === "svg") continue;
      if (name === "title") facts.title = textOf(node).trim();
      if (name === "html") facts.language = attributeOf(node, "lang") ?? "";
      if (name === "meta") facts.meta.set(attributeOf(node, "name") ?? "", attributeOf(node, "content") ?? "");
      if (/^h[1-6]$/u.test(name)) facts.headings.push(textOf(node));
      if (href !== null) facts.links.push({ text: textOf(node), href });
      read(node.childNodes);
    }
  };
  read(parsePage(html).childNodes);
  return facts;
}

/** As it is read out: what is hidden is not, and a picture says its name. */
function textOf(node: HtmlNode): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (!("tagName" in node) || isHidden(node)) return "";
  return node.tagName === "img" || node.tagName === "svg" ? nameOf(node) : node.childNodes.map(textOf).join("");
}

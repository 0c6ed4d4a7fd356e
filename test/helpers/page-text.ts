import { attributeOf, parsePage, type HtmlNode } from "../../src/prove/read-html.ts";

type Element = Extract<HtmlNode, { readonly tagName: string }>;

/** What stands on lines of its own, with the sign that such a line begins with. */
const LINES: Readonly<Record<string, string>> = {
  title: "",
  h1: "# ",
  h2: "## ",
  h3: "### ",
  h4: "#### ",
  h5: "##### ",
  h6: "###### ",
  p: "",
  div: "",
  section: "",
  ul: "",
  ol: "",
  li: "- ",
  caption: "= ",
  figcaption: "= ",
  blockquote: "> ",
};

/** Not seen and not heard. */
const isSilent = (element: Element): boolean => element.tagName === "style" || attributeOf(element, "hidden") !== null;

/**
 * The words of a web page in the order of reading: a line for each heading, paragraph, item and row of a table. Behind a
 * link stands where it leads, in the place of a picture what is said of it and what words are drawn in it.
 */
export function spellPage(html: string): string {
  const lines: string[] = [];
  let line = "";
  const end = (): void => {
    const words = line.replaceAll(/[ \n\t]+/gu, " ").trim();
    if (/[^#\-=>| ]/u.test(words)) lines.push(words);
    line = "";
  };
  const read = (element: Element): void => {
    if (isSilent(element)) return;
    const { tagName, childNodes } = element;
    const sign = signOf(element);
    // What an item begins with stays on its line
    if (sign !== undefined && line.trim() !== "-") end();
    if (sign !== undefined && line === "") line = sign;
    if (tagName === "svg" || tagName === "img") line += describePicture(element);
    else for (const node of childNodes) readNode(node);
    line += BEHIND[tagName]?.(element) ?? "";
    if (sign !== undefined) end();
  };
  const readNode = (node: HtmlNode): void => {
    if ("tagName" in node) read(node);
    else if ("value" in node) line += node.value;
  };
  parsePage(html).childNodes.forEach(readNode);
  end();
  return lines.map((one) => `${one}\n`).join("");
}

/** A row of a table also says whether it is the head of those below it, or their total. */
function signOf(element: Element): string | undefined {
  if (element.tagName !== "tr") return LINES[element.tagName];
  return ROWS[attributeOf(element, "class") ?? ""] ?? "| ";
}

const ROWS: Readonly<Record<string, string>> = { "rij-groep": "|- ", "rij-totaal": "|= " };

const BEHIND: Readonly<Record<string, (element: Element) => string>> = {
  a: (element) => ` {${attributeOf(element, "href") ?? "-"}}`,
  th: () => " | ",
  td: () => " | ",
  br: () => " / ",
};

function describePicture(element: Element): string {
  const name = attributeOf(element, element.tagName === "img" ? "alt" : "aria-label");
  const drawn = element.childNodes.flatMap((node) => ("tagName" in node || !("value" in node) ? [] : [node.value]));
  const words = [name ?? "", drawn.join("").trim()].filter((one) => one !== "");
  return words.length === 0 ? "" : `[${words.join(" | ")}]`;
}

import { escapeXml } from "../value/escape-markup.ts";

/** An element: its name, its attributes, and either elements or text inside it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: readonly XmlElement[] | string;
}

/** An element with elements inside; those that are null are left out. */
export function group(name: string, kids: readonly (XmlElement | null)[]): XmlElement {
  return { name, attributes: {}, kids: kids.filter((kid) => kid !== null) };
}

/** An element with text inside. */
export function leaf(name: string, text: string, attributes: XmlElement["attributes"] = {}): XmlElement {
  return { name, attributes, kids: text };
}

/** A whole XML 1.0 document in UTF-8, an element a line. Any text may be given: what XML cannot hold becomes �. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, "")}`;
}

function writeElement({ name, attributes, kids }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`);
  const open = `${indent}<${name}${written.join("")}`;
  if (typeof kids === "string") return `${open}>${escapeText(kids)}</${name}>\n`;
  if (kids.length === 0) return `${open}/>\n`;
  return `${open}>\n${kids.map((kid) => writeElement(kid, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

/** White space stands as a reference, since a reader may change it. */
function escapeText(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/gu, (blank) => `&#${String(blank.charCodeAt(0))};`);
}

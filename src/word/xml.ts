import type { XmlElement } from "../publish/write-xml.ts";

/** An element with attributes; those that are null, and kids that are null, are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  kids: readonly (XmlElement | null)[] = [],
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]]));
  return {
    name,
    attributes: Object.fromEntries(given) as Record<string, string>,
    kids: kids.filter((kid) => kid !== null),
  };
}

/** An element that says one thing, in the attribute that WordprocessingML has for it. */
export function setting(name: string, value: string | number): XmlElement {
  return element(name, { "w:val": value });
}

/** The vocabularies that the parts of a document are written in. */
export const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
} as const;

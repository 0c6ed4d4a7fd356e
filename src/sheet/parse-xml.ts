import { DOMParser, type Node as DomNode } from "@xmldom/xmldom";
import { UsageError } from "../errors.ts";

/** An element of XML. Names are without their prefix: programs choose those as they like. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly kids: readonly (XmlNode | string)[];
}

/** Deeper than any program writes, and not so deep that walking it runs out of room. */
const DEEPEST = 400;

/**
 * Reads a part of a packed document. Nothing outside it is looked up, and nothing in it can define something else.
 *
 * @param file whose part it is, for the words of a refusal
 * @throws UsageError where it is not well-formed, has a definition of a document, or is nested too deeply
 */
export function parseXml(file: string, bytes: Uint8Array): XmlNode {
  const text = decode(bytes);
  // Only a definition is written so: in a text the sign is escaped
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) throw refuse(file, "er staat een documentdefinitie in");
  let root: DomNode | null;
  try {
    const onError = (level: string, message: string): void => {
      if (level !== "warning") throw new Error(message);
    };
    root = new DOMParser({ onError }).parseFromString(text, "text/xml").documentElement;
  } catch {
    throw refuse(file, "een deel ervan is beschadigd");
  }
  if (root === null) throw refuse(file, "een deel ervan is leeg");
  return toNode(file, root, 0);
}

/** Word writes UTF-8; XML may be UTF-16 too, with a mark that says in which order. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(bytes);
}

const [ELEMENT, TEXT, CDATA] = [1, 3, 4];

function toNode(file: string, node: DomNode, depth: number): XmlNode {
  if (depth > DEEPEST) throw refuse(file, "er zit te veel in elkaar");
  const { attributes } = node as DomNode & { readonly attributes: ArrayLike<DomNode & { readonly value: string }> };
  const kids: (XmlNode | string)[] = [];
  for (let kid = node.firstChild; kid !== null; kid = kid.nextSibling) {
    if (kid.nodeType === ELEMENT) kids.push(toNode(file, kid, depth + 1));
    else if (kid.nodeType === TEXT || kid.nodeType === CDATA) kids.push(kid.nodeValue ?? "");
  }
  return {
    name: localName(node.nodeName),
    attributes: new Map(Array.from(attributes, (one) => [localName(one.nodeName), one.value])),
    kids,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refuse(file: string, why: string): UsageError {
  return new UsageError(
    `${file} wordt niet gelezen: ${why}.`,
    "Open het in Word, kies Opslaan als, en bewaar het als Word-document (.docx).",
  );
}

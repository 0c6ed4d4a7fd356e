import type { ReadElement } from "./read-xml.ts";

/** What a published XML schema asks, as far as a test needs it. */
export interface XmlSchema {
  readonly root: string;
  /** The attribute that declares it, and its address. */
  readonly namespace: readonly [attribute: string, address: string];
  /** Attributes that elements may have. */
  readonly attributes: readonly string[];
  /** Per element, those that stand in it, in order, each once or as its sign says: `a b? c* d+`. */
  readonly groups: Readonly<Record<string, string>>;
  /** What the text of an element must be; any text where it is not said. */
  readonly leaves: Readonly<Record<string, "date" | "dateTime" | "language">>;
}

const TEXTS = {
  date: /^\d{4}-\d{2}-\d{2}$/u,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u,
  language: /^[a-z]{2,8}$/u,
};

/** Where a document departs from its schema; empty when it does not. */
export function findSchemaFaults(root: ReadElement, schema: XmlSchema): string[] {
  const [attribute, address] = schema.namespace;
  const { [attribute]: declared, ...attributes } = root.attributes;
  return [
    ...(root.name === schema.root ? [] : [`the root is ${root.name}`]),
    ...(declared === address ? [] : [`the namespace is ${String(declared)}`]),
    ...findFaults({ ...root, attributes }, schema),
  ];
}

function findFaults(element: ReadElement, schema: XmlSchema): string[] {
  const { name, attributes, kids, text } = element;
  const group = schema.groups[name];
  const unknown = Object.keys(attributes).filter((key) => !schema.attributes.includes(key));
  const faults = unknown.map((key) => `${name} has ${key}`);
  if (group === undefined) {
    const form = schema.leaves[name];
    const isWrong = kids.length > 0 || (form !== undefined && !TEXTS[form].test(text));
    return isWrong ? [...faults, `${name} holds ${text}`] : faults;
  }
  const order = kids.map((kid) => `${kid.name} `).join("");
  const isInOrder = toPattern(group).test(order);
  return [
    ...faults,
    ...(isInOrder ? [] : [`${name} holds ${order}`]),
    ...kids.flatMap((kid) => findFaults(kid, schema)),
  ];
}

function toPattern(group: string): RegExp {
  const parts = group.split(" ").map((part) => part.replace(/^([\w:]+)([?*+]?)$/u, "(?:$1 )$2"));
  return new RegExp(`^${parts.join("")}$`, "u");
}

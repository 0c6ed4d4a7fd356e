/** An element as it was read: its text when it has no elements inside. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: readonly ReadElement[];
  readonly text: string;
}

const TOKEN = /<(\/?)([A-Za-z][\w.:-]*)((?: [A-Za-z][\w.:-]*="[^"<]*")*)(\/?)>|([^<]+)/gu;

/**
 * Reads an XML document by the rules of XML 1.0, as far as our writer goes; throws for anything that it does not know.
 *
 * @returns the root
 */
export function readXml(xml: string): ReadElement {
  const [declaration = "", ...rest] = xml.split("?>");
  if (!declaration.startsWith('<?xml version="1.0"')) throw new Error("no declaration");
  const body = rest.join("?>").trim();
  if (body.replace(TOKEN, "") !== "") throw new Error(`not well-formed: ${body.replace(TOKEN, "").slice(0, 80)}`);
  const open: Building[] = [create("", "")];
  for (const token of body.matchAll(TOKEN)) take(open, token);
  const [document, ...unclosed] = open;
  const [root, ...others] = document?.kids ?? [];
  if (root === undefined || others.length > 0 || unclosed.length > 0) throw new Error("not one root");
  return root;
}

interface Building extends ReadElement {
  readonly kids: Building[];
  text: string;
}

function create(name: string, attributes: string): Building {
  const pairs = [...attributes.matchAll(/ ([^=]+)="([^"]*)"/gu)].map(([, key = "", value = ""]) => [
    key,
    decode(value),
  ]);
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`an attribute of ${name} stands twice`);
  return { name, attributes: Object.fromEntries(pairs) as Record<string, string>, kids: [], text: "" };
}

function take(open: Building[], [, slash, name = "", attributes = "", empty, text]: RegExpMatchArray): void {
  const parent = open.at(-1);
  if (text !== undefined) {
    if (parent !== undefined) parent.text = decode(text);
  } else if (slash === "/") {
    if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
  } else {
    const element = create(name, attributes);
    parent?.kids.push(element);
    if (empty !== "/") open.push(element);
  }
}

/** What XML 1.0 allows as a character. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** The entities that every document of XML knows. */
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  if (/&(?!(?:#\d+|amp|lt|gt|quot|apos);)/u.test(text) || !CHARACTERS.test(text))
    throw new Error(`not allowed: ${JSON.stringify(text)}`);
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (_, code: string | undefined, name: string) =>
    code === undefined ? (ENTITIES[name] ?? "") : String.fromCodePoint(Number(code)),
  );
}

/** What a program that writes the file again says of itself and of when; and what binds the attachments. */
const OWN_OF_WRITER = [
  /^pdf:Producer$/u,
  /^xmp:(?:ModifyDate|MetadataDate)$/u,
  /^xmpMM:(?:InstanceID|DocumentID|OriginalDocumentID|RenditionClass|History)$/u,
  /^pdfaExtension:/u,
  /^rapport:/u,
];

/** The properties of XMP metadata by name, each with its texts: "dc:title: Voortgangsrapportage". */
export function listProperties(xmp: string): string[] {
  return readProperties(xmp)
    .filter(([key]) => !OWN_OF_WRITER.some((own) => own.test(key)))
    .map(([key, text]) => `${key}: ${text}`)
    .sort();
}

/** The text of one property; null when it is not there. */
export function findProperty(xmp: string, key: string): string | null {
  return readProperties(xmp).find(([own]) => own === key)?.[1] ?? null;
}

const TAG = /<(\/?)([A-Za-z][\w.-]*:[\w.-]+)([^<>]*?)(\/?)>|([^<]+)/gu;
const ATTRIBUTE = /([A-Za-z][\w.-]*:[\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Properties are what stands directly in an rdf:Description, as elements or as attributes of it. */
function readProperties(xmp: string): [string, string][] {
  const properties: [string, string][] = [];
  let depth = 0;
  let open: { readonly key: string; readonly texts: string[] } | null = null;
  for (const [, close, tag = "", attributes = "", isEmpty, text] of xmp.matchAll(TAG)) {
    if (text !== undefined) {
      if (text.trim() !== "") open?.texts.push(decode(text.trim()));
      continue;
    }
    if (tag === "rdf:Description" && close === "") properties.push(...readAttributes(attributes));
    if (tag.startsWith("x:") || tag === "rdf:RDF" || (tag === "rdf:Description" && depth === 0)) continue;
    if (close === "") {
      if (depth === 0) open = { key: tag, texts: [] };
      if (isEmpty === "") depth += 1;
    } else depth -= 1;
    if (depth === 0 && open !== null) {
      properties.push([open.key, open.texts.join(" | ")]);
      open = null;
    }
  }
  return properties;
}

function readAttributes(attributes: string): [string, string][] {
  const found = Array.from(attributes.matchAll(ATTRIBUTE), ([, key = "", double, single]): [string, string] => [
    key,
    decode(double ?? single ?? ""),
  ]);
  return found.filter(([key]) => !/^(?:xmlns|rdf|xml):/u.test(key));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/giu, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

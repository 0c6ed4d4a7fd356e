import { escapeXml } from "../../value/escape-markup.ts";
import type { DocumentInformation } from "./document-information.ts";

/** The part of PDF/A that a document claims to meet: 3 may carry any attachment, 2 carries none of ours. */
export type ArchivePart = 2 | 3;

/** SHA-256 of what binds all that travels in a PDF: the list of it, and the fingerprint of the PDF. */
export interface Seal {
  readonly list: string;
  readonly fingerprint: string;
}

/** What the metadata say of the file itself. */
export interface XmpClaims {
  readonly part: ArchivePart;
  /** Null for a file in which nothing of ours travels. */
  readonly seal: Seal | null;
}

/**
 * The metadata of a document as XMP, with the claims that it is PDF/UA-1 and PDF/A, level A (PDF/UA-1, 5 and 7.1;
 * PDF/A-2 and PDF/A-3, 6.6). It says what the Info dictionary says; what is empty is left out.
 */
export function formatXmp(information: DocumentInformation, { part, seal }: XmpClaims): string {
  const { title, author, subject, keywords, language, version, verslagjaar, creator, producer, date } = information;
  const moment = date?.toISOString().replace(/\.\d+Z$/u, "Z") ?? "";
  const properties = [
    element("dc:format", "application/pdf"),
    collect("dc:title", "Alt", [title]),
    collect("dc:creator", "Seq", [author]),
    collect("dc:publisher", "Bag", [author]),
    collect("dc:description", "Alt", [subject]),
    collect("dc:subject", "Bag", keywords),
    collect("dc:language", "Bag", [language]),
    collect("dc:date", "Seq", [moment]),
    element("dc:coverage", verslagjaar),
    element("pdf:Keywords", keywords.join(", ")),
    element("pdf:Producer", producer),
    element("xmp:CreatorTool", creator),
    element("xmp:CreateDate", moment),
    element("xmp:ModifyDate", moment),
    element("xmp:MetadataDate", moment),
    element("xmpMM:VersionID", version),
    element("pdfaid:part", String(part)),
    element("pdfaid:conformance", "A"),
    element("pdfuaid:part", "1"),
    element(SEAL_LIST, seal?.list ?? ""),
    element(SEAL_FINGERPRINT, seal?.fingerprint ?? ""),
  ];
  return [HEAD, ...properties, formatExtension(seal !== null), FOOT].filter((line) => line !== "").join("\n");
}

/** The properties in which a seal stands. */
export const [SEAL_LIST, SEAL_FINGERPRINT] = ["rapport:bijlagen", "rapport:vingerafdruk"] as const;

/** A name of our own that leads nowhere and is nobody's. */
const SEAL_NAMESPACE = "urn:uuid:6e1b0c52-3f0e-4c0a-9b7d-2d9a5a8f4e11";

const HEAD = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:rapport="${SEAL_NAMESPACE}"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">`;

/** PDF/A knows the properties of its own time; what came later, and what is ours, has to be described. */
function formatExtension(isSealed: boolean): string {
  const schemas = isSealed ? [PDFUA_SCHEMA, SEAL_SCHEMA] : [PDFUA_SCHEMA];
  return `<pdfaExtension:schemas><rdf:Bag>${schemas.join("")}</rdf:Bag></pdfaExtension:schemas>`;
}

const PDFUA_SCHEMA = describeSchema({
  schema: "PDF/UA identification schema",
  address: "http://www.aiim.org/pdfua/ns/id/",
  prefix: "pdfuaid",
  properties: [{ name: "part", type: "Integer", meaning: "Part of the PDF/UA standard that the document meets" }],
});

const SEAL_SCHEMA = describeSchema({
  schema: "Controlegetallen van een voortgangsrapportage",
  address: SEAL_NAMESPACE,
  prefix: "rapport",
  properties: [
    { name: "bijlagen", type: "Text", meaning: "SHA-256 of the attachment bijlagen.json" },
    { name: "vingerafdruk", type: "Text", meaning: "SHA-256 of the attachment vingerafdruk.json" },
  ],
});

interface Schema {
  readonly schema: string;
  readonly address: string;
  readonly prefix: string;
  readonly properties: readonly { readonly name: string; readonly type: string; readonly meaning: string }[];
}

function describeSchema({ schema, address, prefix, properties }: Schema): string {
  const described = properties.map(
    ({ name, type, meaning }) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${meaning}</pdfaProperty:description>
</rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${address}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${described.join("")}</rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

const FOOT = `</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;

function element(tag: string, text: string): string {
  return text === "" ? "" : `<${tag}>${escapeXml(text)}</${tag}>`;
}

/** The texts of an Alt are in languages; we have one, which is the default. */
function collect(tag: string, kind: "Alt" | "Bag" | "Seq", texts: readonly string[]): string {
  const attribute = kind === "Alt" ? ' xml:lang="x-default"' : "";
  const items = texts.filter((text) => text !== "").map((text) => `<rdf:li${attribute}>${escapeXml(text)}</rdf:li>`);
  return items.length === 0 ? "" : `<${tag}><rdf:${kind}>${items.join("")}</rdf:${kind}></${tag}>`;
}

import { escapeXml } from "../../value/escape-markup.ts";
import type { DocumentInformation } from "./document-information.ts";

/** The part of PDF/A that a document claims to meet: 3 may carry any attachment, 2 carries none of ours. */
export type ArchivePart = 2 | 3;

/**
 * The metadata of a document as XMP, with the claims that it is PDF/UA-1 and PDF/A, level A (PDF/UA-1, 5 and 7.1;
 * PDF/A-2 and PDF/A-3, 6.6). It says what the Info dictionary says; what is empty is left out.
 */
export function formatXmp(information: DocumentInformation, part: ArchivePart): string {
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
  ];
  return [HEAD, ...properties, EXTENSION, FOOT].filter((line) => line !== "").join("\n");
}

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
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">`;

/** PDF/A knows the properties of its own time; pdfuaid came later and has to be described. */
const EXTENSION = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard that the document meets</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

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

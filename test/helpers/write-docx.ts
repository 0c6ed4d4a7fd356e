import { strToU8, zipSync } from "fflate";

/** A document of Word made from readable XML: the parts that are given, and what each document has. */
export function writeDocx(parts: Readonly<Record<string, string>>): Uint8Array {
  const whole = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(whole).map(([path, text]) => [path, strToU8(text)])));
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** One part: a root with what is in it. */
export function part(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
}

/** word/document.xml with this body. */
export function documentPart(body: string): string {
  return part("document", `<w:body>${body}</w:body>`);
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

export function run(text: string, tag = "t"): string {
  return `<w:r><w:${tag} xml:space="preserve">${escapeXml(text)}</w:${tag}></w:r>`;
}

export function marked(kind: "ins" | "del" | "moveFrom" | "moveTo", text: string, author = "Auteur A"): string {
  return `<w:${kind} w:id="900" w:author="${author}" w:date="2026-11-03T10:00:00Z">${run(text, kind === "del" ? "delText" : "t")}</w:${kind}>`;
}

/** A comment in comments.xml, a paragraph for each text. */
export function comment(id: number, texts: readonly string[], author = "Auteur A"): string {
  const paragraphs = texts.map((text, index) => `<w:p w14:paraId="P${String(id)}-${String(index)}">${run(text)}</w:p>`);
  return `<w:comment w:id="${String(id)}" w:author="${author}" w:date="2026-11-04T10:00:00Z">${paragraphs.join("")}</w:comment>`;
}

/** A paragraph with a place of the report for Word. */
export function placed(number: number, inside: string): string {
  const id = String(number);
  return `<w:p><w:bookmarkStart w:id="b${id}" w:name="plaats_${id}"/>${run(`[${id}] `)}${inside}<w:bookmarkEnd w:id="b${id}"/></w:p>`;
}

export function around(id: number, inside: string): string {
  const name = String(id);
  return `<w:commentRangeStart w:id="${name}"/>${inside}<w:commentRangeEnd w:id="${name}"/><w:r><w:commentReference w:id="${name}"/></w:r>`;
}

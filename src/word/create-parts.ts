import { group, leaf, type XmlElement } from "../publish/write-xml.ts";
import type { DocumentLedger, LinkLedger } from "./create-ledger.ts";
import { FIRST_NOTE } from "./create-ledger.ts";
import { LANGUAGE } from "./create-styles.ts";
import type { WordNoteText } from "./word-document.ts";
import { writeInlines, writeRun } from "./write-inlines.ts";
import { element, NAMESPACES, setting } from "./xml.ts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** What a document says of itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** A role or an organisation. */
  readonly creator: string;
  readonly keywords: string;
  /** ISO date; empty when it is not known. */
  readonly date: string;
  /** By their names, for programs that take the document back. */
  readonly own: Readonly<Record<string, string>>;
}

/** [Content_Types].xml: what kind each part is. */
export function createContentTypes(): XmlElement {
  const override = (name: string, type: string): XmlElement =>
    element("Override", { PartName: name, ContentType: type });
  return element("Types", { xmlns: `${PACKAGE}/content-types` }, [
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    element("Default", { Extension: "png", ContentType: "image/png" }),
    element("Default", { Extension: "jpeg", ContentType: "image/jpeg" }),
    override("/word/document.xml", `${WORD}.document.main+xml`),
    ...["styles", "numbering", "settings", "footnotes"].map((name) =>
      override(`/word/${name}.xml`, `${WORD}.${name}+xml`),
    ),
    override("/word/header.xml", `${WORD}.header+xml`),
    override("/word/footer.xml", `${WORD}.footer+xml`),
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
  ]);
}

/** _rels/.rels: where the document and its properties are. */
export function createPackageRelations(): XmlElement {
  return relations([
    { id: "document", type: `${OFFICE}/relationships/officeDocument`, target: "word/document.xml" },
    { id: "kern", type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
    { id: "eigen", type: `${OFFICE}/relationships/custom-properties`, target: "docProps/custom.xml" },
  ]);
}

/** Where the other parts, the pictures and the addresses of the document are. */
export function createDocumentRelations({ links, pictures }: DocumentLedger): XmlElement {
  const part = (id: string, kind: string, name: string): Relation => ({
    id,
    type: `${OFFICE}/relationships/${kind}`,
    target: name,
  });
  return relations([
    part("stijlen", "styles", "styles.xml"),
    part("lijsten", "numbering", "numbering.xml"),
    part("instellingen", "settings", "settings.xml"),
    part("noten", "footnotes", "footnotes.xml"),
    part("kop", "header", "header.xml"),
    part("voet", "footer", "footer.xml"),
    ...[...pictures.values()].map(({ relation, name }) => part(relation, "image", `media/${name}`)),
    ...listLinks(links),
  ]);
}

/** The addresses in the notes. */
export function createNoteRelations({ links }: LinkLedger): XmlElement {
  return relations(listLinks(links));
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside?: boolean;
}

function listLinks(links: LinkLedger["links"]): Relation[] {
  return [...links].map(([target, id]) => ({ id, type: `${OFFICE}/relationships/hyperlink`, target, isOutside: true }));
}

function relations(all: readonly Relation[]): XmlElement {
  return element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    all.map(({ id, type, target, isOutside = false }) =>
      element("Relationship", { Id: id, Type: type, Target: target, TargetMode: isOutside ? "External" : null }),
    ),
  );
}

/** docProps/core.xml: title, subject, who made it and of which day it is. */
export function createCoreProperties({ title, subject, creator, keywords, date }: DocumentProperties): XmlElement {
  const moment = { "xsi:type": "dcterms:W3CDTF" };
  return element(
    "cp:coreProperties",
    {
      "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    [
      leaf("dc:title", title),
      leaf("dc:subject", subject),
      leaf("dc:creator", creator),
      leaf("cp:keywords", keywords),
      ...(date === ""
        ? []
        : [
            leaf("dcterms:created", `${date}T00:00:00Z`, moment),
            leaf("dcterms:modified", `${date}T00:00:00Z`, moment),
          ]),
      leaf("dc:language", LANGUAGE),
    ],
  );
}

/** Stands for properties that programs give a document themselves. */
const OWN_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** The lower numbers are set apart. */
const FIRST_PROPERTY = 2;

/** docProps/custom.xml: what tells of which report and content the document is. */
export function createOwnProperties({ own }: DocumentProperties): XmlElement {
  return element(
    "Properties",
    { xmlns: `${OFFICE}/custom-properties`, "xmlns:vt": `${OFFICE}/docPropsVTypes` },
    Object.entries(own).map(([name, value], index) =>
      element("property", { fmtid: OWN_PROPERTIES, pid: index + FIRST_PROPERTY, name }, [leaf("vt:lpwstr", value)]),
    ),
  );
}

/** settings.xml: in Dutch words may be cut at the end of a line; for Word of today. */
export function createSettings(): XmlElement {
  return element("w:settings", NAMESPACES, [
    setting("w:defaultTabStop", 708),
    element("w:autoHyphenation"),
    element("w:footnotePr", {}, [
      element("w:footnote", { "w:id": SEPARATORS.separator }),
      element("w:footnote", { "w:id": SEPARATORS.continuationSeparator }),
    ]),
    element("w:compat", {}, [
      element("w:compatSetting", {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": 15,
      }),
    ]),
    element("w:themeFontLang", { "w:val": LANGUAGE }),
  ]);
}

/** The lines above notes are notes too, by numbers of their own. */
const SEPARATORS = { separator: FIRST_NOTE - 2, continuationSeparator: FIRST_NOTE - 1 } as const;

/** footnotes.xml: the notes, each behind its number. */
export function createFootnotes(notes: readonly WordNoteText[], ledger: DocumentLedger): XmlElement {
  return element("w:footnotes", NAMESPACES, [
    ...Object.entries(SEPARATORS).map(([type, id]) =>
      element("w:footnote", { "w:type": type, "w:id": id }, [
        element("w:p", {}, [
          element("w:pPr", {}, [setting("w:pStyle", "FootnoteText")]),
          element("w:r", {}, [element(`w:${type}`)]),
        ]),
      ]),
    ),
    ...notes.map(({ mark, content }, index) =>
      element("w:footnote", { "w:id": index + FIRST_NOTE }, [
        element("w:p", {}, [
          element("w:pPr", {}, [setting("w:pStyle", "FootnoteText")]),
          writeRun(mark, [setting("w:rStyle", "FootnoteReference")]),
          writeRun(" "),
          ...writeInlines(content, ledger),
        ]),
      ]),
    ),
  ]);
}

/** The head of each page: which version this is, and that its figures are examples where they are. */
export function createHeader(texts: readonly string[]): XmlElement {
  const text = texts.filter((one) => one !== "").join(" · ");
  return element("w:hdr", NAMESPACES, [
    element("w:p", {}, [element("w:pPr", {}, [setting("w:pStyle", "Header")]), writeRun(text)]),
  ]);
}

/** The foot of each page: its number. */
export function createFooter(): XmlElement {
  const field = (name: string): XmlElement => element("w:fldSimple", { "w:instr": ` ${name} ` }, [writeRun("1")]);
  return element("w:ftr", NAMESPACES, [
    group("w:p", [
      element("w:pPr", {}, [setting("w:pStyle", "Footer")]),
      writeRun("Pagina "),
      field("PAGE"),
      writeRun(" van "),
      field("NUMPAGES"),
    ]),
  ]);
}

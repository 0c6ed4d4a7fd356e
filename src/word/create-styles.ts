import type { XmlElement } from "../publish/write-xml.ts";
import { element, NAMESPACES, setting } from "./xml.ts";
import type { ParagraphStyle } from "./word-document.ts";

/** Colours of the report, as on its page. */
const INK = "14262C";
const PETROL = "0B3C49";
const TEAL = "0F6E84";
const GREY = "5A6770";
const COPPER = "A65200";
const PALE = "E7F1F3";
const HAIRLINE = "CED1D4";

/** The language of all that is in a document. */
export const LANGUAGE = "nl-NL";

/** A style of paragraphs, in the units of Word: twentieths of a point, half points for letters. */
interface StyleLook {
  /** The name that Word knows it by, which is English for its own styles; ours have Dutch ones. */
  readonly name: string;
  readonly isOurs?: boolean;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  /** Distance of its text from the left side. */
  readonly left?: number;
  readonly align?: "right" | "center";
  /** Stays on the page of what follows. */
  readonly keepsNext?: boolean;
  readonly opensPage?: boolean;
  /** Level in the outline, from 0. */
  readonly outline?: number;
  readonly font?: string;
}

type Styled = ParagraphStyle | "TOC1" | "TOC2" | "Header" | "Footer" | "FootnoteText";

const STYLES: Readonly<Record<Styled, StyleLook>> = {
  Title: { name: "Title", size: 56, isBold: true, colour: PETROL, after: 120, keepsNext: true },
  Subtitle: { name: "Subtitle", size: 28, colour: GREY, after: 360 },
  Vlag: { name: "Vlag", isOurs: true, size: 22, isBold: true, colour: COPPER, after: 240 },
  Deal: { name: "Deal", isOurs: true, size: 26, colour: TEAL, after: 60 },
  TOCHeading: {
    name: "TOC Heading",
    size: 36,
    isBold: true,
    colour: PETROL,
    after: 180,
    keepsNext: true,
    opensPage: true,
  },
  Heading1: { ...heading(1), size: 36, after: 180, opensPage: true },
  Heading2: { ...heading(2), size: 29, before: 360, after: 120 },
  Heading3: { ...heading(3), size: 25, before: 300, after: 100 },
  Heading4: { ...heading(4), size: 23, before: 240, after: 80 },
  Heading5: { ...heading(5), size: 22, before: 200, after: 60 },
  BodyText: { name: "Body Text", before: 60, after: 100 },
  Lead: { name: "Lead", isOurs: true, size: 25, colour: PETROL, after: 200 },
  Klein: { name: "Klein", isOurs: true, size: 19, colour: GREY, before: 60 },
  ListBullet: { name: "List Bullet", after: 60 },
  ListNumber: { name: "List Number", after: 60 },
  ListContinue: { name: "List Continue", after: 60, left: 360 },
  Quote: { name: "Quote", isItalic: true, before: 80, after: 60, left: 360, keepsNext: true },
  Bron: { name: "Bron", isOurs: true, size: 19, colour: GREY, after: 160, left: 360 },
  Caption: { name: "caption", size: 21, isBold: true, before: 240, after: 80, keepsNext: true },
  Figuurtitel: { name: "Figuurtitel", isOurs: true, isBold: true, before: 240, after: 60, keepsNext: true },
  Figuur: { name: "Figuur", isOurs: true, before: 60, after: 60, keepsNext: true },
  Code: { name: "Code", isOurs: true, size: 20, font: "Consolas", left: 360 },
  Cel: { name: "Cel", isOurs: true, size: 19, before: 20, after: 20 },
  CelRechts: { name: "Cel rechts", isOurs: true, size: 19, before: 20, after: 20, align: "right" },
  CelMidden: { name: "Cel midden", isOurs: true, size: 19, before: 20, after: 20, align: "center" },
  TerugNaarInhoud: { name: "Terug naar inhoud", isOurs: true, size: 19, before: 240 },
  TOC1: { name: "toc 1", isBold: true, before: 100, after: 20 },
  TOC2: { name: "toc 2", after: 20, left: 360 },
  Header: { name: "header", size: 18, isBold: true, colour: COPPER },
  Footer: { name: "footer", size: 18, colour: GREY },
  FootnoteText: { name: "footnote text", size: 18, after: 40 },
};

function heading(level: number): StyleLook {
  return { name: `heading ${String(level)}`, isBold: true, colour: PETROL, keepsNext: true, outline: level - 1 };
}

/** styles.xml: what the styles of a document look like. */
export function createStyles(): XmlElement {
  return element("w:styles", NAMESPACES, [
    element("w:docDefaults", {}, [
      element("w:rPrDefault", {}, [
        element("w:rPr", {}, [
          fonts("Calibri"),
          setting("w:color", INK),
          ...sizes(22),
          element("w:lang", { "w:val": LANGUAGE, "w:eastAsia": LANGUAGE, "w:bidi": "ar-SA" }),
        ]),
      ]),
      element("w:pPrDefault", {}, [
        element("w:pPr", {}, [element("w:spacing", { "w:after": 120, "w:line": 264, "w:lineRule": "auto" })]),
      ]),
    ]),
    element("w:style", { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" }, [
      setting("w:name", "Normal"),
      element("w:qFormat"),
    ]),
    ...Object.entries(STYLES).map(([id, look]) => createParagraphStyle(id, look)),
    createLetterStyle({ id: "Hyperlink", name: "Hyperlink" }, [setting("w:color", TEAL), setting("w:u", "single")]),
    createLetterStyle({ id: "FootnoteReference", name: "footnote reference" }, [setting("w:vertAlign", "superscript")]),
    createLetterStyle({ id: "Plaatsnummer", name: "Plaatsnummer", isOurs: true }, [
      setting("w:color", GREY),
      ...sizes(16),
    ]),
    createLetterStyle({ id: "Codetekst", name: "Codetekst", isOurs: true }, [fonts("Consolas")]),
    createTableStyle(),
  ]);
}

function createParagraphStyle(id: string, look: StyleLook): XmlElement {
  const { name, isOurs = false, keepsNext, opensPage, before, after, left, align, outline } = look;
  const space = before === undefined && after === undefined ? null : spacing(before, after);
  const properties = [
    keepsNext === true ? element("w:keepNext") : null,
    opensPage === true ? element("w:pageBreakBefore") : null,
    space,
    left === undefined ? null : element("w:ind", { "w:left": left }),
    align === undefined ? null : setting("w:jc", align),
    outline === undefined ? null : setting("w:outlineLvl", outline),
  ].filter((one) => one !== null);
  const letters = createLetters(look);
  return element("w:style", { "w:type": "paragraph", "w:customStyle": isOurs ? 1 : null, "w:styleId": id }, [
    setting("w:name", name),
    setting("w:basedOn", "Normal"),
    outline === undefined ? null : setting("w:next", "BodyText"),
    element("w:qFormat"),
    properties.length === 0 ? null : element("w:pPr", {}, properties),
    letters.length === 0 ? null : element("w:rPr", {}, letters),
  ]);
}

function spacing(before: number | undefined, after: number | undefined): XmlElement {
  return element("w:spacing", { "w:before": before ?? null, "w:after": after ?? null });
}

function createLetters({ font, isBold, isItalic, colour, size }: StyleLook): XmlElement[] {
  return [
    ...(font === undefined ? [] : [fonts(font)]),
    ...(isBold === true ? [element("w:b"), element("w:bCs")] : []),
    ...(isItalic === true ? [element("w:i"), element("w:iCs")] : []),
    ...(colour === undefined ? [] : [setting("w:color", colour)]),
    ...(size === undefined ? [] : sizes(size)),
  ];
}

function createLetterStyle(
  { id, name, isOurs = false }: Pick<StyleLook, "name" | "isOurs"> & { readonly id: string },
  letters: readonly XmlElement[],
): XmlElement {
  return element("w:style", { "w:type": "character", "w:customStyle": isOurs ? 1 : null, "w:styleId": id }, [
    setting("w:name", name),
    element("w:qFormat"),
    element("w:rPr", {}, letters),
  ]);
}

/** Thin lines between rows; the head bold on a pale ground. */
function createTableStyle(): XmlElement {
  const line = (name: string, size: number, colour: string): XmlElement =>
    element(name, { "w:val": "single", "w:sz": size, "w:space": 0, "w:color": colour });
  return element("w:style", { "w:type": "table", "w:customStyle": 1, "w:styleId": "Rapporttabel" }, [
    setting("w:name", "Rapporttabel"),
    element("w:qFormat"),
    element("w:tblPr", {}, [
      element("w:tblBorders", {}, [
        line("w:top", 8, PETROL),
        line("w:bottom", 8, PETROL),
        line("w:insideH", 4, HAIRLINE),
      ]),
      element("w:tblCellMar", {}, [
        element("w:left", { "w:w": 70, "w:type": "dxa" }),
        element("w:right", { "w:w": 70, "w:type": "dxa" }),
      ]),
    ]),
    element("w:tblStylePr", { "w:type": "firstRow" }, [
      element("w:rPr", {}, [element("w:b"), element("w:bCs")]),
      element("w:tcPr", {}, [element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": PALE })]),
    ]),
  ]);
}

function fonts(name: string): XmlElement {
  return element("w:rFonts", { "w:ascii": name, "w:hAnsi": name, "w:cs": name });
}

function sizes(size: number): XmlElement[] {
  return [setting("w:sz", size), setting("w:szCs", size)];
}

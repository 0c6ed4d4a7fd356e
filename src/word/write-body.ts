import { leaf, type XmlElement } from "../publish/write-xml.ts";
import { MARGIN, PAGE } from "./page-sizes.ts";
import type { SettledBlock } from "./settle-document.ts";
import type { Orientation, WordContents } from "./word-document.ts";
import type { DocumentLedger } from "./create-ledger.ts";
import { writeParagraph } from "./write-paragraph.ts";
import { writeRun } from "./write-inlines.ts";
import { writeTable } from "./write-table.ts";
import type { Writing } from "./writing.ts";
import { element, setting } from "./xml.ts";

/** The body of a document: its blocks in order, and how its last pages lie. */
export function writeBody(blocks: readonly SettledBlock[], last: Orientation, writing: Writing): XmlElement {
  return element("w:body", {}, [
    ...splitPages(blocks, last).flatMap((pages) => pages.blocks.flatMap((block) => writeBlock(block, pages, writing))),
    writeSection(last),
  ]);
}

/** Blocks on pages that lie one way. */
interface Pages {
  readonly orientation: Orientation;
  readonly blocks: readonly SettledBlock[];
}

function splitPages(blocks: readonly SettledBlock[], last: Orientation): Pages[] {
  const turns = blocks.flatMap((block, index) =>
    block.kind === "paragraph" && block.turnsFrom !== null ? [{ end: index + 1, orientation: block.turnsFrom }] : [],
  );
  return [...turns, { end: blocks.length, orientation: last }].map(({ end, orientation }, index) => ({
    orientation,
    blocks: blocks.slice(turns[index - 1]?.end ?? 0, end),
  }));
}

function writeBlock(block: SettledBlock, { orientation }: Pages, writing: Writing): XmlElement[] {
  switch (block.kind) {
    case "paragraph": {
      const { turnsFrom } = block;
      return [writeParagraph(block, turnsFrom === null ? [] : [writeSection(turnsFrom)], writing)];
    }
    case "table":
      return [writeTable(block, orientation, writing)];
    case "contents":
      return writeContents(block, writing.ledger);
  }
}

/** How pages lie, with the head and the foot that all have. */
function writeSection(orientation: Orientation): XmlElement {
  const { width, height } = PAGE[orientation];
  const sides = { "w:top": MARGIN, "w:right": MARGIN, "w:bottom": MARGIN, "w:left": MARGIN };
  return element("w:sectPr", {}, [
    element("w:headerReference", { "w:type": "default", "r:id": "kop" }),
    element("w:footerReference", { "w:type": "default", "r:id": "voet" }),
    setting("w:type", "nextPage"),
    element("w:pgSz", { "w:w": width, "w:h": height, "w:orient": orientation === "liggend" ? "landscape" : null }),
    element("w:pgMar", { ...sides, "w:header": 600, "w:footer": 600, "w:gutter": 0 }),
  ]);
}

/** What Word makes the contents of when somebody renews them: the headings of chapters and of what is in them. */
const CONTENTS_FIELD = ' TOC \\o "1-2" \\h \\z \\u ';

/**
 * The table of contents as a field that is filled in: each line leads to its place. Only Word knows the pages, and puts
 * their numbers behind the lines when somebody renews the field.
 */
function writeContents({ entries }: WordContents, { nameAnchor }: DocumentLedger): XmlElement[] {
  const lines = entries.flatMap(({ target, ...line }) => {
    const name = nameAnchor(target);
    return name === null ? [] : [{ ...line, name }];
  });
  if (lines.length === 0) return [];
  const paragraphs = lines.map(({ level, text, name }, index) =>
    element("w:p", {}, [
      element("w:pPr", {}, [setting("w:pStyle", `TOC${String(level)}`)]),
      ...(index === 0 ? [writeMark("begin"), writeInstruction(CONTENTS_FIELD), writeMark("separate")] : []),
      element("w:hyperlink", { "w:anchor": name, "w:history": 1 }, [writeRun(text)]),
      ...(index === lines.length - 1 ? [writeMark("end")] : []),
    ]),
  );
  return [
    element("w:sdt", {}, [
      element("w:sdtPr", {}, [
        element("w:docPartObj", {}, [setting("w:docPartGallery", "Table of Contents"), element("w:docPartUnique")]),
      ]),
      element("w:sdtContent", {}, paragraphs),
    ]),
  ];
}

function writeMark(type: "begin" | "separate" | "end"): XmlElement {
  return element("w:r", {}, [element("w:fldChar", { "w:fldCharType": type })]);
}

function writeInstruction(text: string): XmlElement {
  return element("w:r", {}, [leaf("w:instrText", text, { "xml:space": "preserve" })]);
}

import type { Finding } from "../document/finding.ts";
import { lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Tag, TaggedText } from "./pdf-reading.ts";
import type { Mark } from "./pen.ts";
import { joinPieces, readText } from "./piece-text.ts";
import type { Contents } from "./read-contents.ts";
import { listElements } from "../document/structure-tree.ts";
import type { ContentKid, Element } from "../document/structure-tree.ts";

/** What the structure tree has read out. */
export interface TagsReading {
  /** In the order of reading. */
  readonly texts: readonly TaggedText[];
  /** All that the tree knows of what is drawn. */
  readonly marks: ReadonlySet<Mark>;
  readonly findings: readonly Finding[];
}

/** Reads the texts of the structure tree, each with the tag that it stands under. */
export function readTags(open: OpenPdf, contents: Contents): TagsReading {
  const reading: Reading = { open, contents, texts: [], marks: new Set(), lost: 0 };
  for (const element of listElements(open)) if (element.parent === null) readElement(reading, element, null);
  const { texts, marks, lost } = reading;
  const message = `The tags mean ${lost} stretches of content that are drawn nowhere.`;
  return { texts, marks, findings: lost === 0 ? [] : [{ rule: "read-tags/lost-content", message }] };
}

interface Reading {
  readonly open: OpenPdf;
  readonly contents: Contents;
  readonly texts: TaggedText[];
  readonly marks: Set<Mark>;
  /** How many stretches of content are not found. */
  lost: number;
}

function readElement(reading: Reading, element: Element, parent: Tag | null): void {
  const { open } = reading;
  const { dict, type, kids } = element;
  const alt = lookupText(open, dict.get(name("Alt"))) ?? null;
  const tag: Tag = { type, parent, alt };
  const instead = lookupText(open, dict.get(name("ActualText"))) ?? alt;
  if (instead !== null) {
    addText(reading, tag, { contents: listContents(element), instead });
    return;
  }
  let together: ContentKid[] = [];
  const addTogether = (): void => {
    if (together.length > 0) addText(reading, tag, { contents: together, instead: null });
    together = [];
  };
  for (const kid of kids) {
    if (kid.kind === "element") {
      addTogether();
      readElement(reading, kid.element, tag);
    } else if (kid.kind === "content") {
      if (!isSamePage(reading, together, kid.content)) addTogether();
      together.push(kid.content);
    }
  }
  addTogether();
}

/** All content below an element, in the order of reading. */
function listContents({ kids }: Element): ContentKid[] {
  return kids.flatMap((kid) => {
    if (kid.kind === "element") return listContents(kid.element);
    return kid.kind === "content" ? [kid.content] : [];
  });
}

function isSamePage({ contents: { pageOf } }: Reading, [known]: readonly ContentKid[], next: ContentKid): boolean {
  return known === undefined || pageOf(known) === pageOf(next);
}

interface Said {
  readonly contents: readonly ContentKid[];
  /** What is read out instead of what they show; null for nothing. */
  readonly instead: string | null;
}

/** Content that shows no text and has none to be read out for it is left out. */
function addText(reading: Reading, tag: Tag, { contents, instead }: Said): void {
  const { markOf, pageOf } = reading.contents;
  const drawn = contents.filter((content) => isDrawn(reading, markOf(content)));
  const pieces = drawn.flatMap((content) => markOf(content)?.pieces ?? []);
  if (instead === null && pieces.length === 0) return;
  const page = drawn[0] === undefined ? 0 : pageOf(drawn[0]);
  reading.texts.push({ tag, page, text: instead ?? readText(pieces), runs: joinPieces(pieces) });
}

/** Keeps that the tree knows a mark. */
function isDrawn(reading: Reading, mark: Mark | undefined): boolean {
  if (mark === undefined) reading.lost += 1;
  else reading.marks.add(mark);
  return mark !== undefined && (mark.hasText || mark.hasPath || mark.hasImage);
}

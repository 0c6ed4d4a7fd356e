import { VOLGT } from "../inline.ts";
import type { Block, Chapter, Inline, Section } from "../report-model.ts";

/** What a chapter composes of itself; the rest follows from it. */
export interface ChapterInput {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kicker?: string;
  readonly running?: string;
  readonly lead?: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly orientation?: Chapter["orientation"];
  /** Rows in the table of contents; the sections when left out. */
  readonly contents?: Chapter["contents"];
}

/** A chapter with everything that can be left out filled in. */
export function createChapter(input: ChapterInput): Chapter {
  const { id, number, title, kicker = "", running, lead = [], blocks, orientation = "staand", contents } = input;
  return {
    id,
    number,
    kicker,
    title,
    running: running ?? `${number} ${title}`,
    lead,
    blocks,
    orientation,
    contents: contents ?? listSections(blocks),
  };
}

function listSections(blocks: readonly Block[]): Chapter["contents"] {
  const sections = blocks.filter((block): block is Section => block.kind === "section");
  return sections.map(({ id, number, title }) => ({ href: `#${id}`, number, title }));
}

/** A section without a number of its own. */
export function createSection(id: string, title: string, blocks: readonly Block[]): Section {
  return { kind: "section", id, number: "", title, blocks };
}

/** A paragraph of running text. */
export function paragraph(...text: Inline[]): Block {
  return { kind: "paragraph", tone: "gewoon", text };
}

/** A paragraph in small grey. */
export function small(...text: Inline[]): Block {
  return { kind: "paragraph", tone: "klein", text };
}

/** A verbatim quotation of the deal; "volgt" as long as nobody wrote it down. */
export function quoteOr(text: string | null, source: string): Block {
  return text === null || text === "" ? toCome("De tekst van de afspraak", VOLGT) : { kind: "quote", text, source };
}

/** Says that something is still to come. */
export function toCome(what: string, mark: Inline): Block {
  return { kind: "paragraph", tone: "volgt", text: [`${what}: `, mark] };
}

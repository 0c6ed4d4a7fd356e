import { LONGEST_PLACE_TEXT, type Place } from "../publish/places-schema.ts";
import { dropForbidden } from "../value/drop-forbidden.ts";
import type { SettledBlock } from "./settle-document.ts";
import type { Subject, WordInline, WordParagraph, WordRow } from "./word-document.ts";

/** What of a document can be commented on. */
export interface NumberedPlaces {
  /** The number of each paragraph and row that has one. */
  readonly numbers: ReadonlyMap<WordParagraph | WordRow, number>;
  readonly places: readonly Place[];
}

/** Numbers each paragraph, item, row and figure that is about something, from 1 in the order of the document. */
export function numberPlaces(blocks: readonly SettledBlock[]): NumberedPlaces {
  const found = blocks.flatMap(listPlaces);
  return {
    numbers: new Map(found.map(({ part }, index) => [part, index + 1])),
    places: found.map(({ subject: { anchor, soort, id }, content }, index) => ({
      nummer: index + 1,
      anker: anchor,
      onderwerp: { soort, id },
      tekst: beginOf(content),
    })),
  };
}

interface FoundPlace {
  readonly part: WordParagraph | WordRow;
  readonly subject: Subject;
  readonly content: readonly WordInline[];
}

function listPlaces(block: SettledBlock): FoundPlace[] {
  if (block.kind === "contents") return [];
  if (block.kind === "table")
    return block.rows.map((row) => ({ part: row, subject: row.subject, content: joinCells(row) }));
  return block.subject === null ? [] : [{ part: block, subject: block.subject, content: block.content }];
}

function joinCells({ cells }: WordRow): WordInline[] {
  return cells.flatMap((cell, index): readonly WordInline[] => (index === 0 ? cell : [{ kind: "break" }, ...cell]));
}

function beginOf(content: readonly WordInline[]): string {
  const text = dropForbidden(content.map(spell).join("")).replace(/\s+/gu, " ").trim();
  return Array.from(text).slice(0, LONGEST_PLACE_TEXT).join("").trim();
}

function spell(inline: WordInline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "break":
      return " ";
    case "link":
      return inline.content.map(spell).join("");
    case "picture":
      return inline.alt;
    case "note":
      return inline.mark;
    case "page-number":
      return "";
  }
}

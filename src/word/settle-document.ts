import type { WordBlock, WordInline, WordNoteText, WordParagraph, WordTable } from "./word-document.ts";
import { paragraphs } from "./paragraphs.ts";
import { words } from "./words.ts";

/** A document of which is known what it has: what leads somewhere, and what stands at the foot of its pages. */
export interface SettledDocument {
  readonly blocks: readonly SettledBlock[];
  /** In the order in which the text points at them. */
  readonly notes: readonly WordNoteText[];
  /** Ids of the page that are in it. */
  readonly anchors: ReadonlySet<string>;
}

export type SettledBlock = Exclude<WordBlock, { readonly kind: "notes" }>;

/**
 * Takes the notes out of the text, but for those at which nothing points: they stay where the notes of their chapter are.
 * Word has one place for a note, so only the first that points at it holds it.
 */
export function settleDocument(blocks: readonly WordBlock[]): SettledDocument {
  const texts = new Map(
    blocks.flatMap((block) => (block.kind === "notes" ? block.items : [])).map((note) => [note.id, note]),
  );
  const placed = new Set(blocks.flatMap(listInlines).flatMap((one) => (one.kind === "note" ? [one.id] : [])));
  const settled = blocks.flatMap((block): SettledBlock[] => {
    if (block.kind !== "notes") return [block];
    const lost = block.items.filter(({ id }) => !placed.has(id)).flatMap(toParagraph);
    return lost.length === 0 || block.heading === null ? lost : [block.heading, ...lost];
  });
  const notes = [...placed].flatMap((id) => texts.get(id) ?? []);
  return { blocks: settled, notes, anchors: new Set(["inhoud", ...settled.flatMap(listAnchors)]) };
}

function toParagraph({ id, mark, content, subject }: WordNoteText): WordParagraph[] {
  return paragraphs({ content: [...words(`${mark} `), ...content], style: "Klein", anchors: [id], subject });
}

/** All that stands in a block, what is inside links apart. */
function listInlines(block: WordBlock): readonly WordInline[] {
  switch (block.kind) {
    case "paragraph":
      return block.content;
    case "table":
      return block.rows.flatMap(({ cells }) => cells.flat());
    case "notes":
    case "contents":
      return [];
  }
}

function listAnchors(block: SettledBlock): readonly string[] {
  const inside = listInlines(block).flatMap((one) => (one.kind === "link" || one.kind === "note" ? one.anchors : []));
  return [...ownAnchors(block), ...inside];
}

function ownAnchors(block: SettledBlock): readonly string[] {
  if (block.kind === "contents") return [];
  return block.kind === "paragraph" ? block.anchors : anchorsOfTable(block);
}

function anchorsOfTable({ anchors, rows }: WordTable): readonly string[] {
  return [...anchors, ...rows.flatMap((row) => row.anchors)];
}

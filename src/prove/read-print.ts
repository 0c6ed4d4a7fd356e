import type { PdfReading, Tag, TaggedText } from "../pdf/reading/pdf-reading.ts";
import { CONTENTS, COVER, type Witness, type WitnessText } from "./witness.ts";

/**
 * What a PDF says in each of its parts, in the order in which it is read out. A part begins where its destination is;
 * what goes before the table of contents is the cover.
 *
 * @param ids of the parts, in order
 */
export function readPrint({ texts, destinations }: PdfReading, ids: readonly string[]): Witness {
  const starts = [CONTENTS, ...ids].flatMap((id) => {
    const page = destinations.get(id);
    return page === undefined ? [] : [{ id, page }];
  });
  const parts = new Map<string, WitnessText[]>();
  let page = 1;
  for (const text of texts) {
    if (isLabel(text.tag)) continue;
    // What draws nothing stands where the text before it stands
    page = text.page === 0 ? page : text.page;
    const id = starts.findLast((start) => start.page <= page)?.id ?? COVER;
    const part = parts.get(id) ?? [];
    part.push(toWitness(text));
    parts.set(id, part);
  }
  return parts;
}

function toWitness({ text, page, runs, tag }: TaggedText): WitnessText {
  return { text, page, runs, tag };
}

/** The number or point before an item of a list is made by the browser, and no part of its words. */
function isLabel(tag: Tag | null): boolean {
  return tag !== null && (tag.type === "Lbl" || isLabel(tag.parent));
}

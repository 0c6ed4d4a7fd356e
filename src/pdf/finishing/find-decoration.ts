import type { Contents } from "../reading/read-contents.ts";
import type { ContentKid, Element } from "../document/structure-tree.ts";

/** Types whose drawing means something by itself: a picture, a bullet, a box to tick. */
const DRAWN = new Set(["Figure", "Formula", "Form", "Lbl", "Link", "Annot"]);

/**
 * The marked content that only decorates: borders, rules and backgrounds, which Chromium tags as content of the cell or
 * item that they belong to, and the empty stretch that it leaves behind where a line went to the next page.
 * PDF/UA-1, 7.1: what is no real content is an artifact.
 */
export function findDecoration(elements: readonly Element[], { markOf }: Contents): ContentKid[] {
  return elements.flatMap(({ type, kids }) =>
    kids.flatMap((kid) => {
      const mark = kid.kind === "content" ? markOf(kid.content) : undefined;
      if (kid.kind !== "content" || mark === undefined || mark.hasText || mark.hasImage) return [];
      return mark.hasPath && DRAWN.has(type) ? [] : [kid.content];
    }),
  );
}

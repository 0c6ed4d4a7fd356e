import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** All that is done with one kind of block: how it looks, and what whoever reads the page must find of it. */
export interface BlockKind<B> {
  readonly render: (block: B, context: RenderContext) => SafeHtml;
  /** From the block alone and not from its HTML, in the order of reading. */
  readonly claim: (block: B, make: Maker) => readonly Claim[];
}

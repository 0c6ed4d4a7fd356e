import type { Block, RichText } from "../../compose/report-model.ts";
import type { Claim, ClaimKind } from "./claim.ts";
import { findWritten, listMentions, listOrigins, spellText } from "./spell-text.ts";
import type { Spelling } from "./spell-text.ts";

/** Makes the claim of a text; of a text without words none. */
export interface Maker {
  (kind: ClaimKind, text: RichText): Claim[];
  /** A claim of several texts that stand beside each other, such as the cells of a row. */
  readonly row: (kind: ClaimKind, texts: readonly RichText[]) => Claim[];
  /** The same for what stands inside a table, a figure or a result. */
  readonly inside: (id: string) => Maker;
  /** The same where numbers are written shorter. */
  readonly inTable: () => Maker;
  /** The claims of other blocks, whose kinds need not be known. */
  readonly blocks: (blocks: readonly Block[]) => Claim[];
}

/** How the claims of a report are made. */
export interface Making extends Spelling {
  readonly claimBlocks: (blocks: readonly Block[], make: Maker) => Claim[];
}

/** @param inside id of what the claims stand in; empty for none */
export function createMaker(making: Making, inside: string): Maker {
  const row = (kind: ClaimKind, texts: readonly RichText[]): Claim[] => {
    const pieces = texts.flatMap((text) => spellText(text, making));
    const text = texts.flat();
    return pieces.length === 0
      ? []
      : [
          {
            kind,
            inside,
            pieces,
            origins: listOrigins(text),
            mentions: listMentions(text),
            written: findWritten(text),
            onPaperOnly: false,
            picture: null,
          },
        ];
  };
  const make: Maker = Object.assign((kind: ClaimKind, text: RichText) => row(kind, [text]), {
    row,
    inside: (id: string) => createMaker(making, id),
    inTable: () => createMaker({ ...making, place: "tabel" }, inside),
    blocks: (blocks: readonly Block[]) => making.claimBlocks(blocks, make),
  });
  return make;
}

import { replaceUnsettable, type Typefaces } from "../../value/typefaces.ts";
import type { Claim, ClaimedPart } from "./claim.ts";

/**
 * The claims as they can be set: a character that no typeface has was found in the content, and a placeholder for it on
 * the page is no loss of the page. A text that is only read out needs no typeface.
 */
export function settleClaims(parts: readonly ClaimedPart[], typefaces: Typefaces): ClaimedPart[] {
  const settle = (claim: Claim): Claim =>
    claim.kind === "alternatieve tekst"
      ? claim
      : { ...claim, pieces: claim.pieces.map((piece) => replaceUnsettable(piece, typefaces)) };
  return parts.map((part) => ({ ...part, claims: part.claims.map(settle) }));
}

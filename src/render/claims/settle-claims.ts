import { dropForbidden } from "../../value/drop-forbidden.ts";
import { findUnsettable, replaceUnsettable, type Typefaces } from "../../value/typefaces.ts";
import type { Claim, ClaimedPart } from "./claim.ts";

/**
 * The claims as they can be set: a character that no typeface has was found in the content, and a placeholder for it on
 * the page is no loss of the page. Nor is what no page may hold.
 */
export function settleClaims(parts: readonly ClaimedPart[], typefaces: Typefaces): ClaimedPart[] {
  const settle = ({ kind, pieces }: Claim): string[] =>
    kind === "alternatieve tekst"
      ? pieces.flatMap((piece) => cutUnsettable(piece, typefaces))
      : pieces.map((piece) => replaceUnsettable(piece, typefaces));
  return parts.map((part) => ({
    ...part,
    claims: part.claims.map((claim) => ({ ...claim, pieces: settle(claim).map(dropForbidden) })),
  }));
}

/**
 * What can be set of a text that is only read out, and so needs no typeface: where its picture is not there it is drawn,
 * with a placeholder between these pieces.
 */
function cutUnsettable(text: string, typefaces: Typefaces): string[] {
  const unsettable = findUnsettable(text, typefaces);
  const starts = [0, ...unsettable.map(({ text: cluster, index }) => index + cluster.length)];
  return starts.map((start, at) => text.slice(start, unsettable[at]?.index)).filter((piece) => piece !== "");
}

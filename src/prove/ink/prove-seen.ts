import type { Medium } from "../../diagnostics/catalogue/proof.ts";
import type { Claim } from "../../render/claims/claim.ts";
import { placePieces, type Stretch } from "../align-pieces.ts";
import { hasFigure, squeeze } from "../match-claims.ts";
import { about, type ProofSink } from "../proof-sink.ts";
import type { Ink, InkPart, Shown } from "./read-ink.ts";

interface Seeing {
  readonly medium: Medium;
  readonly missing: ReadonlySet<Claim>;
}

/** Each claim can be seen, letter by letter; and a figure that only a reader's eyes meet is claimed too. */
export function proveSeen({ parts }: Ink, { medium, missing }: Seeing, sink: ProofSink): void {
  for (const one of parts) {
    const { part, found, said } = one;
    const chapter = part.title;
    for (const [index, claim] of part.claims.entries()) {
      const stretch = found[index] ?? null;
      if (stretch === null || missing.has(claim) || (claim.onPaperOnly && medium === "web")) continue;
      const reason = placePieces(said.text, claim.pieces.map(squeeze), stretch)
        .flatMap((piece) => listShown(one, piece))
        .find(({ unseen }) => unseen !== null)?.unseen;
      if (reason === undefined || reason === null) continue;
      const text = claim.pieces.join(" ");
      sink.report("proof/unseen", about(part, claim), { medium, kind: claim.kind, text, chapter, reason });
    }
    for (const stretch of one.rest.filter((rest) => hasFigure(said, rest))) {
      // What is read out as well was found there
      const text = listShown(one, stretch)
        .find(({ node }) => node.isSilent)
        ?.node.text.trim();
      if (text === undefined) continue;
      sink.report("proof/unknown-figure", about(part, null), { medium, text, page: 0, chapter });
    }
  }
}

/** The texts and pictures in which a stretch lies. */
function listShown({ shown, said }: InkPart, { start, end }: Stretch): Shown[] {
  let [low, high] = [0, shown.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle + 1]?.start ?? said.text.length) <= start) low = middle + 1;
    else high = middle;
  }
  const listed: Shown[] = [];
  for (let at = low; at < shown.length && (shown[at]?.start ?? end) < end; at += 1) {
    const one = shown[at];
    if (one !== undefined) listed.push(one);
  }
  return listed;
}

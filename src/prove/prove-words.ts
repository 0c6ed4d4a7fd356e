import type { Medium } from "../diagnostics/catalogue/proof.ts";
import type { ClaimedPart } from "../render/claims/claim.ts";
import type { Stretch } from "./align-pieces.ts";
import { hasFigure, holdsClaim, matchClaims, textAt, type Matched } from "./match-claims.ts";
import { about, type ProofSink } from "./proof-sink.ts";
import type { Witness } from "./witness.ts";

/** A part of the report with where its claims were found. */
export interface ProvedPart extends Matched {
  readonly part: ClaimedPart;
}

/**
 * Holds what a page or a print says against all that the model claims: each claim must be there in its turn, nothing
 * twice, and no number beside the claims.
 */
export function proveWords(
  parts: readonly ClaimedPart[],
  { witness, medium }: { readonly witness: Witness; readonly medium: Medium },
  sink: ProofSink,
): ProvedPart[] {
  return parts.map((part) => {
    const proved = { part, ...matchClaims(part.claims, witness.get(part.id) ?? []) };
    const moved = reportMissing(proved, medium, sink);
    for (const stretch of proved.rest) {
      if (!moved.has(stretch)) reportRest(proved, { stretch, medium }, sink);
    }
    return proved;
  });
}

/** @returns where claims stand out of their turn */
function reportMissing({ part, found, rest, said }: ProvedPart, medium: Medium, sink: ProofSink): Set<Stretch> {
  const moved = new Set<Stretch>();
  for (const [index, claim] of part.claims.entries()) {
    if (found[index] !== null) continue;
    const args = { medium, kind: claim.kind, text: claim.pieces.join(" "), chapter: part.title };
    const elsewhere = rest.find((stretch) => holdsClaim(said, stretch, claim));
    if (elsewhere !== undefined) moved.add(elsewhere);
    sink.report(elsewhere === undefined ? "proof/lost" : "proof/moved", about(part, claim), args);
  }
  return moved;
}

interface Rest {
  readonly stretch: Stretch;
  readonly medium: Medium;
}

function reportRest(proved: ProvedPart, { stretch, medium }: Rest, sink: ProofSink): void {
  const { part, said } = proved;
  const page = textAt(said, stretch.start)?.page ?? 0;
  const doubled = part.claims.find((claim) => holdsClaim(said, stretch, claim));
  if (doubled !== undefined) {
    const text = doubled.pieces.join(" ");
    sink.report("proof/doubled", about(part, doubled), { medium, text, page, chapter: part.title });
  } else if (hasFigure(said, stretch)) {
    const text = spell(proved, stretch);
    sink.report("proof/unknown-figure", about(part, null), { medium, text, page, chapter: part.title });
  }
}

/** The texts in which a stretch lies, with their white space. */
function spell({ said: { texts } }: Matched, { start, end }: Stretch): string {
  return texts
    .filter((one, index) => one.start < end && (texts[index + 1]?.start ?? Infinity) > start)
    .map(({ text }) => text.text.trim())
    .join(" ");
}

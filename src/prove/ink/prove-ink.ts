import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DrawnPage } from "../../effects.ts";
import type { Claim, ClaimedPart } from "../../render/claims/claim.ts";
import { createProofSink, type PlaceOf } from "../proof-sink.ts";
import { growTree } from "./drawn-tree.ts";
import { proveGenerated } from "./prove-generated.ts";
import { proveOrder } from "./prove-order.ts";
import { provePictures } from "./prove-pictures.ts";
import { proveSeen } from "./prove-seen.ts";
import { readInk } from "./read-ink.ts";
import { createWhyUnseen } from "./why-unseen.ts";

/** What is held against what a browser draws. */
export interface InkProof {
  readonly parts: readonly ClaimedPart[];
  readonly drawn: DrawnPage;
  /** What is not there at all, which is told already. */
  readonly missing: ReadonlySet<Claim>;
}

/**
 * Holds what a reader sees of a page against all that the model claims: each claim can be seen, in the order in which it
 * is read out, and no style draws anything beside it.
 */
export function proveInk({ parts, drawn, missing }: InkProof, placeOf: PlaceOf): readonly Diagnostic[] {
  const sink = createProofSink(placeOf);
  const nodes = growTree(
    drawn,
    parts.map(({ id }) => id),
  );
  const whyUnseen = createWhyUnseen(drawn, nodes);
  const ink = readInk(parts, nodes, whyUnseen);
  const { medium } = drawn;
  proveSeen(ink, { medium, missing }, sink);
  proveOrder(ink, { nodes, medium }, sink);
  proveGenerated(ink, { nodes, medium }, sink);
  provePictures(ink, medium, sink);
  return sink.findings;
}

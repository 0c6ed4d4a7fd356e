import type { Medium } from "../diagnostics/catalogue/proof.ts";
import type { ClaimedPart } from "../render/claims/claim.ts";
import { about, WHOLE, type ProofSink, type Subject } from "./proof-sink.ts";

/** A link to a place in the report itself. */
export interface ReadLink {
  /** The anchor that it means. */
  readonly target: string;
  /** From 1; 0 on the web, which has no pages. */
  readonly page: number;
}

/** The links of a page or a print, and the places in it that a link can lead to. */
export interface ReadLinks {
  readonly links: readonly ReadLink[];
  readonly anchors: ReadonlySet<string>;
  readonly medium: Medium;
}

/** Finds links that lead nowhere; each place that is not there is said once. */
export function proveLinks(
  parts: readonly ClaimedPart[],
  { links, anchors, medium }: ReadLinks,
  sink: ProofSink,
): void {
  const told = new Set<string>();
  for (const { target, page } of links) {
    if (anchors.has(target) || told.has(target)) continue;
    told.add(target);
    sink.report("proof/dead-link", findSubject(parts, target), { medium, target, page });
  }
}

/** The first text of the report with such a link. */
function findSubject(parts: readonly ClaimedPart[], target: string): Subject {
  for (const part of parts) {
    const claim = part.claims.find(({ mentions }) => mentions.includes(target));
    if (claim !== undefined) return about(part, claim);
  }
  return WHOLE;
}

import type { Unseen } from "../../diagnostics/catalogue/proof.ts";
import type { Claim, ClaimedPart } from "../../render/claims/claim.ts";
import { matchClaims, squeeze, type Matched } from "../match-claims.ts";
import { isPicture, isText, type InkNode } from "./drawn-tree.ts";
import type { WhyUnseen } from "./why-unseen.ts";

/** A text or picture of a part. */
export interface Shown {
  readonly node: InkNode;
  readonly unseen: Unseen | null;
  /** Where its words begin among those of its part. */
  readonly start: number;
  /** Of what it is a piece; null when it is claimed by nothing. */
  readonly claim: Claim | null;
}

/** A part of the report with what is drawn of it. */
export interface InkPart extends Matched {
  readonly part: ClaimedPart;
  readonly shown: readonly Shown[];
}

/** All parts, and which text or picture is which. */
export interface Ink {
  readonly parts: readonly InkPart[];
  readonly shownBy: ReadonlyMap<InkNode, Shown>;
}

/** What is drawn of each part, in the order of the document; what is hidden and meant to be is no part of it. */
export function readInk(parts: readonly ClaimedPart[], nodes: readonly InkNode[], whyUnseen: WhyUnseen): Ink {
  const byPart = new Map<string, Pick<Shown, "node" | "unseen">[]>();
  for (const node of nodes) {
    if (node.part === null || squeeze(node.text) === "" || !(isText(node) || isPicture(node))) continue;
    const unseen = whyUnseen(node);
    if (node.isSilent && unseen !== null) continue;
    const one = byPart.get(node.part) ?? [];
    one.push({ node, unseen });
    byPart.set(node.part, one);
  }
  const shownBy = new Map<InkNode, Shown>();
  const read = parts.map((part): InkPart => {
    const all = byPart.get(part.id) ?? [];
    const matched = matchClaims(
      part.claims,
      all.map(({ node }) => ({ text: node.text, page: 0, runs: [], tag: null })),
    );
    const shown = placeShown(all, part, matched);
    for (const one of shown) shownBy.set(one.node, one);
    return { ...matched, part, shown };
  });
  return { parts: read, shownBy };
}

/** Each with the claim in which it begins: both go on in the same order. */
function placeShown(all: readonly Pick<Shown, "node" | "unseen">[], part: ClaimedPart, matched: Matched): Shown[] {
  const found = matched.found.flatMap((stretch, index) => (stretch === null ? [] : [{ ...stretch, index }]));
  let at = 0;
  return all.map((one, index): Shown => {
    const start = matched.said.texts[index]?.start ?? 0;
    while ((found[at]?.end ?? Infinity) <= start) at += 1;
    const stretch = found[at];
    const claim = stretch !== undefined && stretch.start <= start ? (part.claims[stretch.index] ?? null) : null;
    return { ...one, start, claim };
  });
}

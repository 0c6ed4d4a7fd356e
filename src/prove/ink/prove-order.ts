import type { Medium } from "../../diagnostics/catalogue/proof.ts";
import type { Box } from "../../effects.ts";
import { about, type ProofSink } from "../proof-sink.ts";
import { unite, type InkNode } from "./drawn-tree.ts";
import type { Ink, Shown } from "./read-ink.ts";

/** In CSS pixels; boxes of letters have room around them. */
const ROUNDING = 1;

interface Drawing {
  readonly nodes: readonly InkNode[];
  readonly medium: Medium;
}

/** What is read out behind each other stands below or beside each other, in everything that holds more than one thing. */
export function proveOrder(ink: Ink, { nodes, medium }: Drawing, sink: ProofSink): void {
  const boxes = uniteBoxes(nodes, ink);
  for (const { within, traits } of nodes) {
    const hasColumns = "column-count" in traits || "column-width" in traits;
    const drawn = within.filter((one) => boxes.has(one));
    const moved = drawn.find((one, index) => {
      const [before, own] = [boxes.get(drawn[index - 1] ?? one), boxes.get(one)];
      return before !== undefined && own !== undefined && before !== own && isBefore(own, before, hasColumns);
    });
    if (moved !== undefined) report(moved, { ...ink, medium }, sink);
  }
}

/** What is seen of all texts and pictures within each node. */
function uniteBoxes(nodes: readonly InkNode[], { shownBy }: Ink): Map<InkNode, Box> {
  const boxes = new Map<InkNode, Box>();
  // From the inside out: what stands in an element comes behind it
  for (const node of nodes.toReversed()) {
    const shown = shownBy.get(node);
    const box = shown !== undefined && isRead(shown) ? node.box : boxes.get(node);
    if (box === undefined || box === null) continue;
    boxes.set(node, box);
    if (node.above !== null) boxes.set(node.above, unite(boxes.get(node.above) ?? null, box));
  }
  return boxes;
}

/** Whether it is a piece of what the report claims, and is seen. */
function isRead({ claim, unseen }: Shown): boolean {
  return claim !== null && unseen === null;
}

/**
 * Whether one stands where an eye comes before it comes to the other: at its left, or above it. In columns what goes on
 * at the right may begin higher.
 */
function isBefore(one: Box, other: Box, inColumns: boolean): boolean {
  const lowest = Math.min(one[3] - one[1], other[3] - other[1]);
  const shared = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  // Lines of letters reach a little into each other
  if (shared > lowest / 2) return one[2] <= other[0] + ROUNDING;
  return one[1] < other[1] && !(inColumns && one[0] >= other[2] - ROUNDING);
}

function report(node: InkNode, { parts, shownBy, medium }: Ink & Pick<Drawing, "medium">, sink: ProofSink): void {
  const shown = findShown(node, shownBy);
  const part = parts.find((one) => one.part.id === shown?.node.part);
  if (shown === null || part === undefined) return;
  const text = shown.node.text.trim();
  sink.report("proof/seen-elsewhere", about(part.part, shown.claim), { medium, text, chapter: part.part.title });
}

/** The first thing in a node that is seen. */
function findShown(node: InkNode, shownBy: Ink["shownBy"]): Shown | null {
  const own = shownBy.get(node);
  if (own !== undefined && isRead(own)) return own;
  for (const one of node.within) {
    const found = findShown(one, shownBy);
    if (found !== null) return found;
  }
  return null;
}

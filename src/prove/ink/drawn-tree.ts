import type { Box, DrawnNode, DrawnPage } from "../../effects.ts";
import { CONTENTS, COVER } from "../witness.ts";

/** Something that is drawn, with what it stands in and what stands in it. */
export interface InkNode extends DrawnNode {
  readonly above: InkNode | null;
  readonly within: readonly InkNode[];
  /** Id of the part of the report; null outside all parts. */
  readonly part: string | null;
}

/** @param ids of the parts: a `<section>` each; `<header>` is the cover, `<nav>` the table of contents */
export function growTree({ nodes }: DrawnPage, ids: readonly string[]): InkNode[] {
  const known = new Set(ids);
  const grown: (InkNode & { readonly within: InkNode[] })[] = [];
  for (const node of nodes) {
    const above = grown[node.parent] ?? null;
    const one = { ...node, above, within: [], part: findPart(node, known) ?? above?.part ?? null };
    grown.push(one);
    if (above !== null) grown[node.parent]?.within.push(one);
  }
  return grown;
}

function findPart({ name, id }: DrawnNode, known: ReadonlySet<string>): string | null {
  if (name === "header") return COVER;
  if (name === "nav") return CONTENTS;
  return name === "section" && known.has(id) ? id : null;
}

/** A node and all in which it stands, from the inside out. */
export function* listAround(node: InkNode): Generator<InkNode> {
  for (let one: InkNode | null = node; one !== null; one = one.above) yield one;
}

export function isText({ name }: DrawnNode): boolean {
  return name === "#text";
}

export function isPicture({ name }: DrawnNode): boolean {
  return name === "img" || name === "svg";
}

export function areaOf([left, top, right, bottom]: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** What two boxes have in common; of no area when that is nothing. */
export function overlap(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

/** The least box around both. */
export function unite(one: Box | null, other: Box): Box {
  if (one === null) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

import type { Box } from "../../effects.ts";
import { parseColour } from "./colour.ts";
import { areaOf, isPicture, listAround, overlap, type InkNode } from "./drawn-tree.ts";

/** Of a text; less than this is a sign at the end of a line. */
const MOST_COVERED = 0.25;
/** In CSS pixels: what paints is looked for in stretches of the page. */
const STRETCH = 400;

/**
 * Tells whether something is painted over a text or a picture: a block that lies where it lies and in which it does not
 * stand, or one in which it stands and behind which it was put. In the report nothing lies over another, so which of the
 * two is in front does not have to be known.
 */
export function createCovers(nodes: readonly InkNode[]): (node: InkNode) => boolean {
  const stretches = new Map<number, InkNode[]>();
  for (const node of nodes) {
    if (node.box === null || areaOf(node.box) === 0 || !paints(node)) continue;
    for (const at of listStretches(node.box)) stretches.set(at, [...(stretches.get(at) ?? []), node]);
  }
  return (node) => {
    const { box } = node;
    if (box === null) return false;
    const around = new Set(listAround(node));
    if (isBehind(node)) return true;
    return listStretches(box).some((at) =>
      (stretches.get(at) ?? []).some(
        (one) =>
          !around.has(one) &&
          !isPartOf(one, node) &&
          one.box !== null &&
          areaOf(overlap(one.box, box)) > areaOf(box) * MOST_COVERED,
      ),
    );
  };
}

function listStretches([, top, , bottom]: Box): number[] {
  const first = Math.floor(top / STRETCH);
  return Array.from({ length: Math.floor(bottom / STRETCH) - first + 1 }, (_, index) => first + index);
}

function isPartOf(one: InkNode, node: InkNode): boolean {
  return [...listAround(one)].includes(node);
}

function paints(node: InkNode): boolean {
  const { traits } = node;
  if (traits["shown"] === "none" || traits["opacity"] === "0") return false;
  return isPicture(node) || isPainted(node) || "box-shadow" in traits;
}

function isPainted({ traits }: InkNode): boolean {
  return parseColour(traits["background-color"] ?? "").cover > 0 || "background-image" in traits;
}

/** Whether something in which a node stands was put behind what is painted around it. */
function isBehind(node: InkNode): boolean {
  let wasPutBack = false;
  for (const one of listAround(node)) {
    // The colour of the body is that of the sheet, behind all
    if (wasPutBack && isPainted(one) && one.name !== "body" && one.name !== "html") return true;
    const depth = one.traits["z-index"] ?? "auto";
    if (depth !== "auto" || "isolation" in one.traits) wasPutBack = Number(depth) < 0;
  }
  return false;
}

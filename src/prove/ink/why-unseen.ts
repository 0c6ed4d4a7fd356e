import type { Unseen } from "../../diagnostics/catalogue/proof.ts";
import type { Box, DrawnPage } from "../../effects.ts";
import { blend, contrast, PAPER, parseColour, type Colour } from "./colour.ts";
import { createCovers } from "./covers.ts";
import { areaOf, isPicture, isText, listAround, overlap, type InkNode } from "./drawn-tree.ts";
import { isDistorted } from "./distortion.ts";

/** Of colours that can be told apart: WCAG asks it of the largest letters, and the report's own have more. */
const LEAST_CONTRAST = 3;
/** In CSS pixels, smaller than any letter of the report. */
const LEAST_SIZE = 5;
/** In CSS pixels between letters: closer together they stand over each other. */
const LEAST_SPACING = -2;
/** Of what stands in a frame that hides the rest. */
const LEAST_SHOWN = 0.9;
/** Of the size of its letters squared is the room that a letter takes; a third of what the narrowest one needs. */
const LEAST_ROOM = 0.1;

/** Tells why a reader does not see a text or a picture; null when nothing says that it is not seen. */
export type WhyUnseen = (node: InkNode) => Unseen | null;

export function createWhyUnseen({ width }: DrawnPage, nodes: readonly InkNode[]): WhyUnseen {
  const isCovered = createCovers(nodes);
  return (node) => {
    const { box } = node;
    const holder = isText(node) ? node.above : node;
    if (holder === null || box === null) return null;
    if (holder.traits["shown"] === "none" || areaOf(box) < 1) return "verborgen";
    if (isOutside(holder, box, width)) return "buiten";
    if (isText(node) ? isTiny(node, holder, box) : isSmall(node, box)) return "klein";
    if (isClipped(holder, box)) return "afgekapt";
    if (findOpacity(holder) * (isText(node) ? 1 : LEAST_CONTRAST) < 0.5 || isPale(node, holder)) return "kleur";
    if ([...listAround(holder)].some(isDistorted) || (isPicture(node) && node.within.some(isDistorted)))
      return "vervormd";
    return isCovered(node) ? "bedekt" : null;
  };
}

/** Whether it stands where nobody comes who pushes the page, or a frame in it, as far as it goes. */
function isOutside(holder: InkNode, box: Box, width: number): boolean {
  const frame = [...listAround(holder)].find(({ traits, box: own }) => own !== null && canBePushed(traits))?.box;
  const [left, , right, bottom] = box;
  if (frame !== null && frame !== undefined) return right <= frame[0] || bottom <= frame[1];
  return right <= 0 || bottom <= 0 || left >= width;
}

function canBePushed(traits: InkNode["traits"]): boolean {
  return /auto|scroll/u.test(`${traits["overflow-x"] ?? ""} ${traits["overflow-y"] ?? ""}`);
}

/** A picture of a few pixels may be as small as it is. */
function isSmall({ traits }: InkNode, [left, top, right, bottom]: Box): boolean {
  return Math.min(right - left, bottom - top) < Math.min(LEAST_SIZE, Number(traits["natural"] ?? LEAST_SIZE));
}

function isTiny({ text }: InkNode, holder: InkNode, box: Box): boolean {
  const size = Number.parseFloat(holder.traits["font-size"] ?? "16");
  const letters = text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "").length;
  const spacing = [...listAround(holder)].find((one) => "letter-spacing" in one.traits)?.traits["letter-spacing"];
  if (Number.parseFloat(spacing ?? "0") < LEAST_SPACING) return true;
  return size < LEAST_SIZE || areaOf(box) < letters * size * size * LEAST_ROOM;
}

/** Whether a frame around it hides it; what can be pushed into sight is not hidden. */
function isClipped(holder: InkNode, box: Box): boolean {
  for (const { traits, box: frame } of listAround(holder)) {
    if ("clip-path" in traits || "clip" in traits) return true;
    if (frame === null || !HIDES.test(`${traits["overflow-x"] ?? ""} ${traits["overflow-y"] ?? ""}`)) continue;
    if (areaOf(overlap(box, frame)) < areaOf(box) * LEAST_SHOWN) return true;
  }
  return false;
}

const HIDES = /hidden|clip/u;

function findOpacity(holder: InkNode): number {
  return [...listAround(holder)].reduce((product, { traits }) => product * Number(traits["opacity"] ?? 1), 1);
}

/** Whether letters have nearly the colour of what lies behind them. */
function isPale(node: InkNode, holder: InkNode): boolean {
  if (!isText(node)) return false;
  return !canBeTold(holder.traits["color"] ?? "", holder);
}

/** Whether a colour can be told from what lies behind an element, with all through which that shines. */
export function canBeTold(colour: string, holder: InkNode): boolean {
  const behind = findBehind(holder);
  const { channels, cover } = parseColour(colour);
  return contrast(blend({ channels, cover: cover * findOpacity(holder) }, behind), behind) >= LEAST_CONTRAST;
}

/** What lies behind an element: the paper, with the colours of all in which it stands. */
function findBehind(holder: InkNode): Colour {
  return [...listAround(holder)]
    .map(({ traits }) => traits["background-color"])
    .reduceRight((behind, colour) => (colour === undefined ? behind : blend(parseColour(colour), behind)), PAPER);
}

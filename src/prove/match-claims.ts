import type { Claim } from "../render/claims/claim.ts";
import { replaceRightToLeft } from "../value/right-to-left.ts";
import { alignPieces, findPieces, type Stretch } from "./align-pieces.ts";
import type { WitnessText } from "./witness.ts";

/** What a witness says of one part, held against what the part claims. */
export interface Matched {
  /** Per claim where it was found; null when it was not. */
  readonly found: readonly (Stretch | null)[];
  /** What is said beside the claims. */
  readonly rest: readonly Stretch[];
  readonly said: Said;
}

/** All texts of a part as one, without white space. */
export interface Said {
  readonly text: string;
  /** Each text of the witness with the offset at which it begins. */
  readonly texts: readonly { readonly start: number; readonly text: WitnessText }[];
}

/** Shorter words may well stand in two places. */
const LEAST_TELLING = 20;

/** Looks for each claim behind the one before it; where one is missing or too many, for most of them in this order. */
export function matchClaims(claims: readonly Claim[], texts: readonly WitnessText[]): Matched {
  const said = joinTexts(texts);
  const wanted = claims.map(({ pieces }) => pieces.map(squeeze).filter((piece) => piece !== ""));
  const inTurn = findInTurn(wanted, said.text);
  if (inTurn !== null) {
    const rest = listRest(inTurn, said.text.length);
    if (!rest.some((one) => hasFigure(said, one))) return { found: inTurn, rest, said };
  }
  const found = alignPieces(wanted, said.text);
  return { found, rest: listRest(found, said.text.length), said };
}

/** Whether a stretch holds a figure. */
export function hasFigure({ text }: Said, { start, end }: Stretch): boolean {
  return /\p{Nd}/u.test(text.slice(start, end));
}

/** Whether a stretch holds a claim whole; of a short one that cannot be told. */
export function holdsClaim({ text }: Said, { start, end }: Stretch, { pieces }: Claim): boolean {
  if (end - start < LEAST_TELLING) return false;
  const whole = pieces.map(squeeze);
  return whole.join("").length >= LEAST_TELLING && findPieces(text.slice(start, end), whole, 0) !== null;
}

/** The text of a witness in which an offset lies. */
export function textAt({ texts }: Said, offset: number): WitnessText | undefined {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return texts[low - 1]?.text;
}

/**
 * Text as it is compared: without what draws nothing, and without the hyphens at which a line may end. Letters that were
 * drawn as one sign are apart again. A name from right to left stands in a PDF in the order in which it is drawn, line
 * by line: of it only the letters are compared.
 */
export function squeeze(text: string): string {
  return replaceRightToLeft(text.normalize("NFKC"), sortCharacters).replace(DRAWS_NOTHING, "");
}

const DRAWS_NOTHING = /[\s\p{Default_Ignorable_Code_Point}\u2010\u2011-]+/gu;

function sortCharacters(name: string): string {
  return Array.from(name).sort().join("");
}

function joinTexts(witness: readonly WitnessText[]): Said {
  const texts: { readonly start: number; readonly text: WitnessText }[] = [];
  let joined = "";
  for (const text of witness) {
    texts.push({ start: joined.length, text });
    joined += squeeze(text.text);
  }
  return { text: joined, texts };
}

/** Each behind the one before; null when one is not there. */
function findInTurn(wanted: readonly (readonly string[])[], text: string): Stretch[] | null {
  const found: Stretch[] = [];
  let at = 0;
  for (const pieces of wanted) {
    const stretch = findPieces(text, pieces, at);
    if (stretch === null) return null;
    found.push(stretch);
    at = stretch.end;
  }
  return found;
}

function listRest(found: readonly (Stretch | null)[], length: number): Stretch[] {
  const rest: Stretch[] = [];
  let at = 0;
  for (const stretch of [...found, { start: length, end: length }]) {
    if (stretch === null) continue;
    if (stretch.start > at) rest.push({ start: at, end: stretch.start });
    at = Math.max(at, stretch.end);
  }
  return rest;
}

import type { Page } from "puppeteer";

import { FAINT_PAIRS, SHAPE_PAIRS, TEXT_PAIRS, toHex } from "../../helpers/colour-pairs.ts";
import { measureColours } from "./measure-colours.ts";

const toKey = ([one, other]: readonly [string, string, ...string[]]): string => `${toHex(one)} on ${toHex(other)}`;

const TEXT = new Set(TEXT_PAIRS.map(toKey));
const SHAPES = new Set([...TEXT_PAIRS, ...SHAPE_PAIRS, ...FAINT_PAIRS].map(toKey));

/** The pairs of colours on the page whose contrast no test computes. */
export async function findUnlistedColours(page: Page): Promise<string[]> {
  const pairs = await measureColours(page);
  return pairs
    .filter(({ kind, colour, ground }) => !(kind === "tekst" ? TEXT : SHAPES).has(`${colour} on ${ground}`))
    .map(({ kind, colour, ground, sample }) => `${kind} ${colour} on ${ground}: ${sample}`);
}

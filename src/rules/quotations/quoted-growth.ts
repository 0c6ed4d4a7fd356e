import { countDecimals } from "../../schema/read-scalar.ts";

/** Words that say a number as so many times what was. */
const TIMES: readonly (readonly [words: RegExp, times: number])[] = [
  [/verdubbel/iu, 2],
  [/verdrievoudig/iu, 3],
  [/verviervoudig/iu, 4],
  [/halveer|halver/iu, 0.5],
];
/** "met 20 procent", of what was. */
const BY = /(?<!\p{L})met\s(?:\p{L}+\s)?(\d+(?:,\d+)?)\s?(?:procent|%)/iu;
const DOWN = /daal|dalen|daling|afne|afname|minder|lager|omlaag|krimp|terug/iu;

/** How many times what was a quotation says; null where it does not say it so. */
function readTimes(quotation: string): number | null {
  const said = TIMES.find(([words]) => words.test(quotation));
  if (said !== undefined) return said[1];
  const share = BY.exec(quotation.replace(/\s+/gu, " "))?.[1];
  if (share === undefined) return null;
  const part = Number(share.replace(",", ".")) / 100;
  return DOWN.test(quotation) ? 1 - part : 1 + part;
}

/**
 * Whether a quotation says a target by what was at the start: "verdubbelt" says 90 of what was 45. The target may be
 * rounded.
 */
export function readsGrowth(quotation: string, target: number, baseline: number): boolean {
  const times = readTimes(quotation);
  const step = 10 ** -countDecimals(target);
  // Half a step, and what computing with fractions adds to it
  return times !== null && Math.abs(baseline * times - target) <= step / 2 + 1e-9;
}

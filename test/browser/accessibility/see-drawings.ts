import type { Page } from "puppeteer";

import { contrastOf, readLuminances } from "./read-luminances.ts";

const SLUGS = ["op-schema", "afgerond", "aandacht", "vertraagd", "niet-gestart", "vervallen", "volgt"];

/** Drawings of which the first of each kind is looked at: the signs, the boxes of the cover, the bars and the charts. */
const FAMILIES: readonly (readonly string[])[] = [
  SLUGS.map((slug) => `.oordeel-${slug} .teken`),
  SLUGS.map((slug) => `.omslag .vak-${slug}`),
  [".balk"],
  [".grafiek-breed svg"],
];

/** WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;
/** A thin frame or a line of text fills no more of its box than this. */
const LEAST_SHARE = 0.01;
/** A tick in a circle is this much of the sign. */
const LEAST_DIFFERENCE = 0.02;

/**
 * Looks at the pixels of the drawings: the browser does not tell in which of the reader's colours it paints them.
 *
 * @returns the drawings that do not stand out from their ground, and the signs that look alike
 */
export async function findUnseenDrawings(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const family of FAMILIES) {
    const looks: { readonly name: string; readonly look: Look }[] = [];
    for (const selector of family) {
      const look = await lookAt(page, selector);
      if (look === null) continue;
      if (shareOf(look) < LEAST_SHARE) faults.push(`cannot be seen: ${selector}`);
      looks.push({ name: selector, look });
    }
    for (const [index, one] of looks.entries())
      for (const other of looks.slice(index + 1))
        if (isAlike(one.look, other.look)) faults.push(`look alike: ${one.name} and ${other.name}`);
  }
  return faults;
}

/** Per pixel whether it stands out from the ground, which is the pixel in the corner. */
type Look = readonly boolean[];

/** Null where the page has no such drawing. */
async function lookAt(page: Page, selector: string): Promise<Look | null> {
  const element = await page.$(selector);
  if (element === null) return null;
  const clip = await element.evaluate((drawing) => {
    drawing.scrollIntoView({ block: "center" });
    const { x, y, width, height } = drawing.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
  const luminances = await readLuminances(page, clip);
  const ground = luminances[0] ?? 0;
  return luminances.map((one) => contrastOf(one, ground) >= LEAST_CONTRAST);
}

function shareOf(look: Look): number {
  return look.filter(Boolean).length / look.length;
}

function isAlike(one: Look, other: Look): boolean {
  return one.filter((pixel, index) => pixel !== other[index]).length / one.length < LEAST_DIFFERENCE;
}

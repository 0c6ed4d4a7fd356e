import type { Page } from "puppeteer";

import { contrastOf, readLuminances } from "./read-luminances.ts";

/** One of each kind that can have the focus. */
const KINDS = [
  ".omslag a",
  ".inhoud a, .punten-inhoud a",
  ".tabelrol",
  ".tabel a",
  ".alinea a:not([hidden])",
  ".voet a",
];

/** The outline lies this far out. */
const AROUND_PX = 10;
/** WCAG 2.2, 2.4.13 measures the mark of the focus by this. */
const LEAST_CONTRAST = 3;
/** An outline around a large frame is a small part of the picture. */
const LEAST_SHARE = 0.002;

/** What looks the same with the focus as without it, by its pixels: in forced colours the browser picks the colour. */
export async function findUnseenFocus(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.bringToFront();
  // From here on the browser takes it that the keyboard is used
  await page.keyboard.press("Tab");
  for (const kind of KINDS) {
    const element = await page.$(kind);
    if (element === null) continue;
    const clip = await element.evaluate((one, around) => {
      one.scrollIntoView({ block: "center" });
      const { x, y, width, height } = one.getBoundingClientRect();
      const size = { width: width + 2 * around, height: Math.min(height + 2 * around, innerHeight / 2) };
      return { x: Math.max(0, x - around + scrollX), y: Math.max(0, y - around + scrollY), ...size };
    }, AROUND_PX);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const without = await readLuminances(page, clip);
    await element.focus();
    const focused = await readLuminances(page, clip);
    const changed = focused.filter((pixel, index) => contrastOf(pixel, without[index] ?? pixel) >= LEAST_CONTRAST);
    if (changed.length < LEAST_SHARE * focused.length) faults.push(`the focus cannot be seen on ${kind}`);
  }
  return faults;
}

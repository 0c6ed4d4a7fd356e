import type { Page } from "puppeteer";

/** Everything that the keyboard has to reach. */
const REACHABLE = 'a[href], [tabindex="0"], summary, button, input, select, textarea';

/** The record of a walk, kept in the page itself. */
interface Walk {
  readonly expected: readonly Element[];
  readonly reached: Element[];
  readonly faults: string[];
}

/**
 * Presses Tab through the whole page, from before its start until after its end.
 *
 * @returns what the keyboard does not reach, reaches in another order, leaves without a mark that can be seen, or
 * reaches behind something else or out of sight
 */
export async function walkKeyboard(page: Page): Promise<string[]> {
  await page.bringToFront();
  const count = await page.evaluate(startWalk, REACHABLE);
  for (let step = 0; step <= count; step += 1) await page.keyboard.press("Tab");
  return page.evaluate(endWalk);
}

/** Runs in the page. Each press of Tab first judges the element that has the focus, once all has come to rest. */
function startWalk(selector: string): number {
  const isSeen = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true });
  const expected = Array.from(document.querySelectorAll(selector)).filter(isSeen);
  const walk: Walk = { expected, reached: [], faults: [] };
  Object.assign(globalThis, { walk });
  const name = (element: Element): string => element.outerHTML.slice(0, 120);
  const judge = (element: Element): void => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2)
      walk.faults.push(`no outline: ${name(element)}`);
    const boxes = Array.from(element.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
    const inSight = boxes.some(
      ({ top, bottom, left, right }) => bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    );
    if (!inSight) walk.faults.push(`out of sight: ${name(element)}`);
    const isOnTop = boxes.some((box) => {
      // The middle of what is in the window: of a table that is higher than it, the rest is further down
      const x = (Math.max(box.left, 1) + Math.min(box.right, innerWidth - 2)) / 2;
      const y = (Math.max(box.top, 1) + Math.min(box.bottom, innerHeight - 2)) / 2;
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    if (inSight && !isOnTop) walk.faults.push(`behind something else: ${name(element)}`);
  };
  addEventListener(
    "keydown",
    () => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return;
      walk.reached.push(activeElement);
      judge(activeElement);
    },
    { capture: true },
  );
  return expected.length;
}

/** Runs in the page. */
function endWalk(): string[] {
  const { walk } = globalThis as unknown as { readonly walk: Walk };
  const { expected, reached, faults } = walk;
  const name = (element: Element | undefined): string => element?.outerHTML.slice(0, 120) ?? "nothing";
  const at = expected.findIndex((element, index) => element !== reached[index]);
  if (at >= 0) return [...faults, `step ${at + 1} should reach ${name(expected[at])} and reaches ${name(reached[at])}`];
  if (reached.length > expected.length) return [...faults, `the focus does not leave ${name(reached.at(-1))}`];
  return [...faults];
}

/** What is wrong with the ways that save presses of a key: the link past the contents, and arrows in a wide table. */
export async function takeShortCuts(page: Page): Promise<string[]> {
  return [...(await followSkipLink(page)), ...(await pushScrollers(page))];
}

/** The first link shows itself when it gets the focus, and takes whoever follows it to the text. */
async function followSkipLink(page: Page): Promise<string[]> {
  await page.bringToFront();
  await page.keyboard.press("Tab");
  const isSeen = await page.evaluate(() => {
    const { width, height, top } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return width > 20 && height > 10 && top >= 0;
  });
  await page.keyboard.press("Enter");
  const reached = await page.evaluate(() => document.activeElement?.localName);
  return [
    ...(isSeen ? [] : ["the first link cannot be seen when it has the focus"]),
    ...(reached === "main" ? [] : [`the first link leads to ${reached ?? "nothing"}`]),
  ];
}

/** By then a browser that was told to scroll has; frames and no milliseconds, for a busy machine draws them later. */
const FRAMES = 60;

/** Runs in the page. */
function getsMoving(element: Element, frames: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (left: number): void => {
      if (element.scrollLeft > 0 || left === 0) resolve(element.scrollLeft > 0);
      else requestAnimationFrame(() => look(left - 1));
    };
    look(frames);
  });
}

/** Every frame whose table is wider than the frame moves by the arrow keys. */
async function pushScrollers(page: Page): Promise<string[]> {
  await page.bringToFront();
  const faults: string[] = [];
  for (const scroller of await page.$$(".tabelrol")) {
    const isWider = await scroller.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    if (!isWider) continue;
    await scroller.focus();
    await page.keyboard.press("ArrowRight");
    const moved = await scroller.evaluate(getsMoving, FRAMES);
    if (!moved) faults.push(await scroller.evaluate(({ outerHTML }) => `does not move: ${outerHTML.slice(0, 120)}`));
  }
  return faults;
}

import type { Page } from "puppeteer";

/**
 * What a reader cannot see or read: a page that can be pushed sideways and what sticks out of it, other than inside a
 * table's own scroller; text that is cut off by its own box; text that lies over other text.
 */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  const found = [await page.evaluate(findSideways), await page.evaluate(findCutOff), await page.evaluate(findOverlaps)];
  return found.flat();
}

/** Runs in the page. */
function findSideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const overflow = scrollWidth - clientWidth;
  const outside = Array.from(document.body.querySelectorAll("*")).filter((element) => {
    if (element.closest("svg, .verborgen, .overslaan, .tabelrol *") !== null) return false;
    const { left, right, width } = element.getBoundingClientRect();
    // A pixel is lost to rounding
    return width > 0 && (right > clientWidth + 1 || left < -1) && element.checkVisibility();
  });
  const faults = outside.map(({ outerHTML }) => `sticks out: ${outerHTML.slice(0, 120)}`);
  return overflow > 0 ? [`the page can be pushed ${String(overflow)} pixels sideways`, ...faults] : faults;
}

/** Runs in the page. A scroller shows what does not fit in it when it is pushed. */
function findCutOff(): string[] {
  return Array.from(document.body.querySelectorAll("*"))
    .filter((element) => {
      if (element.closest("svg, .verborgen, .overslaan") !== null || element.matches(".tabelrol, .inhoud"))
        return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = overflowX !== "visible" || overflowY !== "visible";
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return clips && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) && element.checkVisibility();
    })
    .map(({ outerHTML }) => `cut off: ${outerHTML.slice(0, 120)}`);
}

/** Runs in the page. What is pinned in a scroller lies over the rest on purpose. */
function findOverlaps(): string[] {
  const isPinned = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).position === "sticky" || isPinned(element.parentElement));
  const lines: { readonly element: Element; readonly box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === "" || element.closest("svg, .verborgen, .overslaan") !== null)
      continue;
    if (!element.checkVisibility({ visibilityProperty: true }) || isPinned(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) lines.push({ element, box });
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  return lines.flatMap(({ element, box }, index) => {
    // The box of a line is taller than its letters
    const margin = box.height / 2;
    const faults: string[] = [];
    for (const { element: other, box: below } of lines.slice(index + 1)) {
      if (below.top > box.bottom - margin) break;
      const across = Math.min(box.right, below.right) - Math.max(box.left, below.left);
      const down = Math.min(box.bottom, below.bottom) - below.top - margin;
      if (other !== element && across > 2 && down > 2)
        faults.push(`over each other: ${element.textContent.slice(0, 60)} | ${other.textContent.slice(0, 60)}`);
    }
    return faults;
  });
}

/** Anything that moves by itself, or more slowly than at once. */
export async function findMovement(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("*")).flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const isStill = transitionDuration === "0s" && animationName === "none" && scrollBehavior === "auto";
      return isStill ? [] : [`moves: ${element.outerHTML.slice(0, 120)}`];
    }),
  );
}

import type { Page } from "puppeteer";

/** A drawing that fits in a window; a sign in a line of text. */
const LARGEST_DRAWING_PX = 700;
const LARGEST_SIGN_PX = 64;

/**
 * Compares what is read of a page without stylesheets with what is read when it has them back for a moment.
 *
 * @returns what got lost, what comes twice, what means nothing without its style, and drawings of a wrong size
 */
export async function findUnstyledFaults(page: Page): Promise<string[]> {
  const after = await page.evaluate(() => document.body.innerText);
  const oddDrawings = await findOddDrawings(page);
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = false;
    // How a table is pushed aside is only told where the style makes it one that can be
    for (const hint of document.querySelectorAll(".schuifhint[hidden]")) hint.remove();
  });
  const before = await page.evaluate(() => document.body.innerText);
  const reordered = await page.evaluate(() =>
    Array.from(document.body.querySelectorAll("*"))
      .filter((element) => {
        const { order, flexDirection, flexWrap } = getComputedStyle(element);
        return order !== "0" || flexDirection.endsWith("reverse") || flexWrap.endsWith("reverse");
      })
      .map(({ outerHTML }) => `in another order: ${outerHTML.slice(0, 120)}`),
  );
  return [...reordered, ...compareWords(before, after), ...oddDrawings];
}

/** What stands where the printer fills in a number; it is also the end of many a number. */
const EMPTY_PAGE_NUMBER = "000";

/** Every word as often as with style. What is only heard and the parts of the contents may come on top. */
function compareWords(before: string, after: string): string[] {
  const [shown, left] = [countWords(before), countWords(after)];
  const lost = [...shown].filter(([word, count]) => (left.get(word) ?? 0) < count);
  const hasEmptyNumbers = (left.get(EMPTY_PAGE_NUMBER) ?? 0) > (shown.get(EMPTY_PAGE_NUMBER) ?? 0);
  return [
    ...lost.map(([word]) => `"${word}" is not read without the stylesheet`),
    ...(hasEmptyNumbers ? [`page numbers are read as ${EMPTY_PAGE_NUMBER}`] : []),
  ];
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

async function findOddDrawings(page: Page): Promise<string[]> {
  return page.evaluate(
    (largest, sign) => {
      const isShown = (element: Element): boolean => element.checkVisibility();
      const faults = Array.from(document.querySelectorAll("svg"))
        .filter(isShown)
        .filter((drawing) => {
          const { width } = drawing.getBoundingClientRect();
          return width === 0 || width > (drawing.matches(".teken, .vak") ? sign : largest);
        })
        .map((drawing) => `of a wrong size: ${drawing.outerHTML.slice(0, 120)}`);
      const doubled = Array.from(document.querySelectorAll("figure"))
        .filter((figure) => Array.from(figure.querySelectorAll("svg")).filter(isShown).length > 1)
        .map((figure) => `comes twice: ${figure.textContent.trim().slice(0, 60)}`);
      return [...faults, ...doubled];
    },
    LARGEST_DRAWING_PX,
    LARGEST_SIGN_PX,
  );
}

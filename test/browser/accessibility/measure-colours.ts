import type { Page } from "puppeteer";

/** One colour on another, as it is really painted: `#rrggbb`. */
export interface PaintedPair {
  readonly kind: "tekst" | "vorm" | "lijn";
  readonly colour: string;
  readonly ground: string;
  /** A place where it is so. */
  readonly sample: string;
}

/** What the functions below share; it lives in the page, since they run there. */
interface ColourTools {
  /** Null for what paints nothing. */
  readonly toHex: (colour: string) => string | null;
  /** The nearest ground of the element and those around it; paper where there is none. */
  readonly groundOf: (element: Element | null) => string;
  readonly isShown: (element: Element) => boolean;
  readonly add: (kind: PaintedPair["kind"], element: Element, pair: { colour: string | null; ground: string }) => void;
  readonly pairs: Map<string, PaintedPair>;
}

/**
 * Every pair of colours on the page: each text on what is behind it, each filled or drawn shape on what it lies on, each
 * border on its ground.
 */
export async function measureColours(page: Page): Promise<PaintedPair[]> {
  await page.evaluate(installTools);
  await page.evaluate(readDrawings);
  await page.evaluate(readTexts);
  await page.evaluate(readBoxes);
  return page.evaluate(() => {
    const { tools } = globalThis as unknown as { readonly tools: ColourTools };
    return [...tools.pairs.values()];
  });
}

/** Runs in the page. */
function installTools(): void {
  const toHex = (colour: string): string | null => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || alpha === 0) return null;
    return `#${[red, green, blue].map((one) => Math.round(one).toString(16).padStart(2, "0")).join("")}`;
  };
  const groundOf = (element: Element | null): string => {
    if (element === null) return "#ffffff";
    return toHex(getComputedStyle(element).backgroundColor) ?? groundOf(element.parentElement);
  };
  const pairs = new Map<string, PaintedPair>();
  const tools: ColourTools = {
    toHex,
    groundOf,
    pairs,
    isShown: (element) =>
      element.closest(".verborgen") === null && element.checkVisibility({ visibilityProperty: true }),
    add: (kind, element, { colour, ground }) => {
      const key = `${kind} ${colour ?? ""} ${ground}`;
      if (colour === null || colour === ground || pairs.has(key)) return;
      const sample = `${element.localName}.${element.getAttribute("class") ?? ""} ${element.textContent}`;
      pairs.set(key, { kind, colour, ground, sample: sample.replace(/\s+/gu, " ").trim().slice(0, 80) });
    },
  };
  Object.assign(globalThis, { tools });
}

/** Runs in the page. What lies behind a part of a drawing is the last shape before it that covers its middle. */
function readDrawings(): void {
  const { tools } = globalThis as unknown as { readonly tools: ColourTools };
  const findGround = (part: Element, under: readonly SVGGeometryElement[]): string => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const covers = (shape: SVGGeometryElement): boolean => {
      const toShape = shape.getScreenCTM()?.inverse();
      const middle = new DOMPoint(x + width / 2, y + height / 2);
      return toShape !== undefined && shape.isPointInFill(middle.matrixTransform(toShape));
    };
    const painted = under.filter((shape) => tools.toHex(getComputedStyle(shape).fill) !== null);
    const behind = painted.findLast(covers);
    return (behind && tools.toHex(getComputedStyle(behind).fill)) ?? tools.groundOf(part.closest("svg"));
  };
  for (const drawing of Array.from(document.querySelectorAll("svg")).filter(tools.isShown)) {
    const under: SVGGeometryElement[] = [];
    for (const part of drawing.querySelectorAll("path, rect, line, circle, text")) {
      if (!tools.isShown(part)) continue;
      const { fill, stroke } = getComputedStyle(part);
      const ground = findGround(part, under);
      if (part instanceof SVGGeometryElement) {
        if (part.localName !== "line") tools.add("vorm", part, { colour: tools.toHex(fill), ground });
        // A line runs over more than what lies under its middle
        const lineGround = fill === "none" ? tools.groundOf(drawing) : ground;
        tools.add("vorm", part, { colour: tools.toHex(stroke), ground: lineGround });
        under.push(part);
      } else tools.add("tekst", part, { colour: tools.toHex(fill), ground });
    }
  }
}

/** Runs in the page. */
function readTexts(): void {
  const { tools } = globalThis as unknown as { readonly tools: ColourTools };
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg") !== null || !tools.isShown(element)) continue;
    const { color, listStyleType } = getComputedStyle(element);
    const ground = tools.groundOf(element);
    const hasText = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (hasText) tools.add("tekst", element, { colour: tools.toHex(color), ground });
    const hasMark = element.localName === "li" && listStyleType !== "none";
    const mark = getComputedStyle(element, "::marker").color;
    if (hasMark) tools.add("tekst", element, { colour: tools.toHex(mark), ground });
  }
}

/** Runs in the page. */
function readBoxes(): void {
  const { tools } = globalThis as unknown as { readonly tools: ColourTools };
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg") !== null || !tools.isShown(element)) continue;
    const style = getComputedStyle(element);
    const ground = tools.groundOf(element.parentElement);
    tools.add("vorm", element, { colour: tools.toHex(style.backgroundColor), ground });
    for (const side of ["Top", "Right", "Bottom", "Left"] as const) {
      const isDrawn = style[`border${side}Style`] !== "none" && style[`border${side}Width`] !== "0px";
      if (isDrawn) tools.add("lijn", element, { colour: tools.toHex(style[`border${side}Color`]), ground });
    }
  }
}

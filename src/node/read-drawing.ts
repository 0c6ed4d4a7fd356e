import type { CDPSession } from "puppeteer";

import type { DrawnNode, DrawnPage } from "../effects.ts";

/** On which a page is laid out, in CSS pixels: a sheet of A4 and a desk. */
export const VIEWPORTS = { pdf: { width: 794, height: 1123 }, web: { width: 1280, height: 900 } } as const;

/**
 * What can keep a reader from seeing what a page says, with the value that does no such thing. Only what a style
 * declares is read: reading all of it of every element takes longer than printing.
 */
const HARMLESS: Readonly<Record<string, string>> = {
  "animation-name": "none",
  "background-clip": "border-box",
  "background-color": "rgba(0, 0, 0, 0)",
  "background-image": "none",
  "box-shadow": "none",
  clip: "auto",
  "clip-path": "none",
  "column-count": "auto",
  "column-width": "auto",
  content: "normal",
  "counter-increment": "none",
  "counter-reset": "none",
  "counter-set": "none",
  filter: "none",
  isolation: "auto",
  "letter-spacing": "normal",
  "list-style-image": "none",
  "list-style-type": "disc",
  "mask-image": "none",
  "mix-blend-mode": "normal",
  "object-fit": "fill",
  "object-position": "50% 50%",
  opacity: "1",
  "outline-style": "none",
  "overflow-x": "visible",
  "overflow-y": "visible",
  position: "static",
  rotate: "none",
  scale: "none",
  "text-decoration-line": "none",
  transform: "none",
  "unicode-bidi": "normal",
  "-webkit-text-security": "none",
  "writing-mode": "horizontal-tb",
  "z-index": "auto",
};

/**
 * Reads what a page draws in one medium, by a session of it, on the viewport that it has. `style` holds beside those of
 * the document, in place of what did. All is asked at once, so that the browser works on while this process does other
 * things.
 */
export async function readDrawing(session: CDPSession, medium: DrawnPage["medium"], style: string): Promise<DrawnPage> {
  const [, , told] = await Promise.all([
    session.send("Emulation.setEmulatedMedia", { media: medium === "pdf" ? "print" : "screen" }),
    evaluate(session, adoptStyle, style),
    // As one text: much faster than as values
    evaluate(session, describeDrawing, HARMLESS),
  ]);
  const { width, looks, nodes } = JSON.parse(told) as Described;
  return { medium, width, nodes: nodes.map(({ look, ...node }) => ({ ...node, traits: looks[look] ?? {} })) };
}

/** What a function gives that runs in the page. */
async function evaluate<A>(session: CDPSession, run: (argument: A) => string, argument: A): Promise<string> {
  const expression = `(${run.toString()})(${JSON.stringify(argument)})`;
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, returnByValue: true });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

/** Runs in the page. */
function adoptStyle(css: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  return css;
}

interface Described {
  readonly width: number;
  /** What many nodes have in common is told once. */
  readonly looks: readonly Readonly<Record<string, string>>[];
  readonly nodes: readonly (Omit<DrawnNode, "traits"> & { readonly look: number })[];
}

/** Runs in the page. */
// eslint-disable-next-line max-lines-per-function -- Nothing of this module is in the page: what it needs stands in it.
function describeDrawing(harmless: Readonly<Record<string, string>>): string {
  const OWN = /:{1,2}(before|after|marker|first-letter|first-line)\b/giu;
  const suspects = new Set<Element>();
  const generated = new Map<Element, Set<string>>();

  const find = (selector: string): Iterable<Element> => {
    // What is drawn beside an element is found by the element
    const bare = selector.replace(/(^|[\s,>+~(])(?=:{1,2}(?:before|after|marker|first-l))/giu, "$1*").replace(OWN, "");
    try {
      return document.querySelectorAll(bare);
    } catch {
      return document.querySelectorAll("*");
    }
  };
  const readRule = ({ style, selectorText, cssRules }: CSSStyleRule, above: string): void => {
    const within = above === "" ? "" : `:is(${above.replace(OWN, "")})`;
    const selector =
      within === "" || selectorText.includes("&") ? selectorText.replaceAll("&", within) : `${within} ${selectorText}`;
    const pseudos = Array.from(selector.matchAll(OWN), ([, name = ""]) => name.toLowerCase());
    const names = Array.from(style);
    for (const pseudo of pseudos) {
      if ((pseudo === "before" || pseudo === "after") && !names.includes("content")) continue;
      for (const element of find(selector))
        generated.set(element, (generated.get(element) ?? new Set()).add(`::${pseudo}`));
    }
    if (names.some((name) => name in harmless)) for (const element of find(selector)) suspects.add(element);
    readRules(cssRules, selector);
  };
  const readRules = (rules: CSSRuleList, above: string): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) readRule(rule, above);
      else if (rule instanceof CSSGroupingRule || rule instanceof CSSImportRule) readGroup(rule, above);
    }
  };
  const readGroup = (rule: CSSGroupingRule | CSSImportRule, above: string): void => {
    if ("cssRules" in rule) readRules(rule.cssRules, above);
    else if (rule.styleSheet !== null) readSheet(rule.styleSheet, above);
  };
  /** The browser keeps a sheet from elsewhere closed: what it does is then seen at every element. */
  const readSheet = (sheet: CSSStyleSheet, above: string): void => {
    let rules: CSSRuleList;
    try {
      rules = sheet.cssRules;
    } catch {
      for (const element of document.querySelectorAll("*")) {
        suspects.add(element);
        generated.set(element, new Set(["::before", "::after"]));
      }
      return;
    }
    readRules(rules, above);
  };
  for (const sheet of document.styleSheets) readSheet(sheet, "");
  for (const element of document.querySelectorAll("[style]")) suspects.add(element);
  for (const quote of document.querySelectorAll("q")) generated.set(quote, new Set(["::before", "::after"]));

  const looks: Record<string, string>[] = [];
  const known = new Map<string, number>();
  const intern = (traits: Record<string, string>): number => {
    const key = JSON.stringify(traits);
    const at = known.get(key) ?? looks.push(traits) - 1;
    known.set(key, at);
    return at;
  };
  const readTraits = (style: CSSStyleDeclaration): Record<string, string> => {
    const traits: Record<string, string> = {};
    for (const [name, none] of Object.entries(harmless)) {
      const value = style.getPropertyValue(name);
      if (value !== none) traits[name] = value;
    }
    return traits;
  };
  const readLetters = (style: CSSStyleDeclaration): Record<string, string> => ({
    color: style.getPropertyValue("-webkit-text-fill-color"),
    "font-size": style.fontSize,
  });

  const { scrollX, scrollY } = window;
  const toBox = ({ left, top, right, bottom }: DOMRect): [number, number, number, number] => [
    Math.round((left + scrollX) * 10) / 10,
    Math.round((top + scrollY) * 10) / 10,
    Math.round((right + scrollX) * 10) / 10,
    Math.round((bottom + scrollY) * 10) / 10,
  ];
  const nodes: object[] = [];
  const range = document.createRange();
  const add = (node: object): number => nodes.push(node) - 1;
  const readText = (text: Text, parent: number, isSilent: boolean): void => {
    range.selectNodeContents(text);
    add({
      parent,
      name: "#text",
      id: "",
      text: text.data,
      box: toBox(range.getBoundingClientRect()),
      isSilent,
      look: -1,
    });
  };
  const readGenerated = (element: Element, parent: number, isSilent: boolean): void => {
    for (const name of generated.get(element) ?? []) {
      const style = getComputedStyle(element, name);
      const text = style.content;
      if ((name === "::before" || name === "::after") && (text === "none" || text === "normal")) continue;
      const traits = { ...readTraits(style), ...readLetters(style), border: style.borderTopWidth };
      add({ parent, name, id: "", text, box: null, isSilent, look: intern(traits) });
    }
  };
  const readElement = (element: Element, parent: number, wasSilent: boolean): void => {
    const name = element.localName;
    if (name === "script" || name === "style" || name === "template" || name === "noscript") return;
    const isPicture = name === "img" || name === "svg";
    const isSuspect = suspects.has(element);
    const isSilent = wasSilent || element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true";
    const hasText = Array.from(element.childNodes).some((node) => node instanceof Text && node.data.trim() !== "");
    const style = isSuspect || hasText ? getComputedStyle(element) : null;
    const traits = {
      ...(style !== null && isSuspect && readTraits(style)),
      ...(style !== null && hasText && readLetters(style)),
      ...((hasText || isPicture) && !element.checkVisibility({ visibilityProperty: true }) && { shown: "none" }),
      ...(element instanceof HTMLImageElement && {
        natural: String(Math.min(element.naturalWidth, element.naturalHeight)),
      }),
      ...(element.hasAttribute("reversed") && { reversed: "" }),
    };
    const text = (name === "img" ? element.getAttribute("alt") : element.getAttribute("aria-label")) ?? "";
    const box = isPicture || isSuspect ? toBox(element.getBoundingClientRect()) : null;
    const index = add({
      parent,
      name,
      id: element.id,
      text: isPicture ? text : "",
      box,
      isSilent,
      look: intern(traits),
    });
    readGenerated(element, index, isSilent);
    if (isPicture) {
      const isShape = text !== "" && !("shown" in traits) && name === "svg";
      for (const part of element.querySelectorAll("*")) {
        if (!suspects.has(part) && !isShape) continue;
        const own = getComputedStyle(part);
        const look = intern({ ...(suspects.has(part) && readTraits(own)), ...(isShape && { fill: own.fill }) });
        const drawn = isShape && part.localName !== "g" ? toBox(part.getBoundingClientRect()) : null;
        const words = part.localName === "text" ? part.textContent : "";
        add({ parent: index, name: part.localName, id: "", text: words, box: drawn, isSilent: true, look });
      }
      return;
    }
    for (const child of element.childNodes) {
      if (child instanceof Element) readElement(child, index, isSilent);
      else if (child instanceof Text && child.data.trim() !== "") readText(child, index, isSilent);
    }
  };
  readElement(document.documentElement, -1, false);
  return JSON.stringify({ width: document.documentElement.scrollWidth, looks, nodes });
}

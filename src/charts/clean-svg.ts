import { COLOURS, DASHES, type Dash } from "./chart-tokens.ts";
import { cleanPath, toShortNumber } from "./clean-path.ts";

interface Element {
  readonly name: string;
  readonly look: string;
  readonly shape: string;
}

/** Attributes that say what is so anyway, or that the canvas adds for corners sharper than charts have. */
const IDLE = new Set(["stroke-miterlimit", "stroke-linecap=butt", "stroke-linejoin=miter", "stroke-width=1"]);
const SHAPES = new Set(["path", "rect", "circle", "ellipse", "line"]);

/**
 * The drawing of the canvas without its wrapper, smaller and the same at every run: equal neighbours become one path,
 * coordinates are rounded, dashes return, and ids, which the canvas counts on from chart to chart, start anew behind
 * `idPrefix`.
 */
export function cleanSvg(raw: string, idPrefix: string): string {
  const ids = new Map<string, string>();
  const elements: Element[] = [];
  for (const [tag, slash = "", name = "", rest = ""] of raw.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    if (name === "svg") continue;
    if (SHAPES.has(name)) addShape(elements, toElement(name, rest));
    else if (name !== "text") elements.push({ name: slash + name, look: "", shape: withStableIds(tag, idPrefix, ids) });
  }
  return elements.map(({ name, look, shape }) => (SHAPES.has(name) ? `<${name}${look} ${shape}/>` : shape)).join("\n");
}

/** Ids and references to them, numbered in order of appearance. */
function withStableIds(tag: string, idPrefix: string, ids: Map<string, string>): string {
  return tag.replace(/(id="|url\(#)([^")]+)/g, (_, before: string, id: string) => {
    const stable = ids.get(id) ?? `${idPrefix}-${ids.size + 1}`;
    ids.set(id, stable);
    return before + stable;
  });
}

/** Adds a shape, or lengthens the path before it when both look the same. */
function addShape(elements: Element[], element: Element | null): void {
  if (element === null) return;
  const last = elements.at(-1);
  const isSame = last?.name === "path" && element.name === "path" && last.look === element.look;
  if (!isSame || !element.look.includes('fill="none"')) elements.push(element);
  else elements[elements.length - 1] = { ...last, shape: last.shape.slice(0, -1) + element.shape.slice(3) };
}

function toElement(name: string, rest: string): Element | null {
  const attributes = Array.from(
    rest.matchAll(/([\w-]+)="([^"]*)"/g),
    ([, key = "", value = ""]) => [key, value] as const,
  );
  const isInvisible = attributes.some(([key, value]) => key.endsWith("-opacity") && Number(value) === 0);
  const data = attributes.find(([key]) => key === "d")?.[1];
  const shape = data === undefined ? null : cleanPath(data);
  if (isInvisible || shape?.area === 0) return null;
  const look = attributes.filter(([key, value]) => isLook(key, value)).map(([key, value]) => toLook(key, value));
  const place = attributes
    .filter(([key]) => isPlace(key))
    .map(([key, value]) => `${key}="${toShortNumber(Number(value))}"`);
  return { name: shape?.name ?? name, look: look.join(""), shape: shape?.attributes ?? place.join(" ") };
}

function isPlace(key: string): boolean {
  return /^(x|y|x1|y1|x2|y2|width|height|cx|cy|r|rx|ry)$/.test(key);
}

function isLook(key: string, value: string): boolean {
  return key !== "d" && !isPlace(key) && !IDLE.has(key) && !IDLE.has(`${key}=${value}`);
}

function toLook(key: string, value: string): string {
  const dashes: readonly Dash[] = Object.values(DASHES);
  const dash = key === "stroke" ? dashes.find(({ standIn }) => standIn === value) : undefined;
  if (dash === undefined) return ` ${key}="${value === "white" ? COLOURS.white : value}"`;
  const cap = dash.cap === "butt" ? "" : ` stroke-linecap="${dash.cap}"`;
  return ` stroke="${dash.colour}" stroke-dasharray="${dash.pattern}"${cap}`;
}

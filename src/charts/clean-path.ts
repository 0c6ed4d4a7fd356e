import type { Point } from "./box.ts";

/** A shape of the canvas in the shortest SVG that draws the same. */
export interface CleanShape {
  readonly name: "rect" | "circle" | "path";
  readonly attributes: string;
  /** Zero for a shape of which nothing is seen. */
  readonly area: number;
}

interface Command {
  readonly letter: string;
  readonly numbers: readonly number[];
}

/** Rounds to two decimals, as text without superfluous zeros. */
export function toShortNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** Recognises rectangles and circles in the canvas' path data, and shortens other paths. */
export function cleanPath(data: string): CleanShape {
  const commands = parseCommands(data);
  const points = commands.flatMap(toEndPoint);
  return toRectangle(commands, points) ?? toCircle(commands, points) ?? toPath(commands);
}

function parseCommands(data: string): Command[] {
  const commands = data.match(/[MLHVQCZ][^MLHVQCZ]*/g) ?? [];
  return commands.map((command) => ({
    letter: command.charAt(0),
    numbers: (command.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number),
  }));
}

function toEndPoint({ numbers }: Command): Point[] {
  const [x, y] = [numbers.at(-2), numbers.at(-1)];
  return x === undefined || y === undefined ? [] : [{ x, y }];
}

function toPath(commands: readonly Command[]): CleanShape {
  const written = commands.map(({ letter, numbers }) => letter + numbers.map(toShortNumber).join(" "));
  // Chart.js starts a line by going to its first point twice.
  const data = written
    .filter((text, index) => text.slice(1) === "" || text.slice(1) !== written[index - 1]?.slice(1))
    .join("");
  return { name: "path", attributes: `d="${data}"`, area: Infinity };
}

/** Four corners of which each shares one coordinate with the next. */
function toRectangle(commands: readonly Command[], points: readonly Point[]): CleanShape | null {
  if (commands.at(-1)?.letter !== "Z" || !commands.every(({ letter }) => "MLZ".includes(letter))) return null;
  const { left, top, width, height } = toExtent(points);
  const shape = {
    name: "rect",
    attributes: toAttributes({ x: left, y: top, width, height }),
    area: width * height,
  } as const;
  if (shape.area === 0) return shape;
  const corners = points.filter(({ x, y }, index) => index === 0 || x !== points[0]?.x || y !== points[0].y);
  const sides = corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner] as const);
  return corners.length === 4 && sides.every(([a, b]) => (a.x === b.x) !== (a.y === b.y)) ? shape : null;
}

/** Curves only, all ends of which lie at one distance from the middle. */
function toCircle(commands: readonly Command[], points: readonly Point[]): CleanShape | null {
  const curves = commands.filter(({ letter }) => letter === "Q" || letter === "C");
  if (curves.length < 4 || curves.length < commands.length - 3) return null;
  const { left, top, width, height } = toExtent(points);
  const [cx, cy, r] = [left + width / 2, top + height / 2, width / 2];
  const isRound = points.every(({ x, y }) => Math.abs(Math.hypot(x - cx, y - cy) - r) < 0.02 * r);
  return isRound ? { name: "circle", attributes: toAttributes({ cx, cy, r }), area: width * height } : null;
}

function toExtent(points: readonly Point[]): { left: number; top: number; width: number; height: number } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function toAttributes(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${toShortNumber(value)}"`)
    .join(" ");
}

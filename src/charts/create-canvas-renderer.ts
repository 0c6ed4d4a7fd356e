import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import type { ChartConfiguration, Plugin } from "chart.js";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import type { Drawing } from "./drawing.ts";
import { COLOURS, type TextStyle } from "./chart-tokens.ts";
import { toPlainText, type MeasureText } from "./labels/fit-text.ts";
import { paintLabels } from "./labels/paint-labels.ts";
import type { Label } from "./labels/label.ts";

/** Draws Chart.js configurations as SVG and measures text, both in a canvas without a browser. */
export interface CanvasRenderer {
  /** The shapes of a drawing as a raw SVG, without its labels. */
  readonly draw: (drawing: Omit<Drawing, "labels">) => string;
  /** A picture of shapes that an SVG holds, with labels over them. */
  readonly paint: (picture: Painting) => Promise<Painted>;
  readonly measure: MeasureText;
}

/** What is to be painted: an SVG without texts, and the texts. */
interface Painting {
  readonly svg: string;
  readonly labels: readonly Label[];
  /** Pixels for each of the drawing's own. */
  readonly scale: number;
}

/** A PNG on white: a picture without a ground of its own is not seen where a page is dark. */
export interface Painted {
  readonly png: Uint8Array;
  /** In pixels of the drawing. */
  readonly width: number;
  readonly height: number;
}

type Weight = TextStyle["weight"];

/** A family of the report as an npm package, and its file for each weight that a chart uses. */
interface Family {
  readonly family: string;
  readonly folder: string;
  readonly files: Readonly<Record<Weight, string>>;
}

/** In the order in which a page looks for a character; see --schreefloos in templates/styles/tokens.css. */
const FAMILIES: readonly Family[] = [
  toFamily("Source Sans 3", "source-sans-3", ["400Regular", "600SemiBold", "700Bold"]),
  toFamily("Source Serif 4", "source-serif-4", ["400Regular", "600SemiBold", "600SemiBold"]),
  toFamily("Noto Sans Hebrew", "noto-sans-hebrew", ["400Regular", "700Bold", "700Bold"]),
  toFamily("Vazirmatn", "vazirmatn", ["400Regular", "700Bold", "700Bold"]),
  toFamily("Noto Sans Symbols 2", "noto-sans-symbols-2", ["400Regular", "400Regular", "400Regular"]),
  toFamily("Noto Emoji", "noto-emoji", ["400Regular", "400Regular", "400Regular"]),
];
const WEIGHTS: readonly Weight[] = [400, 600, 700];

/** The cuts are those for the weights 400, 600 and 700. */
function toFamily(family: string, folder: string, cuts: readonly [string, string, string]): Family {
  const toFile = (cut: string): string => `${cut}/${family.replaceAll(" ", "")}_${cut}.ttf`;
  return { family, folder, files: { 400: toFile(cuts[0]), 600: toFile(cuts[1]), 700: toFile(cuts[2]) } };
}

/** A name for each weight: under one name the canvas measures semibold and bold the same. */
function nameFont({ family }: Family, weight: Weight): string {
  return `${family} ${weight}`;
}

/** A side of a canvas that is to take no room. */
const SMALLEST = 1;
const MOST_KNOWN_WIDTHS = 5000;

/** Loads the canvas, Chart.js and the report's fonts; this is the only module that does. */
export function createCanvasRenderer(): CanvasRenderer {
  registerFonts();
  // Making one loads Chart.js anew, so it is made once and each chart gives its canvas a size.
  const sheet = new ChartJSNodeCanvas({ type: "svg", width: SMALLEST, height: SMALLEST });
  return {
    draw: (drawing) => sheet.renderToBufferSync(toSized(drawing), "image/svg+xml").toString("utf8"),
    paint,
    measure: createMeasure(),
  };
}

async function paint({ svg, labels, scale }: Painting): Promise<Painted> {
  const shapes = await loadImage(new TextEncoder().encode(svg));
  const [width, height] = [Math.ceil(shapes.width), Math.ceil(shapes.height)];
  // The shapes are drawn anew in the size that is asked for, and not made larger
  [shapes.width, shapes.height] = [shapes.width * scale, shapes.height * scale];
  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext("2d");
  context.fillStyle = COLOURS.white;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(shapes, 0, 0);
  context.scale(scale, scale);
  paintLabels(labels, { context, fontOf: ({ size, weight }) => `${size}px ${STACKS[weight]}` });
  return { png: await canvas.encode("png"), width, height };
}

/** The configuration with a canvas of whole pixels and the part of it in which the scales run. */
function toSized({ configuration, area, ...size }: Omit<Drawing, "labels">): ChartConfiguration {
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  const padding = { left: area.left, top: area.top, right: width - area.right, bottom: height - area.bottom };
  return {
    ...configuration,
    options: { ...configuration.options, maintainAspectRatio: false, layout: { padding, autoPadding: false } },
    plugins: [...(configuration.plugins ?? []), canvasSize(width, height)],
  };
}

/**
 * Gives the canvas of a chart its size and, once the chart was drawn, takes it away again. Behind an SVG canvas too lies
 * a bitmap of its size, and what native code holds for an object that nobody uses any more Node frees only between two
 * tasks. A report is rendered in one: without this the bitmaps of all its charts are in memory at once.
 */
function canvasSize(width: number, height: number): Plugin {
  return {
    id: "canvas-size",
    beforeInit: (chart) => {
      chart.resize(width, height);
    },
    // Not by `resize`, which would draw the chart once more.
    beforeDestroy: ({ canvas }) => {
      canvas.width = SMALLEST;
      canvas.height = SMALLEST;
    },
  };
}

function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const family of FAMILIES)
    for (const weight of WEIGHTS) {
      const name = nameFont(family, weight);
      if (GlobalFonts.has(name)) continue;
      const path = resolve(`@expo-google-fonts/${family.folder}/${family.files[weight]}`);
      if (GlobalFonts.registerFromPath(path, name) === null) throw new Error(`Cannot read the font ${path}`);
    }
}

const STACKS: Readonly<Record<Weight, string>> = { 400: toStack(400), 600: toStack(600), 700: toStack(700) };

function toStack(weight: Weight): string {
  return FAMILIES.map((family) => `"${nameFont(family, weight)}"`).join(", ");
}

function createMeasure(): MeasureText {
  const context = createCanvas(1, 1).getContext("2d");
  const known = new Map<string, number>();
  return (text, { size, weight }) => {
    const key = `${weight} ${size} ${text}`;
    const width = known.get(key) ?? measure(context, text, `${size}px ${STACKS[weight]}`);
    if (known.size >= MOST_KNOWN_WIDTHS) known.clear();
    known.set(key, width);
    return width;
  };
}

/** Measures what a chart would write: the canvas throws at a NUL, and other control characters take no room in a page. */
function measure(context: SKRSContext2D, text: string, font: string): number {
  context.font = font;
  return context.measureText(toPlainText(text)).width;
}

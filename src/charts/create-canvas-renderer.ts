import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import type { Drawing } from "./drawing.ts";
import type { MeasureText } from "./fit-text.ts";

/** Draws Chart.js configurations as SVG and measures text, both in a canvas without a browser. */
export interface CanvasRenderer {
  /** The shapes of a drawing as a raw SVG, without its labels. */
  readonly draw: (drawing: Omit<Drawing, "labels">) => string;
  readonly measure: MeasureText;
}

/** A family name for each weight: under one name the canvas measures semibold and bold the same. */
const FONTS = {
  400: { family: "Source Sans 3 400", file: "400Regular/SourceSans3_400Regular.ttf" },
  600: { family: "Source Sans 3 600", file: "600SemiBold/SourceSans3_600SemiBold.ttf" },
  700: { family: "Source Sans 3 700", file: "700Bold/SourceSans3_700Bold.ttf" },
} as const;

/** Making a canvas loads Chart.js anew, so charts share few: their sides are multiples of this. */
const SHEET = 1024;
const MOST_KNOWN_WIDTHS = 5000;

/** Loads the canvas, Chart.js and the report's fonts; this is the only module that does. */
export function createCanvasRenderer(): CanvasRenderer {
  registerFonts();
  const sheets = new Map<string, ChartJSNodeCanvas>();
  return {
    draw: ({ configuration, area, ...size }) => {
      const [width, height] = [toSheetSide(size.width), toSheetSide(size.height)];
      const key = `${width}x${height}`;
      const sheet = sheets.get(key) ?? new ChartJSNodeCanvas({ type: "svg", width, height });
      sheets.set(key, sheet);
      const { left, top, right, bottom } = area;
      const padding = { left, top, right: width - right, bottom: height - bottom };
      const options = { ...configuration.options, layout: { padding, autoPadding: false } };
      return sheet.renderToBufferSync({ ...configuration, options }, "image/svg+xml").toString("utf8");
    },
    measure: createMeasure(),
  };
}

function toSheetSide(side: number): number {
  return Math.ceil(side / SHEET) * SHEET;
}

function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const { family, file } of Object.values(FONTS)) {
    if (GlobalFonts.has(family)) continue;
    const path = resolve(`@expo-google-fonts/source-sans-3/${file}`);
    if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`Cannot read the font ${path}`);
  }
}

function createMeasure(): MeasureText {
  const context = createCanvas(1, 1).getContext("2d");
  const known = new Map<string, number>();
  return (text, { size, weight }) => {
    const key = `${weight} ${size} ${text}`;
    const width = known.get(key) ?? measure(context, text, `${size}px "${FONTS[weight].family}"`);
    if (known.size >= MOST_KNOWN_WIDTHS) known.clear();
    known.set(key, width);
    return width;
  };
}

function measure(context: SKRSContext2D, text: string, font: string): number {
  context.font = font;
  return context.measureText(text).width;
}

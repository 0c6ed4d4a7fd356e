import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import type { ChartConfiguration, Plugin } from "chart.js";
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
    measure: createMeasure(),
  };
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

import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { ChartConfiguration } from "chart.js";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import type { MeasureText } from "./fit-text.ts";

/** Draws Chart.js configurations as SVG and measures text, both in a canvas without a browser. */
export interface CanvasRenderer {
  readonly draw: (
    configuration: ChartConfiguration,
    size: { readonly width: number; readonly height: number },
  ) => string;
  readonly measure: MeasureText;
}

/** A family name for each weight: under one name the canvas measures semibold and bold the same. */
const FONTS = {
  400: { family: "Source Sans 3 400", file: "400Regular/SourceSans3_400Regular.ttf" },
  600: { family: "Source Sans 3 600", file: "600SemiBold/SourceSans3_600SemiBold.ttf" },
  700: { family: "Source Sans 3 700", file: "700Bold/SourceSans3_700Bold.ttf" },
} as const;

/** A long preview may meet many sizes; each canvas holds a Chart.js of its own. */
const MOST_CANVASES = 32;

/** Loads the canvas, Chart.js and the report's fonts; this is the only module that does. */
export function createCanvasRenderer(): CanvasRenderer {
  registerFonts();
  // Making a canvas loads Chart.js anew, so one is kept for each size; charts come in few sizes.
  const canvases = new Map<string, ChartJSNodeCanvas>();
  return {
    draw: (configuration, { width, height }) => {
      const key = `${width}x${height}`;
      if (canvases.size >= MOST_CANVASES) canvases.clear();
      const canvas = canvases.get(key) ?? new ChartJSNodeCanvas({ type: "svg", width, height });
      canvases.set(key, canvas);
      return canvas.renderToBufferSync(configuration, "image/svg+xml").toString("utf8");
    },
    measure: createMeasure(),
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
  return (text, { size, weight }) => {
    context.font = `${size}px "${FONTS[weight].family}"`;
    return context.measureText(text).width;
  };
}

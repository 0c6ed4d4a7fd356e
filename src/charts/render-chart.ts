import type { ChartSpec } from "./chart-spec.ts";
import type { CanvasRenderer, Painted } from "./create-canvas-renderer.ts";
import { cleanSvg } from "./clean-svg.ts";
import { drawMoney } from "./kinds/draw-money.ts";
import { drawProgress } from "./kinds/draw-progress.ts";
import { drawStatus } from "./kinds/draw-status.ts";
import type { Drawing, Paper } from "./drawing.ts";
import { writeSvg } from "./write-svg.ts";

interface ChartOptions {
  /** Width in CSS pixels; the height follows from the chart. */
  readonly width: number;
  /** The form for a phone, for widths of about 340. */
  readonly narrow: boolean;
  /** The accessible name of the figure: its conclusion in a sentence. */
  readonly label: string;
  /** Stands before every id in the SVG; unique on the page. */
  readonly idPrefix: string;
}

/** Turns charts into SVG; made once, used for all charts of a report. */
export interface ChartRenderer {
  /** One chart as a self-contained `<svg>` with real text; the same input gives the same bytes. */
  readonly render: (spec: ChartSpec, options: ChartOptions) => string;
  /** The same as a PNG, for programs that know no SVG: in so many pixels for each of its own. */
  readonly paint: (spec: ChartSpec, options: PaintOptions) => Promise<Painted>;
}

interface PaintOptions extends Pick<ChartOptions, "width"> {
  readonly scale: number;
}

/** Loads Chart.js and the canvas, which takes a while, and gives a renderer. */
export async function createChartRenderer(): Promise<ChartRenderer> {
  const { createCanvasRenderer } = await import("./create-canvas-renderer.ts");
  const canvas = createCanvasRenderer();
  return {
    render: (spec, options) => renderChart(spec, options, canvas),
    paint: (spec, options) => paintChart(spec, options, canvas),
  };
}

function paintChart(spec: ChartSpec, { width, scale }: PaintOptions, canvas: CanvasRenderer): Promise<Painted> {
  const drawing = drawChart(spec, { width, narrow: false, measure: canvas.measure });
  const shapes = cleanSvg(canvas.draw(drawing), "");
  return canvas.paint({ svg: writeSvg({ ...drawing, label: "", shapes, labels: [] }), labels: drawing.labels, scale });
}

function renderChart(spec: ChartSpec, options: ChartOptions, canvas: CanvasRenderer): string {
  const { width, narrow, label, idPrefix } = options;
  const drawing = drawChart(spec, { width, narrow, measure: canvas.measure });
  const shapes = cleanSvg(canvas.draw(drawing), idPrefix);
  return writeSvg({ ...drawing, label, shapes });
}

function drawChart(spec: ChartSpec, paper: Paper): Drawing {
  switch (spec.kind) {
    case "voortgang":
      return drawProgress(spec, paper);
    case "status":
      return drawStatus(spec, paper);
    case "geld":
      return drawMoney(spec, paper);
  }
}

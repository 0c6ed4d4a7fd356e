/**
 * Draws the charts of a report as the program does and, in turn, their bare Chart.js configurations; writes the times
 * as JSON.
 *
 * `node run-charts.js CONTENT PAIRS`
 */
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import type { ChartSpec } from "../../src/charts/chart-spec.ts";
import { createCanvasRenderer } from "../../src/charts/create-canvas-renderer.ts";
import { drawMoney } from "../../src/charts/kinds/draw-money.ts";
import { drawProgress } from "../../src/charts/kinds/draw-progress.ts";
import { drawStatus } from "../../src/charts/kinds/draw-status.ts";
import type { Drawing, Paper } from "../../src/charts/drawing.ts";
import { createChartRenderer } from "../../src/charts/render-chart.ts";
import { composeReport } from "../../src/compose/compose-report.ts";
import type { Block } from "../../src/compose/report-model.ts";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { comparePairs } from "./compare-pairs.ts";
import type { ChartsRun } from "./stages-run.ts";

const WIDTH = 640;
const [, , root = "", pairs = "10"] = process.argv;

const specs = await listCharts();
const renderer = await createChartRenderer();
const paper: Paper = { width: WIDTH, narrow: false, measure: createCanvasRenderer().measure };
const canvases = new Map<string, ChartJSNodeCanvas>();
const run: ChartsRun = {
  charts: specs.length,
  pairs: await comparePairs(Number(pairs), {
    ours: () => time(specs, (spec) => renderer.render(spec, { width: WIDTH, narrow: false, label: "", idPrefix: "a" })),
    // A configuration that was drawn is not drawn again: Chart.js keeps its own things in it
    bare: () => time(specs.map(toDrawing), drawBare),
  }),
};
process.stdout.write(JSON.stringify(run));

function time<T>(items: readonly T[], draw: (item: T) => unknown): number {
  const started = performance.now();
  for (const item of items) draw(item);
  return performance.now() - started;
}

function toDrawing(spec: ChartSpec): Drawing {
  switch (spec.kind) {
    case "voortgang":
      return drawProgress(spec, paper);
    case "status":
      return drawStatus(spec, paper);
    case "geld":
      return drawMoney(spec, paper);
  }
}

function drawBare({ width, height, configuration }: Drawing): Buffer {
  const key = `${width}x${height}`;
  const canvas = canvases.get(key) ?? new ChartJSNodeCanvas({ type: "svg", width, height });
  canvases.set(key, canvas);
  return canvas.renderToBufferSync(configuration, "image/svg+xml");
}

/** The charts of the newest report. */
async function listCharts(): Promise<ChartSpec[]> {
  const { assessments } = await checkContent(root, createNodeEffects());
  const assessment = assessments.at(-1);
  if (assessment === undefined) throw new Error("The content has no report year.");
  const { chapters } = composeReport(assessment, { version: "concept", edition: "partijen" });
  return chapters.flatMap(({ blocks }) => blocks.flatMap(chartsIn));
}

function chartsIn(block: Block): ChartSpec[] {
  if (block.kind === "chart") return [block.chart];
  if (block.kind === "columns") return [...block.wide, ...block.narrow].flatMap(chartsIn);
  return "blocks" in block ? block.blocks.flatMap(chartsIn) : [];
}

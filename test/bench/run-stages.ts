/**
 * Runs the stages up to HTML on a content root and writes the time and the memory of each as JSON.
 *
 * `node run-stages.js CONTENT HTML`: HTML is where the report's page goes.
 */
import { writeFile } from "node:fs/promises";
import { assessContent } from "../../src/assess/assess-content.ts";
import { createChartRenderer } from "../../src/charts/render-chart.ts";
import { composeReport } from "../../src/compose/compose-report.ts";
import { sealCovenant, sealYears } from "../../src/content/seal-years.ts";
import { createSink } from "../../src/diagnostics/create-diagnostic.ts";
import { NOTHING_KNOWN, readTree } from "../../src/pipeline/read-tree.ts";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { loadAssets } from "../../src/pipeline/load-assets.ts";
import { loadTypefaces } from "../../src/pipeline/load-typefaces.ts";
import { gatherData } from "../../src/pipeline/gather-data.ts";
import type { RenderChart } from "../../src/render/render-assets.ts";
import { renderReport } from "../../src/render/render-report.ts";
import { runRules } from "../../src/rules/engine/run-rules.ts";
import { linkContent } from "../../src/link/link-content.ts";
import type { Stage, StagesRun } from "./stages-run.ts";

const [, , root = "", html = ""] = process.argv;
const KB_PER_MB = 1024;
const stages: Stage[] = [];

const peakMb = (): number => process.resourceUsage().maxRSS / KB_PER_MB;

async function measure<T>(name: Stage["name"], run: () => Promise<T> | T): Promise<T> {
  const started = performance.now();
  const result = await run();
  stages.push({ name, ms: performance.now() - started, peakMb: peakMb() });
  return result;
}

const startMb = peakMb();
const effects = createNodeEffects();
const { report, emit } = createSink();
const typefaces = await loadTypefaces(effects);
const sources = await measure("read", () => readTree({ root, known: NOTHING_KNOWN, effects }, report));
const content = await measure("link", () => linkContent(sources, report));
const assessments = await measure("assess", () => assessContent(content, sources, report));
await measure("rules", async () => {
  const seals = await sealYears(content, sources, effects.sha256);
  const covenant = await sealCovenant(sources, effects.sha256);
  runRules({ content, sources, assessments, seals, covenant, typefaces }, { report, emit });
});
const assessment = assessments.at(-1);
if (assessment === undefined) throw new Error("The content has no report year.");

const model = await measure("compose", () => composeReport(assessment, { version: "concept", edition: "partijen" }));
let chartsMs = 0;
const assets = await measure("assets", async () => {
  const renderer = await createChartRenderer();
  const drawTimed: RenderChart = (spec, options) => {
    const started = performance.now();
    const svg = renderer.render(spec, options);
    chartsMs += performance.now() - started;
    return svg;
  };
  return loadAssets(sources, drawTimed, effects);
});
const page = await measure("render", () => renderReport(model, assets));
const data = await measure("data", () => JSON.stringify(gatherData(model.meta, assessment)));
await writeFile(html, page);

const run: StagesRun = { startMb, stages, chartsMs, htmlBytes: Buffer.byteLength(page), dataBytes: data.length };
process.stdout.write(JSON.stringify(run));

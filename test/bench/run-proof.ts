/**
 * Makes the report as the program does and writes, as JSON, the time of each proof that goes beside the text: what is
 * seen, what a second hand spells, and the fingerprint of the file.
 *
 * `node run-proof.js CONTENT HTML`: HTML is where the report's page goes.
 */
import { writeFile } from "node:fs/promises";
import { createChartRenderer } from "../../src/charts/render-chart.ts";
import { composeReport } from "../../src/compose/compose-report.ts";
import type { Place } from "../../src/diagnostics/create-diagnostic.ts";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { openPrinter } from "../../src/node/print-pdf.ts";
import { loadPdf } from "../../src/pdf/document/load-pdf.ts";
import { readContainers } from "../../src/pdf/reading/read-containers.ts";
import { readContents } from "../../src/pdf/reading/read-contents.ts";
import { listShape } from "../../src/pdf/shape/list-shape.ts";
import { takeFingerprint } from "../../src/pdf/shape/take-fingerprint.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { loadAssets } from "../../src/pipeline/load-assets.ts";
import { proveInk } from "../../src/prove/ink/prove-ink.ts";
import { proveHtml } from "../../src/prove/prove-report.ts";
import { listClaims } from "../../src/render/claims/list-claims.ts";
import { settleClaims } from "../../src/render/claims/settle-claims.ts";
import { renderReport } from "../../src/render/render-report.ts";
import { groupTypefaces } from "../../src/value/typefaces.ts";
import { createPrintJob } from "../helpers/print-job.ts";
import type { ProofRun } from "./stages-run.ts";

const [, , root = "", html = ""] = process.argv;

async function time<T>(run: () => Promise<T> | T): Promise<{ readonly ms: number; readonly result: T }> {
  const started = performance.now();
  const result = await run();
  return { ms: performance.now() - started, result };
}

const effects = createNodeEffects();
const printer = await openPrinter();
const { sources, assessments } = await checkContent(root, effects);
const assessment = assessments.at(-1);
if (assessment === undefined) throw new Error("The content has no report year.");
const model = composeReport(assessment, { version: "concept", edition: "partijen" });
const renderer = await createChartRenderer();
const assets = await loadAssets(sources, (spec, chart) => renderer.render(spec, chart), effects);
const page = renderReport(model, assets);
await writeFile(html, page);
const { pdf, drawn } = await printer.print(createPrintJob(page));

const placeOf = (): Place => ({ file: null, range: null });
const claims = await time(() =>
  settleClaims(
    listClaims(model, () => ""),
    groupTypefaces(assets.fonts),
  ),
);
const { missing } = proveHtml(claims.result, { html: page, pictures: assets.images }, placeOf);
const ink = await time(() => drawn.map((one) => proveInk({ parts: claims.result, drawn: one, missing }, placeOf)));
const open = await loadPdf(pdf);
const contents = readContents(open, readContainers(open).containers);
const fingerprint = await time(() => takeFingerprint(listShape(open, { contents, attachments: [] })));

const run: ProofRun = { claimsMs: claims.ms, inkMs: ink.ms, fingerprintMs: fingerprint.ms };
process.stdout.write(JSON.stringify(run));

import { assessSisa } from "../assess/assess-sisa.ts";
import type { Assessment } from "../assess/assessment.ts";
import { placeProjects, type Edition } from "../compose/compose-context.ts";
import { composeOpenPoints } from "../compose/compose-open-points.ts";
import { composeReport } from "../compose/compose-report.ts";
import type { ReportMeta } from "../compose/report-model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Effects, OutputFile, Printer, PrintJob, PrintResult } from "../effects.ts";
import { createData } from "../publish/create-data.ts";
import { createDiwoo } from "../publish/create-diwoo.ts";
import { createManifest } from "../publish/create-manifest.ts";
import { createMdto } from "../publish/create-mdto.ts";
import { createSisaSheet } from "../publish/create-sisa-sheet.ts";
import { describePublication, type PublishedVersion } from "../publish/publication.ts";
import { renderOpenPoints } from "../render/render-open-points.ts";
import { renderReport } from "../render/render-report.ts";
import { findingsUpTo, linesOf, type CheckedContent } from "./check-content.ts";
import { loadAssets } from "./load-assets.ts";

/** What is to be built, and where it goes. */
export interface BuildOptions extends Edition {
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
  readonly outputRoot: string;
  readonly printer: Printer;
  /** Told at each step what is being done, in Dutch. */
  readonly onStep: (step: string) => void;
}

/** What was built. `failure` says why there is no PDF; the rest of the output is then whole all the same. */
export interface BuiltReport {
  readonly folder: string;
  readonly files: readonly string[];
  readonly print: PrintResult | null;
  readonly failure: unknown;
  readonly findings: readonly Diagnostic[];
}

/** Composes, renders, prints and publishes one version of one report year. */
export async function buildReport(options: BuildOptions, effects: Effects): Promise<BuiltReport> {
  const { checked, assessment, version, edition, outputRoot, onStep } = options;
  const { year } = assessment.jaar;
  const findings = findingsUpTo(checked.diagnostics, year);
  const base = `voortgangsrapportage-${String(year)}-${version}-${edition}`;
  const folder = `${outputRoot}/${String(year)}/${version}/${edition}`;
  const previous = await effects.readFile(folder, `${base}.pdf`).catch(() => null);
  onStep("Rapport opmaken");
  const pages = await renderPages(options, findings, effects);
  const onPass = (pass: number): void => {
    onStep(`PDF afdrukken (ronde ${String(pass)})`);
  };
  const printed = await tryPrint(options.printer, { html: pages.report, previous, onPass });
  const report: OutputFile[] = [
    ...(printed.print === null ? [] : [{ path: `${base}.pdf`, bytes: printed.print.pdf }]),
    { path: `${base}.html`, bytes: encode(pages.report) },
  ];
  const outputs: OutputFile[] = [
    ...report,
    { path: "openstaande-punten.html", bytes: encode(pages.openPoints) },
    { path: "sisa-aansluiting.csv", bytes: encode(pages.sisa) },
    { path: "data.json", bytes: encode(pages.data) },
    ...listMetadata({ meta: pages.meta, assessment, name: base, files: report.map(({ path }) => path) }),
  ];
  const manifest = createManifest(
    { inputs: inputsUpTo(checked, year), outputs, version: effects.program.version },
    effects.sha256,
  );
  const files = [...outputs, { path: "manifest.json", bytes: encode(manifest) }];
  onStep("Bestanden neerzetten");
  await effects.replaceFolder(folder, files);
  return { folder, files: files.map(({ path }) => path), findings, ...printed };
}

/** What tells others which report this is; nothing for a report without a date. */
function listMetadata(version: PublishedVersion): OutputFile[] {
  const publication = describePublication(version);
  if (publication === null) return [];
  return [
    { path: "diwoo.xml", bytes: encode(createDiwoo(publication)) },
    { path: "mdto.xml", bytes: encode(createMdto(publication)) },
  ];
}

interface Pages {
  readonly meta: ReportMeta;
  readonly report: string;
  readonly openPoints: string;
  readonly data: string;
  readonly sisa: string;
}

async function renderPages(
  { checked, assessment, version, edition }: BuildOptions,
  findings: readonly Diagnostic[],
  effects: Effects,
): Promise<Pages> {
  const model = composeReport(assessment, { version, edition }, checked.exceptions);
  // The chart library is large; only those who render wait for it.
  const { createChartRenderer } = await import("../charts/render-chart.ts");
  const renderer = await createChartRenderer();
  const assets = await loadAssets(checked.sources, (spec, chart) => renderer.render(spec, chart), effects);
  const openPoints = composeOpenPoints({
    assessment,
    edition: { version, edition },
    diagnostics: findings,
    linesOf: linesOf(checked),
  });
  return {
    meta: model.meta,
    report: renderReport(model, assets),
    openPoints: renderOpenPoints(openPoints, assets),
    data: `${JSON.stringify(createData(model.meta, assessment, placeProjects(assessment)), null, 1)}\n`,
    sisa: createSisaSheet({ meta: model.meta, assessment, sisa: assessSisa(assessment) }),
  };
}

/** A browser that is missing or fails costs the PDF and nothing else. */
async function tryPrint(printer: Printer, job: PrintJob): Promise<Pick<BuiltReport, "print" | "failure">> {
  try {
    return { print: await printer.print(job), failure: null };
  } catch (failure) {
    return { print: null, failure };
  }
}

function inputsUpTo({ sources }: CheckedContent, year: number): ReadonlyMap<string, string> {
  return new Map([...sources.hashes].filter(([path]) => !(Number(/^(\d{4})\//u.exec(path)?.[1] ?? 0) > year)));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

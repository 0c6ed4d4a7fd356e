import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { median } from "./compare-pairs.ts";
import { requireBrowser } from "./comparisons.ts";
import type { Bench } from "./run-bench.ts";
import { runChild } from "./run-child.ts";
import type { PdfRun, StagesRun } from "./stages-run.ts";

/** What content of one size took. */
export interface Size {
  readonly factor: number;
  readonly files: number;
  readonly bytes: number;
  /** `controleer`, the whole process. */
  readonly checkMs: number;
  readonly checkPeakMb: number;
  /** The median of each stage over the runs. */
  readonly stages: StagesRun;
}

/** How often each size is measured. */
const RUNS: readonly { readonly factor: number; readonly runs: number }[] = [
  { factor: 1, runs: 5 },
  { factor: 10, runs: 3 },
  { factor: 100, runs: 1 },
];
const PDF_FACTORS = [1, 10];
const PDF_RUNS = 3;

/** Generates content of each size and measures the check and the stages on it. */
export async function measureGrowth(bench: Bench): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const { factor, runs } of RUNS) {
    bench.say(`c. content of ${factor} times, ${runs} ${runs === 1 ? "run" : "runs"}`);
    sizes.push(await measureSize(bench, factor, runs));
  }
  return sizes;
}

async function measureSize(bench: Bench, factor: number, runs: number): Promise<Size> {
  const { projectFolder, programs } = bench;
  const [content, html] = [contentFolder(bench, factor), htmlFile(bench, factor)];
  await runChild(["test/bench/generate-content.mjs", String(factor), content], { projectFolder });
  const checks = await repeat(runs, () =>
    // What the rules contradict in invented content is no concern here, as long as they look at all of it
    runChild(["dist/cli.js", "controleer", "--content", content], { projectFolder, good: [0, 1] }),
  );
  const stages = await repeat(runs, async () => {
    const { stdout } = await runChild([join(programs, "run-stages.js"), content, html], { projectFolder });
    return JSON.parse(stdout) as StagesRun;
  });
  return {
    factor,
    ...(await weigh(content)),
    checkMs: median(checks.map(({ wallMs }) => wallMs)),
    checkPeakMb: median(checks.map(({ peakMb }) => peakMb)),
    stages: mergeStages(stages),
  };
}

const contentFolder = ({ scratch }: Bench, factor: number): string => join(scratch, `content-${factor}`);
const htmlFile = ({ scratch }: Bench, factor: number): string => join(scratch, `report-${factor}.html`);

async function repeat<T>(count: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < count; round++) results.push(await run());
  return results;
}

async function weigh(folder: string): Promise<Pick<Size, "files" | "bytes">> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function mergeStages(runs: readonly StagesRun[]): StagesRun {
  const [first] = runs;
  if (first === undefined) throw new Error("Nothing was measured.");
  const stages = first.stages.map(({ name }, index) => ({
    name,
    ms: median(runs.map((run) => run.stages[index]?.ms ?? Number.NaN)),
    peakMb: median(runs.map((run) => run.stages[index]?.peakMb ?? Number.NaN)),
  }));
  return {
    ...first,
    stages,
    startMb: median(runs.map(({ startMb }) => startMb)),
    chartsMs: median(runs.map(({ chartsMs }) => chartsMs)),
  };
}

/** The PDF of the larger report: ours, with the browser's part, and one bare print of the same page. */
export interface PdfSize extends PdfRun {
  readonly factor: number;
  readonly bareMs: number;
}

/** Prints the pages that `measureGrowth` left, the smallest first. */
export async function measurePdfs(bench: Bench): Promise<PdfSize[]> {
  const sizes: PdfSize[] = [];
  for (const factor of PDF_FACTORS) sizes.push(await measurePdf(factor, bench));
  return sizes;
}

async function measurePdf(factor: number, bench: Bench): Promise<PdfSize> {
  const { projectFolder, programs, scratch, say } = bench;
  say(`c. PDF of ${factor} times`);
  const html = htmlFile(bench, factor);
  const bareArgs = ["test/bench/bare-print.mjs", requireBrowser(), html, join(scratch, "bare.pdf")];
  const runs = await repeat(PDF_RUNS, async () => {
    const { stdout } = await runChild([join(programs, "run-pdf.js"), html], { projectFolder });
    const bare = await runChild(bareArgs, { projectFolder });
    return { ...(JSON.parse(stdout) as PdfRun), bareMs: bare.wallMs };
  });
  const middle = [...runs].sort((a, b) => a.totalMs - b.totalMs)[Math.floor(PDF_RUNS / 2)];
  if (middle === undefined) throw new Error("Nothing was printed.");
  return { ...middle, factor, bareMs: median(runs.map(({ bareMs }) => bareMs)) };
}

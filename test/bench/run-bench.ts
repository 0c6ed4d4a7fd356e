import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareChart, compareCheck, compareMake, compareProof, compareWarm, type Comparison } from "./comparisons.ts";
import { compareLedger, compareRound } from "./compare-round.ts";
import { describeMachine } from "./describe-machine.ts";
import { formatComparisons, formatGrowth, formatPdfs, formatReport, formatStages } from "./format-report.ts";
import { measureGrowth, measurePdfs } from "./measure-growth.ts";

/** Where everything is, and what is to be measured. */
export interface BenchOptions {
  readonly projectFolder: string;
  /** The measuring programs, bundled. */
  readonly programs: string;
  /** Letters of the parts; all when empty. */
  readonly parts: readonly string[];
}

/** What a part of the bench works with. */
export interface Bench extends BenchOptions {
  /** Removed at the end. */
  readonly scratch: string;
  readonly say: (text: string) => void;
}

/** Measures, prints and, when everything was measured, writes docs/benchmark.md. */
export async function runBench(options: BenchOptions): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "rapport-bench-"));
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  try {
    const bench: Bench = { ...options, scratch, say };
    const sections = await measureParts(bench);
    process.stdout.write(`${sections.join("\n\n")}\n`);
    if (options.parts.length > 0) return;
    const report = formatReport(await describeMachine(), sections);
    await writeFile(join(options.projectFolder, "docs", "benchmark.md"), report);
    say("Written: docs/benchmark.md");
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measureParts(bench: Bench): Promise<string[]> {
  const isWanted = (part: string): boolean => bench.parts.length === 0 || bench.parts.includes(part);
  const comparisons: Comparison[] = [];
  for (const [part, compare] of [
    ["a", compareMake],
    ["b", compareCheck],
    ["d", compareChart],
    ["e", compareWarm],
    ["f", compareProof],
    ["g", compareRound],
    ["h", compareLedger],
  ] as const) {
    if (isWanted(part)) comparisons.push(...(await compare(bench)));
  }
  const sections = comparisons.length === 0 ? [] : [formatComparisons(comparisons)];
  if (!isWanted("c")) return sections;
  const growth = await measureGrowth(bench);
  return [...sections, formatGrowth(growth), formatStages(growth), formatPdfs(await measurePdfs(bench))];
}

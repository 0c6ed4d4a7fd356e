import { copyFile, cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { findInstalledBrowser } from "../../src/node/find-installed-browser.ts";
import { comparePairs, type Pairs } from "./compare-pairs.ts";
import type { Bench } from "./run-bench.ts";
import { runChild, type ChildRun } from "./run-child.ts";
import type { ChartsRun, ProofRun, WarmRun } from "./stages-run.ts";

/** Something of ours beside its bare form. */
export interface Comparison {
  readonly what: string;
  readonly bare: string;
  /** The ratio that is to be stayed below. */
  readonly most: number;
  readonly pairs: Pairs;
}

/** With finishing the file to PDF/UA and PDF/A and proving what is seen, of which the bare print does nothing. */
const [MOST_FIRST, MOST_AGAIN] = [2.4, 1.9];
const MAKE_PAIRS = 7;
const CHECK_PAIRS = 15;
const CHART_PAIRS = 40;
const WARM_PAIRS = 7;
const PROOF_PAIRS = 5;
/** Of one bare print, for each proof. */
const MOST_PROOF = 0.2;
/** Sizes at which a check that knows most files is held against the first one. */
const WARM_FACTORS = [1, 10];

/** Content with errors ends `controleer` with 1; it is checked all the same. */
const CHECKED = [0, 1];

const wallMs = async (run: Promise<ChildRun>): Promise<number> => (await run).wallMs;

/**
 * The whole report against one bare print of the same page: into a new folder, and over an earlier report, which is read
 * and replaced.
 */
export async function compareMake(bench: Bench): Promise<Comparison[]> {
  const { projectFolder, scratch, say } = bench;
  say(`a. maak, twice ${MAKE_PAIRS + 1} pairs`);
  const make = (output: string): Promise<ChildRun> =>
    runChild(["dist/cli.js", "maak", "--output", output], { projectFolder });
  const html = join(scratch, "report.html");
  const again = join(scratch, "again");
  await copyFile(findHtml(again, (await make(again)).stdout), html);
  const bareArgs = ["test/bench/bare-print.mjs", requireBrowser(), html, join(scratch, "bare.pdf")];
  const compare = async (how: string, most: number, outputOf: (round: number) => string): Promise<Comparison> => {
    let round = 0;
    return {
      what: `\`rapport maak\`, whole process, with the finished PDF, ${how}`,
      bare: "puppeteer: launch, load the same HTML, print once",
      most,
      pairs: await comparePairs(MAKE_PAIRS, {
        ours: () => wallMs(make(outputOf(round++))),
        bare: () => wallMs(runChild(bareArgs, { projectFolder })),
      }),
    };
  };
  return [
    await compare("the first time", MOST_FIRST, (round) => join(scratch, `first-${round}`)),
    await compare("again", MOST_AGAIN, () => again),
  ];
}

/** The page among the files that `maak` says it made. */
function findHtml(output: string, said: string): string {
  const line = said.split("\n").find((one) => one.trim().startsWith(output) && /partijen\.html$/u.test(one.trim()));
  if (line === undefined) throw new Error(`maak did not say where the page is:\n${said}`);
  return line.trim();
}

export function requireBrowser(): string {
  const browser = findInstalledBrowser();
  if (browser === null) throw new Error("There is no browser to measure with.");
  return browser;
}

/** Checking the shipped content against reading its YAML. */
export async function compareCheck({ projectFolder, say }: Bench): Promise<Comparison[]> {
  say(`b. controleer, ${CHECK_PAIRS + 1} pairs`);
  const run = (args: readonly string[]): Promise<number> => wallMs(runChild(args, { projectFolder, good: CHECKED }));
  return [
    {
      what: "`rapport controleer`, whole process, with all rules",
      bare: "Node: import yaml and zod, `parseDocument` and `toJS` of the same files",
      most: 2.5,
      pairs: await comparePairs(CHECK_PAIRS, {
        ours: () => run(["dist/cli.js", "controleer"]),
        bare: () => run(["test/bench/bare-check.mjs", "content"]),
      }),
    },
  ];
}

/** The charts of the report against their bare configurations, in one process. */
export async function compareChart({ projectFolder, programs, say }: Bench): Promise<Comparison[]> {
  say(`d. charts, ${CHART_PAIRS + 1} pairs`);
  const { stdout } = await runChild([join(programs, "run-charts.js"), "content", String(CHART_PAIRS)], {
    projectFolder,
  });
  const { charts, pairs } = JSON.parse(stdout) as ChartsRun;
  return [
    {
      what: `the ${charts} charts of the report, with their labels`,
      bare: "chartjs-node-canvas: the same configurations",
      most: 2,
      pairs,
    },
  ];
}

/** A check in a process that holds what it read, after one file changed, against the first check of that process. */
export async function compareWarm({ projectFolder, programs, scratch, say }: Bench): Promise<Comparison[]> {
  say(`e. controleer again, ${WARM_PAIRS + 1} pairs at each size`);
  const shipped = join(scratch, "warm");
  await cp(join(projectFolder, "content"), shipped, { recursive: true });
  const comparisons: Comparison[] = [];
  for (const factor of WARM_FACTORS) {
    const generated = join(scratch, `warm-${factor}`);
    if (factor > 1) await runChild(["test/bench/generate-content.mjs", String(factor), generated], { projectFolder });
    const content = factor > 1 ? generated : shipped;
    const runs: WarmRun[] = [];
    for (let pair = 0; pair <= WARM_PAIRS; pair++) {
      const args = [join(programs, "run-warm.js"), content, await findResults(content)];
      const run = JSON.parse((await runChild(args, { projectFolder })).stdout) as WarmRun;
      if (pair > 0) runs.push(run);
    }
    const [ours, bare] = [runs.map(({ warmMs }) => warmMs), runs.map(({ firstMs }) => firstMs)];
    comparisons.push({
      what: `\`controleer\` after one file changed, in a process that holds the rest, ${factor === 1 ? "the shipped content" : `${factor} times`}`,
      bare: "the first `controleer` of that process",
      most: 0.3,
      pairs: { ours, bare, ratios: runs.map(({ warmMs, firstMs }) => warmMs / firstMs) },
    });
  }
  return comparisons;
}

/** The proofs that stand beside that of the text, each against one bare print of the same page. */
export async function compareProof({ projectFolder, programs, scratch, say }: Bench): Promise<Comparison[]> {
  say(`f. proofs, ${PROOF_PAIRS + 1} pairs`);
  const html = join(scratch, "proof.html");
  const runs: (ProofRun & { readonly bareMs: number })[] = [];
  for (let pair = 0; pair <= PROOF_PAIRS; pair++) {
    const args = [join(programs, "run-proof.js"), "content", html];
    const run = JSON.parse((await runChild(args, { projectFolder })).stdout) as ProofRun;
    const bareArgs = ["test/bench/bare-print.mjs", requireBrowser(), html, join(scratch, "bare.pdf")];
    const bare = await runChild(bareArgs, { projectFolder });
    if (pair > 0) runs.push({ ...run, bareMs: bare.wallMs });
  }
  const bare = runs.map(({ bareMs }) => bareMs);
  const compare = (what: string, ours: readonly number[]): Comparison => ({
    what,
    bare: "puppeteer: launch, load the same HTML, print once",
    most: MOST_PROOF,
    pairs: { ours, bare, ratios: ours.map((ms, index) => ms / (bare[index] ?? Number.NaN)) },
  });
  return [
    compare(
      "what the report is to say, each figure spelled by a second hand",
      runs.map(({ claimsMs }) => claimsMs),
    ),
    compare(
      "what is seen of it, on the web page and on paper",
      runs.map(({ inkMs }) => inkMs),
    ),
    compare(
      "the fingerprint of the file",
      runs.map(({ fingerprintMs }) => fingerprintMs),
    ),
  ];
}

/** The results of the first theme in the newest report: the file that changes most. */
async function findResults(content: string): Promise<string> {
  const names = await readdir(content, { recursive: true });
  const found = names.filter((name) => /^\d{4}[\\/][^\\/]+[\\/]resultaten\.yaml$/u.test(name)).sort();
  const newest = found.at(-1)?.slice(0, 4);
  const first = found.find((name) => name.slice(0, 4) === newest);
  if (first === undefined) throw new Error(`There are no results in ${content}.`);
  return first;
}

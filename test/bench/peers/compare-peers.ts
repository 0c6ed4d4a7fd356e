import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";

import { tryValidator } from "../../../src/node/try-validator.ts";
import { validatePdfs } from "../../helpers/validator.ts";
import { requireBrowser } from "../comparisons.ts";
import { describeMachine } from "../describe-machine.ts";
import { formatPeers } from "./format-peers.ts";
import { inspectPdf } from "./inspect-pdf.ts";
import { installPeers } from "./install-peers.ts";
import type { Circumstances, NoPdf, PeerResult } from "./peer-result.ts";
import { PEERS, type Peer, type Tools } from "./peers.ts";
import { preparePages, readTitle } from "./prepare-pages.ts";
import { runPeer, type PeerRun } from "./run-peer.ts";

/** Beside one round that does not count. */
const ROUNDS = 3;

/** What every run works with. */
interface Session {
  readonly tools: Tools;
  /** Removed at the end. */
  readonly scratch: string;
  /** Per file name the page in one of its forms. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Prints the report with every tool, prints the tables and writes docs/vergelijking.md. */
export async function comparePeers(projectFolder: string): Promise<void> {
  const load = process.platform === "win32" ? null : (loadavg()[0] ?? null);
  const validator = (await tryValidator()).version;
  const scratch = await mkdtemp(join(tmpdir(), "rapport-peers-"));
  try {
    const { tools, pages, html } = await prepare(scratch, projectFolder);
    const results = await measure({ tools, pages, scratch });
    const document = formatPeers(results, {
      ...{ date: new Date().toISOString().slice(0, 10), machine: await describeMachine(), load, validator },
      puppeteer: await readPuppeteerVersion(projectFolder),
      title: readTitle(html),
      pageBytes: Buffer.byteLength(html),
    } satisfies Circumstances);
    await writeFile(join(projectFolder, "docs", "vergelijking.md"), document);
    process.stdout.write(document);
    say("Written: docs/vergelijking.md");
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function prepare(
  scratch: string,
  projectFolder: string,
): Promise<Pick<Session, "tools" | "pages"> & { html: string }> {
  say("Installing the other tools in a temporary folder");
  const programs = await installPeers(join(scratch, "packages"), projectFolder);
  const tools: Tools = {
    projectFolder,
    browser: requireBrowser(),
    isRootOnLinux: process.platform === "linux" && process.getuid?.() === 0,
    programOf: (name) => programs.get(name) ?? name,
  };
  const html = await makePage(tools, join(scratch, "page"));
  return { tools, html, pages: preparePages(html, tools) };
}

/** The page that the program writes for its newest report. */
async function makePage(tools: Tools, folder: string): Promise<string> {
  const [ours] = PEERS;
  if (ours === undefined) throw new Error("There is nothing to measure.");
  await mkdir(folder);
  const run = await runPeer({ args: ours.args(tools), folder, browser: tools.browser });
  const names = await readdir(folder, { recursive: true });
  const page = names.find((name) => name.endsWith("partijen.html"));
  if (page === undefined) throw new Error(`There is no page to print: ${run.message}`);
  return readFile(join(folder, page), "utf8");
}

async function readPuppeteerVersion(projectFolder: string): Promise<string> {
  const manifest = await readFile(join(projectFolder, "node_modules", "puppeteer", "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

/** All tools in turn, round after round, so that the machine's moods hit all alike. */
async function measure(session: Session): Promise<PeerResult[]> {
  const runs = PEERS.map((): PeerRun[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    say(round === 0 ? "A round that does not count" : `Round ${round} of ${ROUNDS}`);
    for (const [index, peer] of PEERS.entries()) {
      const own = runs[index] ?? [];
      // What fails once is not tried again
      if (own.some(({ pdf }) => pdf === null)) continue;
      own.push(await runOnce(peer, session, `run-${index}-${round}`));
    }
  }
  return judge(runs, session);
}

async function runOnce(peer: Peer, { tools, pages, scratch }: Session, name: string): Promise<PeerRun> {
  const folder = join(scratch, name);
  await mkdir(folder);
  for (const [file, text] of pages) await writeFile(join(folder, file), text);
  const run = await runPeer({ args: peer.args(tools), folder, browser: tools.browser });
  say(`  ${peer.name}: ${run.pdf === null ? run.message : `${run.wallMs.toFixed(0)} ms`}`);
  return { ...run, message: run.message.replaceAll(folder, ".") };
}

/** Looks at the last PDF of each tool, and has the validator check all in two starts. */
async function judge(runs: readonly (readonly PeerRun[])[], { scratch }: Session): Promise<PeerResult[]> {
  say("Checking the PDFs");
  const folder = join(scratch, "pdf");
  await mkdir(folder);
  const nameOf = (index: number): string => `peer-${index}.pdf`;
  for (const [index, own] of runs.entries()) {
    const pdf = own.at(-1)?.pdf;
    if (typeof pdf === "string") await copyFile(pdf, join(folder, nameOf(index)));
  }
  const names = await readdir(folder);
  const ua = await validatePdfs(folder, names, "ua1");
  const archive = await validatePdfs(folder, names, "3a");
  return Promise.all(
    PEERS.map(async ({ name, source, input }, index): Promise<PeerResult> => {
      const file = nameOf(index);
      const own = runs[index] ?? [];
      const about = { name, version: source?.version ?? "", input };
      if (!names.includes(file)) return { ...about, outcome: toFailure(own) };
      const verdicts = { ua: ua.get(file)?.[0] ?? null, archive: archive.get(file)?.[0] ?? null };
      const facts = await inspectPdf(await readFile(join(folder, file)));
      const times = own.slice(1).map(({ wallMs }) => wallMs);
      return { ...about, outcome: { kind: "made", times, facts, verdicts } };
    }),
  );
}

function toFailure(runs: readonly PeerRun[]): NoPdf {
  const last = runs.at(-1);
  return { kind: "failed", afterMs: last?.wallMs ?? 0, message: last?.message ?? "" };
}

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { runNpm } from "../../../src/setup/run-npm.mjs";
import { PEERS } from "./peers.ts";

/** Not the browser that a package would fetch for itself: all use ours. */
const FLAGS = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Puts the npm packages of the peers in a folder outside the checkout: they are no part of the project.
 *
 * @returns per package the full path of its program; rejects with what npm says
 */
export async function installPeers(folder: string, projectFolder: string): Promise<Map<string, string>> {
  const sources = PEERS.flatMap(({ source }) => source ?? []);
  const ours = await readManifest(projectFolder);
  const manifest = {
    private: true,
    dependencies: Object.fromEntries(sources.map(({ name, version }) => [name, version])),
    // It takes any puppeteer; the newest needs a newer Node, and the bare print uses ours
    overrides: { "md-to-pdf": { puppeteer: ours.dependencies?.["puppeteer"] } },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const { code, output } = await runNpm(["install", "--prefix", folder, ...FLAGS]);
  if (code !== 0) throw new Error(`npm could not install the other tools:\n${output}`);
  const programs = sources.map(
    async ({ name }) => [name, await findProgram(join(folder, "node_modules", name))] as const,
  );
  return new Map(await Promise.all(programs));
}

/** What is read here of a package.json. */
interface Manifest {
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
}

/** The package's only program, or its first. */
async function findProgram(folder: string): Promise<string> {
  const { bin } = await readManifest(folder);
  const program = typeof bin === "string" ? bin : Object.values(bin ?? {})[0];
  if (program === undefined) throw new Error(`The package has no program: ${folder}`);
  return join(folder, program);
}

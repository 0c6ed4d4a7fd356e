import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Effects } from "../../src/effects.ts";
import { parseSource, readImports } from "../helpers/read-imports.ts";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
const CLI = join(SRC, "cli");

/** What each effect does to a disk; one that is added says it here. */
const EFFECTS: Readonly<Record<keyof Effects, "writes" | "tries" | "reads">> = {
  listFiles: "reads",
  readFile: "reads",
  measureFile: "reads",
  isVacant: "reads",
  sha256: "reads",
  replaceFolder: "writes",
  restoreFolder: "tries",
  writeContent: "writes",
  openPrinter: "reads",
  today: "reads",
  elapsedMs: "reads",
  machine: "tries",
  program: "reads",
  stdout: "reads",
  stderr: "reads",
};

const WRITES = Object.entries(EFFECTS).flatMap(([name, does]) => (does === "writes" ? [name] : []));
const CALLS = new RegExp(`\\b(?:${WRITES.join("|")})\\(`, "u");

/** The files of src/cli of which the code writes, itself or in what it uses of the other folders. */
export function listWriters(): string[] {
  return readdirSync(CLI)
    .filter((name) => name.endsWith(".ts") && reachesWriting(join(CLI, name), new Set()))
    .sort();
}

/** Commands in a file of their own are looked at by themselves. What tells effects apart, and what does them, is no use of them. */
function reachesWriting(file: string, seen: Set<string>): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  if (CALLS.test(text)) return true;
  return readImports(parseSource(file, text))
    .filter(({ from, values }) => from.startsWith(".") && values.length > 0)
    .map(({ from }) => join(dirname(file), from))
    .some((target) => !target.startsWith(CLI) && reachesWriting(target, seen));
}

import { createHash } from "node:crypto";

import type { Effects, OutputFile, Printer, PrintJob } from "../../src/effects.ts";
import { ConflictError } from "../../src/errors.ts";
import { printInMemory } from "./print-in-memory.ts";

/** The files below one root: path with forward slashes to bytes. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

export interface MemoryOptions {
  /** Every root there is, by its path; a root that is not here does not exist. Files that somebody types are in "". */
  readonly roots: Readonly<Record<string, FileTree>>;
  readonly print?: Printer["print"];
  /** What of the machine is not as it should be. */
  readonly machine?: Partial<Effects["machine"]>;
  readonly isTerminal?: boolean;
  readonly hasColour?: boolean;
}

/** A machine in memory: what a run does to it can be read back. */
export interface Memory {
  readonly effects: Effects;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** What was published: folder to its files, by name. */
  readonly published: ReadonlyMap<string, FileTree>;
  /** The files below a root as they are now. */
  readonly filesOf: (root: string) => FileTree;
  readonly printed: readonly PrintJob[];
  /** What was tried, opened and read of the content, in order. */
  readonly steps: () => readonly string[];
  /** How many printers were opened and not closed. */
  readonly openPrinters: () => number;
}

/** Where a memory machine keeps the program's own files. */
export const TEMPLATES = "program/templates";
export const FONTS = "program/fonts";

/** What a memory machine runs on. */
const MADE_BY = { hash: () => Promise.resolve("f".repeat(64)), node: "20.19.0", system: "geheugen x1" };

/** A machine that has everything. */
const SOUND_MACHINE: Effects["machine"] = {
  tryBrowser: () =>
    Promise.resolve({
      path: "/usr/bin/chromium",
      version: "Chromium 156.0",
      lacks: [],
      missingTags: [],
      unknownTags: [],
    }),
  tryValidator: () => Promise.resolve({ path: "/opt/verapdf.jar", version: "veraPDF 1.28.2" }),
  tryWriting: () => Promise.resolve(),
};

/** Effects that live in memory; the clock stands still. */
export function createMemory(options: MemoryOptions): Memory {
  const { isTerminal = false, hasColour = false } = options;
  const roots = { ...options.roots };
  const machine = { ...SOUND_MACHINE, ...options.machine };
  const published = new Map<string, FileTree>();
  const printed: PrintJob[] = [];
  const steps: string[] = [];
  let openPrinters = 0;
  const [stdout, stderr] = [createStream({ isTerminal, hasColour }), createStream({ isTerminal, hasColour })];
  const effects: Effects = {
    listFiles: (root) => {
      steps.push(`list ${root}`);
      return Promise.resolve(listTree(roots[root]));
    },
    readFile: (root, path) => readTree(roots[root], path),
    measureFile: (path) => Promise.resolve(roots[""]?.get(path)?.length ?? null),
    isVacant: (folder) => Promise.resolve((roots[folder]?.size ?? 0) === 0),
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    replaceFolder: (folder, files) => Promise.resolve(void published.set(folder, toTree(files))),
    restoreFolder: () => Promise.resolve(),
    writeContent: (root, changes) => {
      const tree = new Map(roots[root]);
      for (const { path, bytes, before } of changes) {
        const found = tree.get(path);
        const isAsRead = found === undefined ? before === null : effects.sha256(found) === before;
        if (!isAsRead) return Promise.reject(new ConflictError(`${path} is intussen gewijzigd.`, "Start opnieuw."));
        tree.set(path, bytes);
      }
      roots[root] = tree;
      return Promise.resolve();
    },
    openPrinter: () => {
      steps.push("open printer");
      openPrinters += 1;
      return Promise.resolve({
        print: (job) => {
          printed.push(job);
          return (options.print ?? printInMemory)(job);
        },
        close: () => Promise.resolve(void (openPrinters -= 1)),
      });
    },
    today: () => "2026-06-01",
    elapsedMs: () => 0,
    machine: {
      ...machine,
      tryWriting: (folder) => {
        steps.push(`try ${folder}`);
        return machine.tryWriting(folder);
      },
    },
    program: { templates: TEMPLATES, fonts: FONTS, version: "1.2.3", ...MADE_BY },
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  return {
    effects,
    stdout: stdout.text,
    stderr: stderr.text,
    published,
    filesOf: (root) => roots[root] ?? new Map(),
    printed,
    steps: () => steps,
    openPrinters: () => openPrinters,
  };
}

/** Text as the bytes of a file. */
export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function toText(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function listTree(tree: FileTree | undefined): Awaited<ReturnType<Effects["listFiles"]>> {
  if (tree === undefined) return null;
  return [...tree].map(([path, bytes]) => ({ path, size: bytes.length, kind: "file" as const }));
}

function readTree(tree: FileTree | undefined, path: string): Promise<Uint8Array> {
  const bytes = tree?.get(path);
  return bytes === undefined ? Promise.reject(new Error(`no file ${path}`)) : Promise.resolve(bytes);
}

function toTree(files: readonly OutputFile[]): FileTree {
  return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

interface Captured {
  readonly stream: Effects["stdout"];
  readonly text: () => string;
}

function createStream(kind: { readonly isTerminal: boolean; readonly hasColour: boolean }): Captured {
  const written: string[] = [];
  return { stream: { ...kind, write: (text) => void written.push(text) }, text: () => written.join("") };
}

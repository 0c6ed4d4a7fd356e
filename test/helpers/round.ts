import { join } from "node:path";

import { expect } from "vitest";

import { main } from "../../src/main.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./memory-effects.ts";

const PROGRAM = await readProgram();
/** A small deal with the themes Groen and Werk, in which nothing is wrong. */
export const BARE = await readTree(join(FIXTURES, "regels", "basis", "content"));
export const CALENDAR = "deal/kalender.yaml";
export const REPORT = "2026/rapport.yaml";
export const PROSE = "2026/groen/voortgang.md";
const STEPS = `stappen:
  - {stap: concept-verstuurd, door: [het programmabureau]}
  - {stap: vastgesteld, door: [het dagelijks bestuur], na: [concept-verstuurd], advies: de regiegroep}
  - {stap: ingediend, door: [het programmabureau], na: [concept-verstuurd]}
  - {stap: teruggegeven, door: [het ministerie], na: [ingediend]}
  - {stap: besproken, door: [het overleg], na: [ingediend]}
`;
export const BASE = edit(
  edit(BARE, CALENDAR, (text) => `${text}${STEPS}`),
  REPORT,
  (text) => text.replace("rapportdatum: 2026-06-01", "rapportdatum: 2026-05-08"),
);

export const CONCEPT = "2026/verstuurd/concept-verstuurd-2026-05-10";
export const FIRST = "2026/verstuurd/ingediend-2026-05-20";

/** What is on disk between two commands. */
export interface Disk {
  readonly content: FileTree;
  /** By folder. */
  readonly output: Readonly<Record<string, FileTree>>;
}

export interface Run extends Disk {
  readonly said: readonly [exitCode: number, stdout: string, stderr: string];
}

export async function run(words: readonly string[], { content, output }: Disk): Promise<Run> {
  const memory = createMemory({ roots: { ...PROGRAM, content, ...output } });
  const exitCode = await main(words, memory.effects);
  return {
    said: [exitCode, memory.stdout(), memory.stderr()],
    content: memory.filesOf("content"),
    output: { ...output, ...Object.fromEntries(memory.published) },
  };
}

/** A step with its day in May and who takes it: "vastgesteld 19 het dagelijks bestuur". */
export const set = (step: string, disk: Disk, ...more: string[]): Promise<Run> => {
  const [, stap = "", day = "", door = ""] = /^(\S+) (\S+) (.+)$/u.exec(step) ?? [];
  return run(["zet", stap, "--datum", `2026-05-${day}`, "--door", door, ...more], disk);
};

/** Runs commands after each other, each of which succeeds. */
export async function runAll(disk: Disk, ...steps: ((disk: Disk) => Promise<Run>)[]): Promise<Disk> {
  let now = disk;
  for (const step of steps) {
    const { said, ...next } = await step(now);
    expect(said[0], said[2]).toBe(0);
    now = next;
  }
  return now;
}

export const make =
  (version: string) =>
  (disk: Disk): Promise<Run> =>
    run(["maak", "--versie", version], disk);
export const send = (disk: Disk): Promise<Run> => set("concept-verstuurd 10 programmabureau", disk);
export const handIn = (disk: Disk): Promise<Run> => set("ingediend 20 het programmabureau", disk);
export const giveBack = (disk: Disk): Promise<Run> =>
  set("teruggegeven 21 het ministerie", disk, "--om", "De bedragen ontbreken");

export function edit(content: FileTree, path: string, change: (text: string) => string): FileTree {
  return overlay(content, new Map([[path, toBytes(change(toText(content.get(path))))]]));
}

export const START: Disk = { content: BASE, output: {} };
export const SENT = await runAll(START, make("concept"), send);
export const HANDED_IN = await runAll(SENT, make("definitief"), handIn);

import { rm } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  makeScratch,
  findBadEnd,
  findDamage,
  findUnfinished,
  putDisk,
  readDisk,
  type End,
  type Story,
} from "./faults/disk.ts";
import { runWithFault, type Fault } from "./faults/file-faults.ts";
import { listWriters } from "./faults/list-writers.ts";
import { runInProcess } from "./faults/run-in-process.ts";
import { TODAY, WRITING_COMMANDS, type WritingCommand } from "./faults/writing-commands.ts";
import { nieuw } from "../src/cli/nieuw.ts";
import { uitvraag } from "../src/cli/uitvraag.ts";
import { zet } from "../src/cli/zet.ts";
import { bundleProgram, type BundledProgram } from "./helpers/bundle-program.ts";
import type { FileTree } from "./helpers/memory-effects.ts";
import { printInMemory } from "./helpers/print-in-memory.ts";
import { runMain } from "./helpers/run-main.ts";

/**
 * Commands that are broken off while they write, each at calls of the file system in turn, in this process. With processes
 * that are really killed, and disks that are really full: `npm run faults`.
 */

let scratch = "";
beforeAll(async () => {
  scratch = await makeScratch();
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const PRINTER = { print: printInMemory, close: () => Promise.resolve() };

/** How many calls of one command are tried, spread evenly, beside each rename and the first ones, with which it tries. */
const MOST_CALLS = 12;
const MOST_CALLS_WHEN_SLOW = 2;
const FIRST_CALLS = 4;

interface Setting {
  readonly story: Story;
  readonly start: FileTree;
  readonly good: number;
  readonly calls: readonly string[];
  readonly run: (fault: Fault | null) => Promise<End>;
}

async function set(command: WritingCommand): Promise<Setting> {
  const folder = join(scratch, "plek");
  const start = await command.files();
  let calls: readonly string[] = [];
  const run = async (fault: Fault | null): Promise<End> => {
    const own = { today: () => TODAY, openPrinter: () => Promise.resolve(PRINTER) };
    const done = await runWithFault(folder, fault, () => runMain(command.args(folder), own));
    ({ calls } = done);
    return done.end ?? { code: null, stdout: "", stderr: "" };
  };
  await putDisk(folder, start);
  const before = await readDisk(folder);
  const { code, stderr } = await run(null);
  expect([command.name, code, stderr]).toEqual([command.name, 0, expect.any(String)]);
  return { story: { command, before, after: await readDisk(folder) }, start, good: 0, calls, run };
}

function chooseCalls({ calls, story }: Setting): number[] {
  const most = story.command.isSlow === true ? MOST_CALLS_WHEN_SLOW : MOST_CALLS;
  const step = Math.max(1, Math.floor(calls.length / most));
  return calls.flatMap((name, index) =>
    index % step === 0 || index < FIRST_CALLS || name === "rename" ? [index + 1] : [],
  );
}

/** What came of a run with a fault, and of the one after it; in words what is wrong. */
async function tryFault({ story, start, good, run }: Setting, fault: Fault): Promise<string[]> {
  const folder = join(scratch, "plek");
  await putDisk(folder, start);
  const broken = await run(fault);
  const found = await readDisk(folder);
  const wrong = [
    ...(broken.code === null ? [] : findBadEnd(broken)),
    ...findDamage(story, found),
    ...(broken.code === good ? findUnfinished(story, { found, broken: found, end: broken, good }) : []),
  ];
  const end = await run(null);
  const then = findUnfinished(story, { found: await readDisk(folder), broken: found, end, good });
  return [...wrong, ...then].map((words) => `${JSON.stringify(fault)}: ${words}`);
}

describe("the table of commands that write", () => {
  test("has every file of src/cli of which the code writes", () => {
    expect([...new Set(WRITING_COMMANDS.map(({ source }) => source))].sort()).toEqual(listWriters());
  });

  test.each([nieuw, uitvraag, zet])("has every word that can stand behind $name", ({ name, words: [first] }) => {
    const names = WRITING_COMMANDS.map((one) => one.name).filter((one) => one.startsWith(`${name} `));
    expect([...new Set(names)].sort()).toEqual((first?.allowed ?? []).map((word) => `${name} ${word}`).sort());
  });
});

describe("two at once", () => {
  let program: BundledProgram;
  beforeAll(async () => {
    program = await bundleProgram({ takesDay: true });
  });
  afterAll(() => program.remove());

  // One that writes content, one that replaces a folder, one that does both; the others: npm run faults
  test.each(WRITING_COMMANDS.filter(({ name }) => ["nieuw jaar", "velden", "uitvraag geld"].includes(name)))(
    "rapport $name ($source): both end, and what is there is whole and right",
    async (command) => {
      const folder = join(scratch, "samen");
      await putDisk(folder, await command.files());
      const before = await readDisk(folder);
      const run = (): Promise<End> => runInProcess(program, command.args(folder));
      const ends = await Promise.all([run(), run()]);
      const found = await readDisk(folder);
      await putDisk(folder, await command.files());
      expect((await run()).code).toBe(0);
      const story = { command, before, after: await readDisk(folder) };
      expect(ends.flatMap(findBadEnd)).toEqual([]);
      expect(ends.map(({ code }) => code)).toContain(0);
      expect(findDamage(story, found)).toEqual([]);
      const [end = ends[0]] = ends.filter(({ code }) => code === 0);
      expect(findUnfinished(story, { found, broken: found, end, good: 0 })).toEqual([]);
    },
  );
});

describe.each(WRITING_COMMANDS)("rapport $name ($source)", (command) => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await set(command);
  });

  const tryAll = async (faults: readonly Fault[]): Promise<string[]> => {
    const wrong: string[] = [];
    for (const fault of faults) wrong.push(...(await tryFault(setting, fault)));
    return wrong;
  };

  test("writes, and does so in calls that are seen", () => {
    expect(setting.story.after).not.toEqual(setting.story.before);
    expect(setting.calls.filter((name) => name === "rename").length).toBeGreaterThan(0);
  });

  test("killed at a call, loses nothing, and the next run makes it good", async () => {
    expect(await tryAll(chooseCalls(setting).map((at) => ({ kind: "dies", at })))).toEqual([]);
  });

  test("on a disk that fills up, loses nothing, says so, and the next run makes it good", async () => {
    const calls = chooseCalls(setting).filter((_, index) => index % 2 === 0);
    expect(await tryAll(calls.map((at) => ({ kind: "full", at, code: "ENOSPC" })))).toEqual([]);
  });

  test.each(["EROFS", "EACCES"])("where nothing can be written (%s), says so", async (code) => {
    expect(await tryAll([{ kind: "closed", code }])).toEqual([]);
  });

  test.each(["EBUSY", "EPERM"])("of what another program has open (%s), says so", async (code) => {
    expect(await tryAll([{ kind: "held", code }])).toEqual([]);
  });
});

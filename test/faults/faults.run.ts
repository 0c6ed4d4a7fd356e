import { spawnSync } from "node:child_process";
import { statSync, truncateSync } from "node:fs";
import { chmod, chown, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { bundleProgram, type BundledProgram } from "../helpers/bundle-program.ts";
import type { FileTree } from "../helpers/memory-effects.ts";
import {
  findBadEnd,
  findDamage,
  findUnfinished,
  makeScratch,
  putDisk,
  readDisk,
  type End,
  type Story,
} from "./disk.ts";
import { runInProcess, type Starting } from "./run-in-process.ts";
import { WRITING_COMMANDS, type WritingCommand } from "./writing-commands.ts";

/**
 * The fault run: every command that writes, as a process of its own, killed with SIGKILL at moments that are drawn (200 in
 * all; FAULTS_KILLS for another number, TEST_SEED for other moments), two at once, on a disk that is really full and in a
 * folder that may really not be written in, where the machine allows.
 */

const KILLS = Number(process.env["FAULTS_KILLS"] ?? "200");
const SEED = Number(process.env["TEST_SEED"] ?? "1");
const PAIRS = 4;
/** Without a browser all of a concept is made but its PDF. */
const ENDS_WITHOUT_BROWSER = 3;

let scratch = "";
let program: BundledProgram;
beforeAll(async () => {
  scratch = await makeScratch();
  program = await bundleProgram({ takesDay: true });
  // Another user must be able to start it
  await chmod(dirname(program.file), 0o755);
});
afterAll(async () => {
  await program.remove();
  await rm(scratch, { recursive: true, force: true });
});

const goodOf = ({ name }: WritingCommand): number => (name === "maak" ? ENDS_WITHOUT_BROWSER : 0);

interface Setting {
  readonly folder: string;
  readonly start: FileTree;
  readonly story: Story;
  readonly good: number;
  readonly tookMs: number;
  readonly run: (starting?: Starting) => Promise<End>;
}

async function set(command: WritingCommand, folder = join(scratch, "plek")): Promise<Setting> {
  const start = await command.files();
  const run = (starting?: Starting): Promise<End> => runInProcess(program, command.args(folder), starting);
  await putDisk(folder, start);
  const before = await readDisk(folder);
  const startedMs = performance.now();
  const { code, stderr } = await run();
  const tookMs = performance.now() - startedMs;
  const good = goodOf(command);
  expect([code, stderr]).toEqual([good, expect.any(String)]);
  return { folder, start, story: { command, before, after: await readDisk(folder) }, good, tookMs, run };
}

/** What is wrong with the disk after a run that was disturbed, and after the next one. */
async function judge({ folder, story, good, run }: Setting, disturbed: readonly End[]): Promise<string[]> {
  const found = await readDisk(folder);
  const wrong = [...disturbed.filter(({ code }) => code !== null).flatMap(findBadEnd), ...findDamage(story, found)];
  const end = await run();
  return [...wrong, ...findUnfinished(story, { found: await readDisk(folder), broken: found, end, good })];
}

describe.each(WRITING_COMMANDS.map((command, index) => ({ ...command, command, index })))(
  "rapport $name ($source)",
  ({ command, index }) => {
    const most = Math.floor(KILLS / WRITING_COMMANDS.length) + (index < KILLS % WRITING_COMMANDS.length ? 1 : 0);

    test(`killed ${String(most)} times`, async () => {
      const setting = await set(command);
      // It writes at the end, so most of the moments are there
      const share = fc.oneof(
        { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
        {
          weight: 3,
          arbitrary: fc.double({ min: 0.7, max: 1.1, noNaN: true }),
        },
      );
      const wrong: string[] = [];
      let killed = 0;
      for (const part of fc.sample(share, { seed: SEED + index, numRuns: most })) {
        await putDisk(setting.folder, setting.start);
        const end = await setting.run({ killAfterMs: part * setting.tookMs });
        killed += end.code === null ? 1 : 0;
        wrong.push(...(await judge(setting, [end])).map((words) => `at ${part.toFixed(3)}: ${words}`));
      }
      expect(wrong).toEqual([]);
      process.stdout.write(
        `  ${command.name}: ${String(killed)} of ${String(most)} were still running when they were killed\n`,
      );
    });

    test(`two at once, ${String(PAIRS)} times`, async () => {
      const setting = await set(command);
      const wrong: string[] = [];
      for (let pair = 0; pair < PAIRS; pair += 1) {
        await putDisk(setting.folder, setting.start);
        const ends = await Promise.all([setting.run(), setting.run()]);
        if (!ends.some(({ code }) => code === setting.good)) wrong.push(`none did it: ${JSON.stringify(ends)}`);
        wrong.push(...(await judge(setting, ends)));
      }
      expect(wrong).toEqual([]);
    });
  },
);

const mayMount = process.getuid?.() === 0 && process.platform === "linux";

function call(name: string, ...args: readonly string[]): boolean {
  return spawnSync(name, args, { stdio: "ignore" }).status === 0;
}

describe.each(WRITING_COMMANDS)("rapport $name ($source), on a disk of its own", (command) => {
  const TIGHT_KB = [0, 4, 16, 64, 256];

  test.skipIf(!mayMount)("that is full but for so much; skipped where no disk may be mounted", async (context) => {
    const disk = join(scratch, "schijf");
    await mkdir(disk, { recursive: true });
    if (!call("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", disk)) context.skip("no disk can be mounted here");
    try {
      const setting = await set(command, join(disk, "plek"));
      const wrong: string[] = [];
      for (const free of TIGHT_KB) {
        await putDisk(setting.folder, setting.start);
        fill(disk, free);
        const end = await setting.run();
        await rm(join(disk, "vulling"), { force: true });
        wrong.push(...(await judge(setting, [end])).map((words) => `${String(free)} kB free: ${words}`));
        if (free === 0 && end.code === 0) wrong.push("it says to have written on a full disk");
      }
      expect(wrong).toEqual([]);
    } finally {
      call("umount", disk);
    }
  });

  test.skipIf(!mayMount)("that can only be read; skipped where no disk may be mounted", async (context) => {
    const disk = join(scratch, "schijf");
    await mkdir(disk, { recursive: true });
    if (!call("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", disk)) context.skip("no disk can be mounted here");
    try {
      const setting = await set(command, join(disk, "plek"));
      await putDisk(setting.folder, setting.start);
      expect(call("mount", "-o", "remount,ro", disk)).toBe(true);
      const end = await setting.run();
      expect(call("mount", "-o", "remount,rw", disk)).toBe(true);
      expect(end.code).not.toBe(0);
      expect(await judge(setting, [end])).toEqual([]);
    } finally {
      call("umount", disk);
    }
  });

  test.skipIf(process.getuid?.() !== 0)(
    "of another user; skipped where one cannot be somebody else",
    async (context) => {
      const setting = await set(command);
      await putDisk(setting.folder, setting.start);
      // Readable to all, to be written by the superuser only
      await chmod(scratch, 0o755);
      await chown(setting.folder, 0, 0);
      const end = await setting.run({ uid: NOBODY });
      if (end.stderr.includes("MODULE_NOT_FOUND")) context.skip("another user cannot read this checkout");
      expect(end.code).not.toBe(0);
      expect(await judge(setting, [end])).toEqual([]);
    },
  );
});

const NOBODY = 65_534;
const KB = 1024;

/** Leaves so much room on a disk. */
function fill(disk: string, freeKb: number): void {
  const file = join(disk, "vulling");
  // As much as goes in, then what is to be free taken off
  spawnSync("dd", ["if=/dev/zero", `of=${file}`, "bs=64k"], { stdio: "ignore" });
  if (freeKb > 0) truncateSync(file, Math.max(0, statSync(file).size - freeKb * KB));
}

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "vitest";

import { bundleProgram, type BundledProgram } from "../helpers/bundle-program.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { FIXTURES, readTree } from "../helpers/fixtures.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const OTHER_MACHINE = pathToFileURL(join(PROJECT, "test", "helpers", "other-machine.mjs")).href;
const run = promisify(execFile);

/** Where and when the program runs. */
interface Circumstances {
  readonly checkout: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Locales that sort, count and change case in ways of their own, and zones that are never on the same day. */
const HERE = { TZ: "Pacific/Kiritimati", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8", LANGUAGE: "en", OTHER_DAYS: "0" };
const THERE = { TZ: "Pacific/Midway", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr", OTHER_DAYS: "3987" };

let scratch = "";
let program: BundledProgram;
let here: Circumstances;
let there: Circumstances;

/** A checkout of the same program in another folder, whose files were made in another order. */
async function copyCheckout(to: string): Promise<string> {
  await mkdir(join(to, "dist"), { recursive: true });
  for (const part of ["templates", join("dist", "fonts"), "package.json"])
    await cp(join(PROJECT, part), join(to, part), { recursive: true });
  await symlink(join(PROJECT, "node_modules"), join(to, "node_modules"), "junction");
  await cp(program.file, join(to, "dist", "cli.mjs"));
  return to;
}

/** What Node says of its surroundings, to be sure that they are other ones: how it writes, the hour, and the year. */
async function describeSurroundings({ env }: Circumstances): Promise<string> {
  const asked = `${String(1234.5)}.toLocaleString() + " " + new Date(${String(NOON)}).getHours() + " " + new Date().getFullYear()`;
  const { stdout } = await run(process.execPath, ["--import", OTHER_MACHINE, "-p", asked], {
    env: { ...process.env, ...env },
  });
  return stdout.trim();
}

const NOON = Date.UTC(2026, 0, 1, 12);

/** Builds a content tree as it lies in this place at this time. */
async function make({ checkout, folder, env }: Circumstances, content: string): Promise<Map<string, Uint8Array>> {
  const own = await mkdtemp(join(folder, "bouw-"));
  await cp(content, join(own, "content"), { recursive: true });
  await makeIn(own, { checkout, env });
  return readOutput(own);
}

async function makeIn(own: string, { checkout, env }: Pick<Circumstances, "checkout" | "env">): Promise<void> {
  const args = ["maak", "--content", join(own, "content"), "--output", join(own, "output")];
  await run(process.execPath, ["--import", OTHER_MACHINE, join(checkout, "dist", "cli.mjs"), ...args], {
    cwd: own,
    env: { ...process.env, ...env },
  });
}

const readOutput = async (own: string): Promise<Map<string, Uint8Array>> =>
  new Map(await readTree(join(own, "output")));

/** The names of the files that are not the same, byte for byte, on both sides. */
function listDifferent(one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => Buffer.compare(one.get(name) ?? NONE, other.get(name) ?? NONE) !== 0).sort();
}

const NONE = new Uint8Array();

describeWithBrowser("the same content", () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
    program = await bundleProgram();
    const [first, second] = [join(scratch, "hier"), join(scratch, "Een ándere map (kopie)")];
    for (const folder of [first, second]) await mkdir(folder);
    here = { checkout: await copyCheckout(join(first, "programma")), folder: first, env: HERE };
    there = { checkout: await copyCheckout(join(second, "nog een map")), folder: second, env: THERE };
  });
  afterAll(async () => {
    await program.remove();
    await rm(scratch, { recursive: true, force: true });
  });

  test("is built in other circumstances", async () => {
    expect(await describeSurroundings(here)).toMatch(/^1,234\.5 2 20[2-9]\d$/u);
    expect(await describeSurroundings(there)).toMatch(/^1\.234,5 1 20[3-9]\d$/u);
  });

  test.each(["basis", "tweede-deal"])(
    "gives the same bytes in another folder, time zone, locale and year: %s",
    async (deal) => {
      const content = join(FIXTURES, deal, "content");
      const [one, other] = [await make(here, content), await make(there, content)];
      expect([...one.keys()].filter((name) => name.endsWith(".pdf"))).toHaveLength(1);
      expect(listDifferent(one, other)).toEqual([]);
    },
  );

  test("gives the same bytes over an earlier report, whose page numbers are the first guess", async () => {
    const own = await mkdtemp(join(here.folder, "bouw-"));
    await cp(join(FIXTURES, "basis", "content"), join(own, "content"), { recursive: true });
    await makeIn(own, here);
    const first = await readOutput(own);
    await makeIn(own, there);
    expect(listDifferent(first, await readOutput(own))).toEqual([]);
  });
});

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { EnvironmentError } from "../../../src/errors.ts";
import { listFiles } from "../../../src/node/list-files.ts";
import { replaceFolder } from "../../../src/node/replace-folder.ts";
import { restoreFolder } from "../../../src/node/restore-folder.ts";

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const text = (folder: string, path: string) => readFile(join(folder, path), "utf8");

let scratch = "";
let folder = "";

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "rapport-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));
beforeEach(async () => {
  folder = join(await mkdtemp(join(scratch, "proef-")), "2026", "concept");
});

const siblings = () => readdir(join(folder, ".."));

describe("replaceFolder", () => {
  test("makes the folder and those above it", async () => {
    await replaceFolder(folder, [file("rapport.html", "nieuw"), file("data/data.json", "{}")]);
    expect(await text(folder, "rapport.html")).toBe("nieuw");
    expect(await text(folder, "data/data.json")).toBe("{}");
    expect(await siblings()).toEqual(["concept"]);
  });

  test("replaces all that was there", async () => {
    await replaceFolder(folder, [file("oud.html", "oud")]);
    await replaceFolder(folder, [file("nieuw.html", "nieuw")]);
    expect(await readdir(folder)).toEqual(["nieuw.html"]);
    expect(await siblings()).toEqual(["concept"]);
  });

  test.each(["../buiten.html", "/buiten.html", "a/../../buiten.html"])("refuses to write to %s", async (path) => {
    await replaceFolder(folder, [file("oud.html", "oud")]);
    await expect(replaceFolder(folder, [file(path, "x")])).rejects.toThrow("Not inside");
    expect(await siblings()).toEqual(["concept"]);
    expect(await readdir(folder)).toEqual(["oud.html"]);
  });

  test("keeps the old one and says what to do when the new one cannot be written", async () => {
    await replaceFolder(folder, [file("oud.html", "oud")]);
    const clash = [file("a", "a file"), file("a/b", "needs a folder of that name")];
    const error = await replaceFolder(folder, clash).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error).toHaveProperty("hint", expect.stringContaining("Wat er stond, staat er nog."));
    expect(await readdir(folder)).toEqual(["oud.html"]);
    expect(await siblings()).toEqual(["concept"]);
  });
});

const beside = (name: string) => join(folder, "..", name);

describe("a replacement after one that was killed", () => {
  test.each([
    [".concept.oud", "with the old one beside the new one"],
    [`.concept.nieuw-${String(process.pid)}`, "with the same number as this process, while it wrote"],
  ])("mends what it left: %s, %s", async (name) => {
    await replaceFolder(folder, [file("oud.html", "oud")]);
    await mkdir(beside(name));
    await writeFile(join(beside(name), "ouder.html"), "ouder");
    await replaceFolder(folder, [file("nieuw.html", "nieuw")]);
    expect(await readdir(folder)).toEqual(["nieuw.html"]);
    expect(await siblings()).toEqual(["concept"]);
  });
});

describe("restoreFolder", () => {
  test("puts back the old one when the new one never came", async () => {
    await mkdir(beside(".concept.oud"), { recursive: true });
    await writeFile(join(beside(".concept.oud"), "oud.html"), "oud");
    await restoreFolder(folder);
    expect(await text(folder, "oud.html")).toBe("oud");
    expect(await siblings()).toEqual(["concept"]);
  });

  test("removes the old one when the new one is in place", async () => {
    await mkdir(folder, { recursive: true });
    await mkdir(beside(".concept.oud"));
    await restoreFolder(folder);
    expect(await siblings()).toEqual(["concept"]);
  });

  test("removes what dead processes left, and nothing else", async () => {
    const dead = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await new Promise((resolve) => dead.on("close", resolve));
    const alive = process.ppid;
    const kept = [`.concept.nieuw-${alive}`, ".concept-oud.nieuw-1x", ".anders.nieuw-1", "concept"];
    for (const name of [...kept, `.concept.nieuw-${String(dead.pid)}`, `.concept.weg-${String(dead.pid)}`]) {
      await mkdir(join(beside(name), "x"), { recursive: true });
    }
    await restoreFolder(folder);
    expect((await siblings()).sort()).toEqual(kept.sort());
  });

  test("does nothing where nothing is", async () => {
    await restoreFolder(folder);
    expect(existsSync(join(folder, ".."))).toBe(false);
  });
});

describe("a killed replacement", () => {
  const child = fileURLToPath(new URL("killed-replacement.mjs", import.meta.url));
  let bundle = "";

  beforeAll(async () => {
    bundle = join(scratch, "replace-folder.mjs");
    const entryPoints = [fileURLToPath(new URL("../../../src/node/replace-folder.ts", import.meta.url))];
    await build({ entryPoints, outfile: bundle, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  });

  interface End {
    readonly signal: NodeJS.Signals | null;
    readonly output: string;
  }

  interface Ending {
    /** Kills it from outside; null leaves that to the child. */
    readonly killAfterMs?: number | null;
    /** What the child does at its last call. */
    readonly end?: "dies" | "fails";
  }

  function replaceInChild(
    word: string,
    lastCall: number,
    { killAfterMs = null, end = "dies" }: Ending = {},
  ): Promise<End> {
    return new Promise((resolve, reject) => {
      const process_ = spawn(process.execPath, [child, bundle, folder, word, String(lastCall), end]);
      let output = "";
      process_.stdout.on("data", (data: Buffer) => (output += data.toString()));
      process_.on("error", reject);
      process_.on("close", (_, signal) => resolve({ signal, output }));
      if (killAfterMs !== null) setTimeout(() => process_.kill("SIGKILL"), killAfterMs);
    });
  }

  /** The word that all files hold; fails when the output is not whole. */
  async function readWhole(): Promise<string> {
    const paths = (await listFiles(folder))?.map((entry) => entry.path).sort();
    expect(paths).toEqual(["data/data.json", "leeg.txt", "rapport.html"]);
    const words = await Promise.all(["rapport.html", "data/data.json"].map((path) => text(folder, path)));
    const word = words[0]?.slice(0, 5) ?? "";
    for (const found of words) expect(found === `${word} `.repeat(20_000)).toBe(true);
    return word;
  }

  /** All files of the output, to put it back. */
  function readFiles(): Promise<ReturnType<typeof file>[]> {
    const paths = ["rapport.html", "data/data.json", "leeg.txt"];
    return Promise.all(paths.map(async (path) => file(path, await text(folder, path))));
  }

  test("leaves one whole output, at whatever call of the file system it dies", async () => {
    await replaceInChild("eerst", 0);
    const { output } = await replaceInChild("eerst", 0);
    const calls = Number(output);
    expect(calls).toBeGreaterThan(10);
    const first = await readFiles();
    const found: string[] = [];
    for (let call = 1; call <= calls; call++) {
      const { signal } = await replaceInChild("later", call);
      expect(signal).toBe("SIGKILL");
      await restoreFolder(folder);
      found.push(await readWhole());
      expect(await siblings()).toEqual(["concept"]);
      await replaceFolder(folder, first);
    }
    expect(new Set(found)).toEqual(new Set(["eerst", "later"]));
  });

  test("has one whole output in place, whatever call of the file system fails", async () => {
    await replaceInChild("eerst", 0);
    const { output } = await replaceInChild("eerst", 0);
    const first = await readFiles();
    const found: string[] = [];
    for (let call = 1; call <= Number(output); call++) {
      await replaceInChild("later", call, { end: "fails" });
      found.push(await readWhole());
      await replaceFolder(folder, first);
    }
    expect(new Set(found)).toEqual(new Set(["eerst", "later"]));
  });

  test("leaves one whole output, at whatever moment it dies", async () => {
    await replaceInChild("eerst", 0);
    const started = performance.now();
    await replaceInChild("eerst", 0);
    const wholeMs = performance.now() - started;
    for (let share = 0.4; share < 1.1; share += 0.05) {
      await replaceInChild("later", 0, { killAfterMs: wholeMs * share });
      await restoreFolder(folder);
      expect(["eerst", "later"]).toContain(await readWhole());
    }
  });
});

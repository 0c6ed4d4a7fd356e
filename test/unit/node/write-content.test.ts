import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { LOCK_FILE, nameFresh } from "../../../src/value/side-files.ts";
import { ConflictError, EnvironmentError } from "../../../src/errors.ts";
import { listFiles } from "../../../src/node/list-files.ts";
import { writeContent } from "../../../src/node/write-content.ts";
import { classifyPath } from "../../../src/read/classify-path.ts";

let scratch = "";
let root = "";

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "rapport-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));
beforeEach(async () => {
  root = join(await mkdtemp(join(scratch, "proef-")), "content");
  await put("2026/rapport.yaml", "oud");
});

const read = (path: string) => readFile(join(root, path), "utf8");
const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const change = (path: string, text: string, old: string | null = null) => ({
  path,
  bytes: new TextEncoder().encode(text),
  before: old === null ? null : hash(old),
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function list(): Promise<string[]> {
  return ((await listFiles(root)) ?? []).map(({ path }) => path).sort();
}

const fault = (changes: Parameters<typeof writeContent>[1]) =>
  writeContent(root, changes).then(
    () => null,
    (error: unknown) => error,
  );

describe("writeContent", () => {
  test("replaces what was read, and makes what is new with its folders", async () => {
    await writeContent(root, [change("2026/rapport.yaml", "nieuw", "oud"), change("2027/wonen/a.yaml", "a")]);
    expect(await read("2026/rapport.yaml")).toBe("nieuw");
    expect(await read("2027/wonen/a.yaml")).toBe("a");
    expect(await list()).toEqual(["2026/rapport.yaml", "2027/wonen/a.yaml"]);
  });

  test("makes the content root", async () => {
    await rm(root, { recursive: true });
    await writeContent(root, [change("deal/deal.yaml", "x")]);
    expect(await list()).toEqual(["deal/deal.yaml"]);
  });

  test("keeps the rights of a file", async () => {
    await chmod(join(root, "2026/rapport.yaml"), 0o660);
    await writeContent(root, [change("2026/rapport.yaml", "nieuw", "oud")]);
    const { mode } = await stat(join(root, "2026/rapport.yaml"));
    expect(mode & 0o777).toBe(process.platform === "win32" ? mode & 0o777 : 0o660);
  });

  test("writes nothing for nothing", async () => {
    await rm(root, { recursive: true });
    await writeContent(root, []);
    expect(await listFiles(root)).toBeNull();
  });
});

describe("writeContent refuses, and writes nothing", () => {
  const other = () => change("2026/nieuw.yaml", "nieuw");

  async function expectRefused(path: string, before: string | null, words: string): Promise<void> {
    const found = await list();
    const error = await fault([other(), change(path, "nieuw", before)]);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toHaveProperty("message", expect.stringContaining(words));
    expect(error).toHaveProperty("message", expect.stringContaining("Er is niets geschreven."));
    expect(error).toHaveProperty("hint", expect.stringMatching(/\.$/u));
    expect(await list()).toEqual(found);
    expect(await read("2026/rapport.yaml")).toBe("oud");
  }

  test("a file that changed", () =>
    expectRefused("2026/rapport.yaml", "anders", "2026/rapport.yaml is intussen gewijzigd"));
  test("a file that is gone", () => expectRefused("2026/weg.yaml", "oud", "2026/weg.yaml is intussen weggehaald"));
  test("a file that is there", () => expectRefused("2026/rapport.yaml", null, "2026/rapport.yaml is er intussen al"));
  test("a folder", () => expectRefused("2026", null, "2026 is geen bestand"));
  test("a file as a folder", () => expectRefused("2026/rapport.yaml/a.md", null, "2026/rapport.yaml is geen map"));

  test.each([
    {
      what: "takes the lock",
      path: LOCK_FILE,
      text: "1 laptop-van-het-bureau 1",
      words: "Er wordt op dit moment al in deze map geschreven",
    },
    {
      what: "saves the file",
      path: "2026/context.md",
      text: "van een ander",
      words: "2026/context.md is intussen gewijzigd",
    },
  ])("where another $what in the meantime", async ({ path, text, words }) => {
    await put("2026/context.md", "eerder");
    const last = change("2026/context.md", "nieuw", "eerder");
    // Its bytes are asked when the other file is written beside the one that it becomes
    const late = {
      ...last,
      get bytes() {
        writeFileSync(join(root, path), text);
        return last.bytes;
      },
    };
    const error = await fault([change("2026/rapport.yaml", "nieuw", "oud"), late]);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toHaveProperty("message", expect.stringContaining(words));
    expect(await read("2026/rapport.yaml")).toBe("oud");
    expect(await read(path)).toBe(text);
  });

  test("a link to a file", async () => {
    await put("../buiten.yaml", "buiten");
    await symlink(join(root, "../buiten.yaml"), join(root, "2026/link.yaml"));
    await expectRefused("2026/link.yaml", "buiten", "2026/link.yaml is een snelkoppeling");
    expect(await read("../buiten.yaml")).toBe("buiten");
  });

  test("a link that leads nowhere", async () => {
    await symlink(join(root, "../nergens.yaml"), join(root, "2026/link.yaml"));
    await expectRefused("2026/link.yaml", null, "2026/link.yaml is een snelkoppeling");
  });

  test("what lies behind a link", async () => {
    await mkdir(join(root, "../buiten"));
    await symlink(join(root, "../buiten"), join(root, "2027"));
    await expectRefused("2027/wonen/a.yaml", null, "2027 is een snelkoppeling");
    expect(await readdir(join(root, "../buiten"))).toEqual([]);
  });

  test.each([
    "../buiten.yaml",
    "/buiten.yaml",
    "2026/../../buiten.yaml",
    "2026\\..\\x",
    "",
    "2026//x",
    "C:/x",
    "con.yaml",
  ])("a path that is none inside it: %s", async (path) => {
    expect(await fault([other(), change(path, "x")])).toHaveProperty("message", expect.stringContaining("Not a path"));
    expect(await list()).toEqual(["2026/rapport.yaml"]);
  });

  test("two changes of one file", async () => {
    expect(await fault([other(), other()])).toHaveProperty("message", "Two changes of one file");
    expect(await list()).toEqual(["2026/rapport.yaml"]);
  });

  // The superuser may write anywhere, so there it is only seen with a call that fails (below)
  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "a folder that may not be written in",
    async () => {
      await chmod(join(root, "2026"), 0o555);
      const error = await fault([change("2026/rapport.yaml", "nieuw", "oud")]);
      await chmod(join(root, "2026"), 0o755);
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(error).toHaveProperty("message", expect.stringContaining("u mag dat niet"));
      expect(await read("2026/rapport.yaml")).toBe("oud");
    },
  );
});

describe("one that writes at a time", () => {
  const write = () => fault([change("2026/rapport.yaml", "nieuw", "oud")]);

  test("is told to another", async () => {
    await put(LOCK_FILE, `${String(process.ppid)} ${hostname()} 1`);
    const error = await write();
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toHaveProperty(
      "message",
      expect.stringContaining("Er wordt op dit moment al in deze map geschreven"),
    );
    expect(error).toHaveProperty("hint", expect.stringContaining(LOCK_FILE));
    expect(await list()).toEqual([LOCK_FILE, "2026/rapport.yaml"]);
    expect(await read("2026/rapport.yaml")).toBe("oud");
  });

  test("on another computer is told by its name", async () => {
    await put(LOCK_FILE, `1 laptop-van-het-bureau 1`);
    expect(await write()).toHaveProperty("message", expect.stringContaining("op de computer laptop-van-het-bureau"));
  });

  test("is given way to within one process too", async () => {
    const ends = await Promise.all([write(), write()]);
    expect(ends.filter((end) => end === null)).toHaveLength(1);
    expect(ends.filter((end) => end instanceof ConflictError)).toHaveLength(1);
    expect(await list()).toEqual(["2026/rapport.yaml"]);
  });

  test.each([
    ["that is dead", () => deadMark()],
    ["that was killed before it said who it was", () => Promise.resolve("")],
    ["with the number of this one", () => Promise.resolve(`${String(process.pid)} ${hostname()} 0`)],
  ])("is followed up, one %s", async (_, makeMark) => {
    await put(LOCK_FILE, await makeMark());
    await put(`2026/${nameFresh("1-0")}`, "half");
    expect(await write()).toBeNull();
    expect(await list()).toEqual(["2026/rapport.yaml"]);
  });

  async function deadMark(): Promise<string> {
    const dead = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await new Promise((resolve) => dead.on("close", resolve));
    return `${String(dead.pid)} ${hostname()} 1`;
  }
});

test("what is left behind is no content", () => {
  expect(classifyPath(LOCK_FILE)).toEqual({ role: "editor" });
  expect(classifyPath(`2026/wonen/${nameFresh("12-0")}`)).toEqual({ role: "system" });
});

describe("a killed writer", () => {
  const child = fileURLToPath(new URL("killed-writing.mjs", import.meta.url));
  const paths = ["2027/rapport.yaml", "2027/wonen/resultaten.yaml"];
  let bundle = "";

  beforeAll(async () => {
    bundle = join(scratch, "write-content.mjs");
    const entryPoints = [fileURLToPath(new URL("../../../src/node/write-content.ts", import.meta.url))];
    await build({ entryPoints, outfile: bundle, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  });

  interface Ending {
    readonly killAfterMs?: number;
    /** The error of its last call; empty where it dies there. */
    readonly code?: string;
  }

  interface End {
    readonly signal: NodeJS.Signals | null;
    readonly output: string;
  }

  function writeInChild(word: string, lastCall = 0, { killAfterMs, code = "" }: Ending = {}): Promise<End> {
    return new Promise((resolve, reject) => {
      const process_ = spawn(process.execPath, [child, bundle, root, word, String(lastCall), code]);
      let output = "";
      process_.stdout.on("data", (data: Buffer) => (output += data.toString()));
      process_.on("error", reject);
      process_.on("close", (_, signal) => resolve({ signal, output }));
      if (killAfterMs !== undefined) setTimeout(() => process_.kill("SIGKILL"), killAfterMs);
    });
  }

  /** The words of the files, each of which is whole. */
  async function readWords(): Promise<string[]> {
    const texts = await Promise.all(paths.map(read));
    return texts.map((text) => {
      const word = text.slice(0, 5);
      expect(text === `${word} `.repeat(20_000)).toBe(true);
      return word;
    });
  }

  async function startAgain(): Promise<void> {
    await writeContent(
      root,
      await Promise.all(paths.map(async (path) => change(path, "eerst ".repeat(20_000), await read(path)))),
    );
    expect(await list()).toEqual(["2026/rapport.yaml", ...paths]);
  }

  test("leaves no half file, at whatever call of the file system it dies", async () => {
    const { output } = await writeInChild("eerst");
    expect(output).toMatch(/^\d+$/u);
    await startAgain();
    const calls = Number((await writeInChild("later")).output);
    expect(calls).toBeGreaterThan(30);
    const found = new Set<string>();
    for (let call = 1; call <= calls; call += 1) {
      await startAgain();
      const { signal } = await writeInChild("later", call);
      expect(signal).toBe("SIGKILL");
      found.add((await readWords()).join());
      const strange = (await list()).filter((path) => classifyPath(path).role === "unknown");
      expect(strange).toEqual([]);
    }
    expect(found).toEqual(new Set(["eerst,eerst", "later,eerst", "later,later"]));
  });

  test("leaves no half file, at whatever moment it dies", async () => {
    await writeInChild("eerst");
    const started = performance.now();
    await writeInChild("later");
    const wholeMs = performance.now() - started;
    for (let kills = 0; kills < 20; kills += 1) {
      await startAgain();
      await writeInChild("later", 0, { killAfterMs: wholeMs * (0.5 + kills / 40) });
      for (const word of await readWords()) expect(["eerst", "later"]).toContain(word);
    }
    await startAgain();
  });

  test.each([
    ["ENOSPC", "de schijf is vol", "Maak ruimte"],
    ["EROFS", "deze schijf kan alleen worden gelezen", "mag schrijven"],
    ["EDQUOT", "de schijf is vol", "Maak ruimte"],
    ["EIO", "het lukt niet (EIO)", "Sluit de programma's"],
  ])("says why it could not and what it did write, whatever call fails with %s", async (code, why, hint) => {
    await writeInChild("eerst");
    const calls = Number((await writeInChild("later")).output);
    const told = new Set<string>();
    for (let call = 1; call <= calls; call += code === "ENOSPC" ? 1 : 12) {
      await startAgain();
      const { output } = await writeInChild("later", call, { code });
      const words = (await readWords()).join();
      // What is only tidying up may fail without a word
      if (/^\d+$/u.test(output)) {
        expect(words).toBe("later,later");
        continue;
      }
      expect(output).toContain("EnvironmentError: ");
      expect(output).toContain(why);
      expect(output).toContain(hint);
      expect(words).not.toBe("later,later");
      if (words === "eerst,eerst") expect(output).toContain("Er is niets geschreven.");
      if (words === "later,eerst") expect(output).toContain("Wel geschreven: 2027/rapport.yaml.");
      told.add(words);
    }
    if (code === "ENOSPC") expect(told).toContain("later,eerst");
  });

  test("waits for a program that holds a file for a moment", async () => {
    await writeInChild("eerst");
    const calls = Number((await writeInChild("later")).output);
    const ends = new Set<string>();
    for (let call = 1; call <= calls; call += 3) {
      await startAgain();
      ends.add((await writeInChild("later", call, { code: "EBUSY" })).output.replace(/^\d+$/u, "good"));
    }
    expect(ends).toContain("good");
  });

  test("two at once leave whole files of one of them, and nothing else", async () => {
    await writeInChild("eerst");
    for (let time = 0; time < 5; time += 1) {
      const ends = await Promise.all([writeInChild("links"), writeInChild("recht")]);
      const words = await readWords();
      expect(new Set(words).size).toBe(1);
      for (const { output } of ends) expect(output).toMatch(/^(?:\d+$|ConflictError: )/u);
      expect(ends.some(({ output }) => /^\d+$/u.test(output))).toBe(true);
      expect(await list()).toEqual(["2026/rapport.yaml", ...paths]);
    }
  });
});

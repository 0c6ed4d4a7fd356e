import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { EnvironmentError } from "../../../src/errors.ts";
import { explainWriting } from "../../../src/node/explain-writing.ts";
import { tryWriting } from "../../../src/node/try-writing.ts";

/** Above the highest id that a system gives. */
const NO_PROCESS = 2 ** 30;

describe("tryWriting", () => {
  let scratch = "";
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
  });
  afterAll(() => rm(scratch, { recursive: true }));

  test("leaves nothing behind, whether the folder is there or not", async () => {
    await tryWriting(scratch);
    await tryWriting(join(scratch, "nog", "te", "maken"));
    expect(await readdir(scratch)).toEqual([]);
  });

  test("removes what a process left that was killed while it tried, and not what one is trying", async () => {
    const folder = join(scratch, "sporen");
    const busy = `.rapport-proef-${process.pid}-a`;
    for (const name of [`.rapport-proef-${NO_PROCESS}-a`, busy]) await mkdir(join(folder, name), { recursive: true });
    await tryWriting(folder);
    expect(await readdir(folder)).toEqual([busy]);
    await rm(folder, { recursive: true });
  });

  test("leaves alone what is in a folder that it made", async () => {
    const folder = join(scratch, "van-een-ander");
    await mkdir(folder);
    await writeFile(join(folder, "rapport.html"), "x");
    await tryWriting(join(folder, "nieuw"));
    expect(await readdir(folder)).toEqual(["rapport.html"]);
    await rm(folder, { recursive: true });
  });

  test.each([
    ["a file in its place", "bestand", "bestand is een bestand."],
    ["a file above it", "bestand/map", "bestand is een bestand."],
    ["a name that no disk has", `map/${"x".repeat(300)}`, "een naam is te lang."],
  ])("says why it does not go, what to do, and leaves nothing behind: %s", async (_why, path, words) => {
    await writeFile(join(scratch, "bestand"), "");
    const failure: unknown = await tryWriting(join(scratch, path)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EnvironmentError);
    expect(failure).toMatchObject({
      message: expect.stringMatching(new RegExp(`^De map .* kan niet worden gemaakt: .*${words}$`, "u")) as string,
      hint: "Kies met --output een andere map.",
    });
    expect(await readdir(scratch)).toEqual(["bestand"]);
    await rm(join(scratch, "bestand"));
  });
});

// Only there is a folder in which no folder can be made, whoever asks
test.runIf(existsSync("/proc/self"))("ends where a system makes no folders at all", async () => {
  const failure: unknown = await tryWriting("/proc/rapport/2026").catch((error: unknown) => error);
  expect(failure).toMatchObject({
    message: "De map /proc/rapport/2026 kan niet worden gemaakt: op deze plek of met deze naam kan dat niet.",
  });
});

describe("explainWriting", () => {
  const place = { folder: "output/2026", existing: "/werk/output" };
  const explain = (code: string): string => {
    const { message, hint } = explainWriting(place, Object.assign(new Error("x"), { syscall: "mkdir", code }));
    return `${message} ${hint}`;
  };

  test.each([
    [
      "EACCES",
      "In de map /werk/output mag u niet schrijven. Kies met --output een andere map, of vraag de beheerder om schrijfrechten.",
    ],
    [
      "EPERM",
      "In de map /werk/output mag u niet schrijven. Kies met --output een andere map, of vraag de beheerder om schrijfrechten.",
    ],
    [
      "EROFS",
      "In de map /werk/output kan niet worden geschreven: deze schijf kan alleen worden gelezen. Kies met --output een andere map.",
    ],
    [
      "ENOSPC",
      "In de map /werk/output kan niet worden geschreven: de schijf is vol. Maak ruimte en start opnieuw, of kies met --output een map op een andere schijf.",
    ],
    [
      "EINVAL",
      "De map output/2026 kan niet worden gemaakt: op deze plek of met deze naam kan dat niet. Kies met --output een andere map.",
    ],
    [
      "ENOENT",
      "De map output/2026 kan niet worden gemaakt: op deze plek of met deze naam kan dat niet. Kies met --output een andere map.",
    ],
    ["EIO", "In de map /werk/output kan niet worden geschreven (EIO). Kies met --output een andere map."],
  ])("has words for %s", (code, words) => {
    expect(explain(code)).toBe(words);
  });

  test("has words for what no disk says", () => {
    expect(explainWriting(place, "x").message).toContain("(onbekende fout)");
  });
});

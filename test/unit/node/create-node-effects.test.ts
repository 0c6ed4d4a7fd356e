import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createNodeEffects } from "../../../src/node/create-node-effects.ts";

const effects = createNodeEffects();
let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "rapport-"));
  await mkdir(join(root, "2026", "gezondheid"), { recursive: true });
  await mkdir(join(root, "leeg"));
  await writeFile(join(root, "2026", "rapport.yaml"), "formaat: 1\n");
  await writeFile(join(root, "2026", "gezondheid", "één.yaml"), "é");
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("listFiles", () => {
  test("tells all files with their size in bytes", async () => {
    const found = (await effects.listFiles(root)) ?? [];
    expect(found.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: "2026/gezondheid/één.yaml", size: 2, kind: "file" },
      { path: "2026/rapport.yaml", size: 11, kind: "file" },
    ]);
  });

  // Making a link needs rights on Windows that few have
  test.skipIf(process.platform === "win32")("tells links and does not follow them", async () => {
    const folder = join(root, "leeg");
    await symlink(root, join(folder, "kring"));
    expect(await effects.listFiles(folder)).toEqual([{ path: "kring", size: 0, kind: "link" }]);
  });

  test("tells that there is no such folder", async () => {
    expect(await effects.listFiles(join(root, "weg"))).toBeNull();
    expect(await effects.listFiles(join(root, "2026", "rapport.yaml"))).toBeNull();
  });
});

test("readFile gives the bytes, and rejects without them", async () => {
  expect(new TextDecoder().decode(await effects.readFile(root, "2026/gezondheid/één.yaml"))).toBe("é");
  await expect(effects.readFile(root, "weg.yaml")).rejects.toThrow("ENOENT");
});

test("sha256 is in lower-case hexadecimal", () => {
  expect(effects.sha256(new Uint8Array())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("today is an ISO date", () => {
  expect(effects.today()).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
});

test("the clock does not go back", () => {
  const first = effects.elapsedMs();
  expect(effects.elapsedMs()).toBeGreaterThanOrEqual(first);
});

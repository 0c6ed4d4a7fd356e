import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { hashProgram } from "../../../src/node/hash-program.ts";
import { COMPILED } from "../../../src/node/load-program.ts";
import { isVacant, measureFile } from "../../../src/node/inspect-path.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A checkout with one template, and perhaps a list of packages. */
async function createCheckout(name: string, template: string, packages: string | null): Promise<string> {
  const root = join(folder, name);
  await mkdir(join(root, "templates", "components"), { recursive: true });
  await writeFile(join(root, "templates", "components", "a.hbs"), template);
  if (packages !== null) await writeFile(join(root, "package-lock.json"), packages);
  return root;
}

test("a program is the same in another folder, and another one with another template or package", async () => {
  const roots = [
    await createCheckout("een", "<p>", "{}"),
    await createCheckout("twee", "<p>", "{}"),
    await createCheckout("drie", "<b>", "{}"),
    await createCheckout("vier", "<p>", "{ }"),
    await createCheckout("vijf", "<p>", null),
  ];
  const hashes = await Promise.all(roots.map((root) => hashProgram(root)));
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/u);
  expect(hashes[1]).toBe(hashes[0]);
  expect(new Set(hashes).size).toBe(4);
});

test("a program stays the same whatever V8 keeps beside it", async () => {
  const [bare, kept] = [await createCheckout("zonder", "<p>", "{}"), await createCheckout("met", "<p>", "{}")];
  await writeFile(join(kept, "templates", COMPILED), "V8");
  expect(await hashProgram(kept)).toBe(await hashProgram(bare));
});

test("what stands at a path is a file of a size, a folder that is free, or in the way", async () => {
  const file = join(folder, "bestand");
  await writeFile(file, "vijf!");
  await mkdir(join(folder, "leeg"));
  expect(await Promise.all([file, folder, join(folder, "weg")].map(measureFile))).toEqual([5, null, null]);
  const places = ["leeg", "nog niet", "bestand", "."].map((name) => join(folder, name));
  expect(await Promise.all(places.map(isVacant))).toEqual([true, true, false, false]);
});

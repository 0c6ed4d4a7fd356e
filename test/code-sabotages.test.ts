import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

import type { main } from "../src/main.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toText } from "./helpers/memory-effects.ts";
import { describeControl, readControl } from "./helpers/read-control.ts";

/** A change of the program after which a figure or a date does not read as it is. */
interface Sabotage {
  readonly geval: string;
  /** A file of the program, with what is replaced in it wherever it stands. */
  readonly bestand: string;
  readonly zoek: string;
  readonly vervang: string;
  /** The rule that must find it. */
  readonly regel: string;
}

const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const FOLDER = join(PROJECT, "test", "sabotages", "programma");
const SABOTAGES = (
  await Promise.all(
    (await readdir(FOLDER)).sort().map(async (name) => parse(await readFile(join(FOLDER, name), "utf8")) as Sabotage[]),
  )
).flat();
const PROGRAM = await readProgram();
const CONTENT = (
  await Promise.all(
    [join(FIXTURES, "regels", "basis"), join(FIXTURES, "zinnen", "alles-goed"), join(FOLDER, "..")].map((folder) =>
      readTree(join(folder, "content")),
    ),
  )
).reduce((base, over) => overlay(base, over));

let scratch = "";
let right = 0;

/** The program with one change, bundled apart, and what it finds of its own report. */
async function findWith({ bestand, zoek, vervang }: Pick<Sabotage, "bestand" | "zoek" | "vervang">): Promise<string[]> {
  const changed = join(PROJECT, bestand);
  const { outputFiles } = await build({
    entryPoints: [join(PROJECT, "src", "main.ts")],
    absWorkingDir: PROJECT,
    bundle: true,
    write: false,
    packages: "external",
    platform: "node",
    format: "esm",
    plugins: [
      {
        name: "sabotage",
        setup: (building) => {
          building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, "utf8");
            if (path !== changed) return { contents: text, loader: "ts" };
            expect(text).toContain(zoek);
            return { contents: text.replaceAll(zoek, () => vervang), loader: "ts" };
          });
        },
      },
    ],
  });
  const file = join(await mkdtemp(join(scratch, "programma-")), "main.mjs");
  await writeFile(file, outputFiles[0]?.contents ?? "");
  const program = (await import(pathToFileURL(file).href)) as { main: typeof main };
  const memory = createMemory({ roots: { ...PROGRAM, content: CONTENT } });
  await program.main(["maak", "--versie", "concept"], memory.effects);
  const files = memory.published.get("output/2026/concept/partijen");
  return describeControl(readControl(toText(files?.get("controle.json"))));
}

describe("a program that writes figures otherwise than they are", () => {
  beforeAll(async () => {
    // Where the packages of the program are found
    scratch = await mkdtemp(join(PROJECT, "node_modules", ".sabotage-"));
  });
  afterAll(async () => {
    await rm(scratch, { recursive: true, force: true });
    process.stdout.write(`Sabotages of the program found: ${String(right)} of ${String(SABOTAGES.length)}\n`);
  });

  test("is not the program as it is", async () => {
    expect(await findWith({ bestand: "src/main.ts", zoek: "", vervang: "" })).toEqual([]);
  });

  test.each(SABOTAGES)("is found: $geval", async (one) => {
    const told = await findWith(one);
    expect(told.filter((line) => line.includes(` ${one.regel} `))).not.toEqual([]);
    right += 1;
  });
});

import { join } from "node:path";
import { expect, test } from "vitest";

import { main } from "../src/main.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/**
 * A finding quotes a number in the digits in which the page prints it: a coordinator who looks for one finds the other.
 * The same content is checked and made into a page, and the machine value on the page tells which number is which.
 */
const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const PROGRAM = await readProgram();

/** The base with something else at one place of a file. */
function change(path: string, from: string, to: string): FileTree {
  const text = toText(BASE.get(path));
  expect(text.split(from)).toHaveLength(2);
  return overlay(BASE, new Map([[path, toBytes(text.replace(from, to))]]));
}

async function findMessage(content: FileTree, rule: string): Promise<string> {
  const checked = await checkContent("content", createMemory({ roots: { content } }).effects);
  // What waits until another fault is mended is told later in the same words
  const diagnostics = [...checked.diagnostics, ...checked.waiting.map(({ diagnostic }) => diagnostic)];
  return diagnostics.find(({ ruleId }) => ruleId === rule)?.message ?? "";
}

/** What the page prints of a number, by its machine value, without its unit. */
async function findPrinted(content: FileTree, value: number): Promise<ReadonlySet<string>> {
  const memory = createMemory({ roots: { ...PROGRAM, content } });
  expect(await main(["maak"], memory.effects)).toBe(0);
  const [files = new Map<string, Uint8Array>()] = memory.published.values();
  const html = toText([...files].find(([path]) => /^voortgangsrapportage.*\.html$/u.test(path))?.[1]);
  const printed = html.matchAll(/<data class="cijfer" value="([^"]*)"[^>]*>([^<]*)<\/data>/gu);
  const same = [...printed].filter(([, machine]) => Number(machine) === value);
  return new Set(same.map(([, , text = ""]) => text.replace(/\u00A0.*$/u, "")));
}

test.each(["0.001", "1.0050", "520.25", "1234567.891", "-20"])("a value of %s", async (value) => {
  const content = change("2026/groen/resultaten.yaml", "waarde: 520\n", `waarde: ${value}\n`);
  const [printed = "nowhere", ...others] = await findPrinted(content, Number(value));
  expect(others).toEqual([]);
  expect(await findMessage(content, "result/breakdown-differs")).toContain(` staat ${printed}, `);
});

/** What an earlier ledger says that was spent on the project, in euros. */
const EARLIER = 200_000;

test.each([1_000_000.5, 4_999_999.99, 7_000_000])("an amount of %d euro", async (amount) => {
  const content = change("2026/financien.yaml", "fase: besteed, bedrag: 250000}", `fase: besteed, bedrag: ${amount}}`);
  const [printed = "nowhere", ...others] = await findPrinted(content, amount + EARLIER);
  expect(others).toEqual([]);
  expect(await findMessage(content, "money/stage-order")).toContain(` is ${printed} euro van het Rijk besteed`);
});

test.each([0.001, 999.99, 1000])("a share of %d in a thousand", async (value) => {
  const content = change("2026/groen/resultaten.yaml", "waarde: 520\n", `waarde: ${value}\n`);
  const printed = await findPrinted(content, (value / 1000) * 100);
  expect(printed).toEqual(new Set([SHARES.get(value)]));
});

const SHARES = new Map([
  [0.001, "minder dan 0,01"],
  [999.99, "meer dan 99,99"],
  [1000, "100"],
]);

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";
import { describe, expect, test } from "vitest";

import { listNodes, parseSource } from "./helpers/read-imports.ts";

const TESTS = fileURLToPath(new URL("./", import.meta.url));

/** The bench measures; what it prints decides over nothing. */
const MEASURES = /^bench[/\\]/u;

const FILES = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.(?:ts|mjs)$/u.test(path) && !MEASURES.test(path) && !path.startsWith("fixtures"),
);

/** What runs a test or prepares one: `test`, `it.each(…)`, `beforeAll`. */
const RUNS = /^(?:test|it|describe|beforeAll|beforeEach|afterAll|afterEach)\b/u;

/** A limit of time in a test: a slow or busy machine would fail it. What ends all that hangs is in vitest.config.ts. */
function isTimeLimit(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return /^(?:test|hook)?timeout/iu.test(node.name.getText());
  if (!ts.isCallExpression(node) || !RUNS.test(node.expression.getText())) return false;
  const last = node.arguments.at(-1);
  return node.arguments.length > 1 && last !== undefined && /^\d[\d_]*$|_MS$/u.test(last.getText());
}

/** Chance that no seed holds. */
function isChance(node: ts.Node): boolean {
  return /^(?:Math\.random|random(?:Bytes|Int|UUID))$/u.test(node.getText());
}

const find = (name: string, text: string, isSought: (node: ts.Node) => boolean): string[] =>
  listNodes(parseSource(name, text))
    .filter(isSought)
    .map((node) => `${name}: ${node.getText().replace(/\s+/gu, " ").slice(-60)}`);

describe("no test", () => {
  const own = FILES.map((path) => [path, readFileSync(join(TESTS, path), "utf8")] as const);

  test("has a time limit of its own", () => {
    expect(own.flatMap(([path, text]) => find(path, text, isTimeLimit))).toEqual([]);
  });

  test("draws lots, but by fast-check, whose seed is fixed", () => {
    expect(own.flatMap(([path, text]) => find(path, text, isChance))).toEqual([]);
  });
});

test("what these tests look for is found", () => {
  const limits = `test("a", f, 5_000); it.each(x)("b", f, LIMIT_MS); test("c", { timeout: 1 }, f); test("d", f); g(f, 1);`;
  expect(find("x", limits, isTimeLimit)).toEqual([
    'x: test("a", f, 5_000)',
    'x: it.each(x)("b", f, LIMIT_MS)',
    "x: timeout: 1",
  ]);
  expect(find("x", "Math.random(); crypto.randomUUID(); own.random();", isChance)).toEqual([
    "x: Math.random",
    "x: randomUUID",
  ]);
});

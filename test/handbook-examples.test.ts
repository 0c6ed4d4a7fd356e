import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";

import { schemaOf } from "../src/content/schema-of.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { main } from "../src/main.ts";
import { explainRule } from "../src/pipeline/explain-rules.ts";
import { classifyPath } from "../src/read/classify-path.ts";
import { readFile } from "../src/read/read-file.ts";
import { readProgram } from "./helpers/fixtures.ts";
import { createMemory, toBytes, type FileTree } from "./helpers/memory-effects.ts";
import { checkTree } from "./helpers/report-text.ts";

/**
 * Whoever starts copies the examples of the handbooks. Each says in its first line of which file it is a part, and is
 * read as that file; those of the page on a new deal are together a deal in which nothing is wrong.
 */
const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const NEW_DEAL = "docs/nieuwe-deal.md";
const HANDBOOKS = [NEW_DEAL, "docs/addenda.md", "docs/kasboek.md", "content/LEESMIJ.md"];

interface Example {
  /** Line in the handbook, from 1. */
  readonly line: number;
  /** The language of the block: yaml, text, markdown. */
  readonly language: string;
  /** The file it is of, relative to the content; empty where it does not say so. */
  readonly path: string;
  /** Stands by itself, and is no part of the deal of its page. */
  readonly isLoose: boolean;
  readonly text: string;
}

const BLOCK = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gmu;
const FIRST_LINE = /^# (\S+\.yaml)( \(los voorbeeld\))?\n/u;

function listExamples(page: string): Example[] {
  return Array.from(page.matchAll(BLOCK), ({ 0: whole, 1: language = "", 2: named = "", 3: text = "", index }) => {
    const [, path = named, loose] = FIRST_LINE.exec(text) ?? [];
    const line = page.slice(0, index).split("\n").length;
    expect(whole.startsWith("```")).toBe(true);
    return { line, language, path, isLoose: loose !== undefined, text };
  });
}

const readPage = (path: string): string => readFileSync(join(PROJECT, path), "utf8").replaceAll("\r\n", "\n");

/** What is wrong with an example as a part of its file: what a part may lack is none of it. */
function findFaults({ path, text }: Pick<Example, "path" | "text">): string[] {
  const role = classifyPath(path);
  if (schemaOf(role) === null) return [`"${path}" is geen bestand met velden`];
  const { findings } = readFile({ path, role, hash: "", bytes: toBytes(text) });
  return describeAll(findings.filter(({ ruleId, severity }) => severity !== "info" && ruleId !== "schema/missing-key"));
}

const describeAll = (findings: readonly Diagnostic[]): string[] =>
  findings.map(({ ruleId, file, range, message }) => `${file ?? ""}:${String(range?.start.line)} ${ruleId} ${message}`);

describe.each(HANDBOOKS)("the examples of %s", (path) => {
  const examples = listExamples(readPage(path)).filter(({ language }) => ["yaml", "csv"].includes(language));

  test.each(examples.map((example) => [example.line, example] as const))("line %i", (_line, example) => {
    expect(example.path, "de eerste regel zegt in welk bestand dit hoort").not.toBe("");
    expect(findFaults(example)).toEqual([]);
  });

  test("are all found", () => {
    const fences = readPage(path).match(/^```(?:ya?ml|csv)/gmu) ?? [];
    expect(examples).toHaveLength(fences.length);
    expect(examples.length).toBeGreaterThan(0);
  });
});

test.each([
  ["an unknown key", "streefwaarde: 240", "streefgetal: 240", "schema/unknown-key"],
  ["a word that is none of those to choose from", "operator: minimaal", "operator: minstens", "schema/wrong-word"],
  ["a number that is none", "streefwaarde: 240", "streefwaarde: veel", "schema/not-a-number"],
  ["a day that does not exist", "uiterlijk: 2028-07-01", "uiterlijk: 2028-02-31", "schema/impossible-date"],
] as const)("%s in an example is found", (...[, from, to, rule]) => {
  const text =
    "resultaten:\n  - {id: A1, onderdelen: [{operator: minimaal, streefwaarde: 240, uiterlijk: 2028-07-01}]}\n";
  expect(findFaults({ path: "deal/resultaten.yaml", text })).toEqual([]);
  expect(findFaults({ path: "deal/resultaten.yaml", text: text.replace(from, to) }).join("\n")).toContain(rule);
});

/** What stands between backticks in running text and in tables. */
function listCodes(page: string): string[] {
  return Array.from(page.replace(BLOCK, "").matchAll(/`([^`\n]+)`/gu), ([, code = ""]) => code);
}

/** Every name of a field that a content file can have. */
function listFields(): Set<string> {
  const folder = join(PROJECT, "content", ".schema");
  const found = new Set<string>();
  for (const name of readdirSync(folder)) {
    JSON.parse(readFileSync(join(folder, name), "utf8"), (key, value: unknown) => {
      if (key === "properties") for (const field of Object.keys(value as object)) found.add(field);
      return value;
    });
  }
  return found;
}

test("each field and each rule that the page on a new deal names does exist", () => {
  const codes = listCodes(readPage(NEW_DEAL));
  const rules = codes.filter((code) => /^[a-z]+\/[a-z-]+$/u.test(code));
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter((rule) => explainRule(rule, null) === null)).toEqual([]);
  const fields = codes.flatMap((code) => /^([a-z_]+): /u.exec(code)?.[1] ?? []);
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter((field) => !listFields().has(field))).toEqual([]);
});

type Data = string | readonly Data[] | { readonly [key: string]: Data };

const isRecord = (data: Data): data is { readonly [key: string]: Data } =>
  typeof data === "object" && !Array.isArray(data);

/** Two parts of one file as one: lists follow each other, a field stands in one of the parts. */
function merge(one: Data | undefined, other: Data): Data {
  if (one === undefined) return other;
  if (Array.isArray(one) && Array.isArray(other)) return [...(one as Data[]), ...(other as Data[])];
  if (isRecord(one) && isRecord(other)) {
    return Object.entries(other).reduce<Data>(
      (whole, [key, value]) => ({ ...(whole as object), [key]: merge((whole as Record<string, Data>)[key], value) }),
      one,
    );
  }
  throw new Error(`Two examples say ${JSON.stringify(one)} and ${JSON.stringify(other)} of one field.`);
}

/** All that a page shows of its deal, as one tree. */
function joinExamples(examples: readonly Example[]): FileTree {
  const files = new Map<string, Data>();
  const texts = new Map<string, string>();
  for (const { path, isLoose, language, text } of examples) {
    if (path === "" || isLoose) continue;
    if (language === "yaml") files.set(path, merge(files.get(path), parse(text, { schema: "failsafe" }) as Data));
    else texts.set(path, text);
  }
  const written = [...files].map(([path, data]) => [path, stringify(data, { schema: "failsafe" })] as const);
  return new Map([...texts, ...written].map(([path, text]) => [path, toBytes(text)]));
}

describe("the deal of the page on a new deal", () => {
  const deal = (): FileTree => joinExamples(listExamples(readPage(NEW_DEAL)));

  test("has nothing wrong in it", async () => {
    const { diagnostics } = await checkTree(deal());
    expect(describeAll(diagnostics.filter(({ severity }) => severity !== "info"))).toEqual([]);
  });

  test("becomes a definitive version of its first report", async () => {
    const { effects, published, stderr } = createMemory({ roots: { ...(await readProgram()), content: deal() } });
    expect(await main(["maak", "--versie", "definitief"], effects), stderr()).toBe(0);
    expect([...published.keys()]).toEqual(["output/2027/definitief/partijen"]);
  });

  test("shows each file with fields that a deal and its first report need", () => {
    const needed = ["deal", "resultaten", "financien", "kalender", "beginsituatie", "planning", "regels"];
    const paths = [...needed.map((name) => `deal/${name}.yaml`), "2027/rapport.yaml", "2027/financien.yaml"];
    expect([...deal().keys()]).toEqual(expect.arrayContaining(paths));
  });
});

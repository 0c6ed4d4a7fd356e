import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, visit, type YAMLMap } from "yaml";

import { listContentFiles, parseTree, type ContentFile } from "./helpers/content-files.ts";
import { createSink, type Report } from "../src/diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { parseYaml } from "../src/read/parse-yaml.ts";
import { checkContent, findingsFor } from "../src/pipeline/check-content.ts";
import { walkSchema } from "../src/schema/walk-schema.ts";
import { createLineMap } from "../src/source/line-map.ts";
import type { YamlSource } from "../src/source/source-file.ts";
import type { DataPath } from "../src/source/spot.ts";
import { parseFile } from "../src/read/parse-file.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { createMemory } from "./helpers/memory-effects.ts";

const CHECKED = await checkContent("content", createMemory({ roots: { content: await readTree(SHIPPED) } }).effects);
const FILES = listContentFiles(CHECKED.sources).map((file) => ({ ...file, path: file.source.path }));
const YEARS = CHECKED.content.jaren.map(({ naam }) => naam);

/** A required key that stands in a file. */
interface RequiredKey {
  readonly key: string;
  readonly path: DataPath;
  /** The group of fields it stands in, and which of them it is. */
  readonly entry: YAMLMap;
  readonly index: number;
}

/** The required keys that are written. */
function listRequiredKeys({ schema, source }: ContentFile): RequiredKey[] {
  const found: RequiredKey[] = [];
  walkSchema(schema, source.data, ({ path, isAbsent, info }) => {
    const key = path.at(-1);
    if (info.isRequired !== true || isAbsent || typeof key !== "string") return;
    const entry = nodeAt(source.document.contents, path.slice(0, -1));
    if (!isMap(entry)) throw new Error(`no group of fields above ${path.join(".")} in ${source.path}`);
    found.push({ key, path, entry, index: entry.items.findIndex((pair) => nameOf(pair.key) === key) });
  });
  return found;
}

/**
 * A file whose lists, also those within a list, have their first three items and their last. The ledger has some 250
 * lines and the deal some seventy terms that are all alike; to read them all again for each key would take minutes.
 */
function thin({ source, ...rest }: ContentFile): ContentFile {
  const cuts: (readonly [from: number, to: number])[] = [];
  visit(source.document, {
    Seq: (_key, { items }) => {
      if (items.length > 4) cuts.push([rangeOf(items[3])[0], rangeOf(items.at(-1))[0]]);
    },
  });
  const outer = cuts.filter(([from]) => !cuts.some((other) => other[0] < from && from < other[1]));
  const text = outer
    .sort((a, b) => b[0] - a[0])
    .reduce((whole, [from, to]) => whole.slice(0, from) + whole.slice(to), source.text);
  const { data, ...cut } = read(source.path, text, createSink().report);
  return { ...rest, source: { ...cut, data, document: parseTree(text) } };
}

function nodeAt(root: unknown, path: DataPath): unknown {
  let node = root;
  for (const step of path) {
    // A single item may stand without its dash: its list is then not in the file
    if (isSeq(node) && typeof step === "number") node = node.items[step];
    else if (isMap(node) && typeof step === "string") node = node.items.find(({ key }) => nameOf(key) === step)?.value;
  }
  return node;
}

function nameOf(key: unknown): string | null {
  return isScalar(key) ? String(key.value) : null;
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : null;
  if (range === null || range === undefined) throw new Error("a node without a place");
  return [range[0], range[1]];
}

/** The text without a key and what it holds; the entry begins where it began. */
function withoutKey(text: string, { entry, index }: RequiredKey): string {
  const [start, end] = [startOf(entry, index), endOf(entry, index)];
  const cut = (from: number, to: number): string => text.slice(0, from) + text.slice(to);
  if (index + 1 < entry.items.length) return cut(start, startOf(entry, index + 1));
  if (index === 0) return cut(start, end);
  return entry.flow === true ? cut(endOf(entry, index - 1), end) : cut(text.lastIndexOf("\n", start) + 1, end);
}

function startOf(entry: YAMLMap, index: number): number {
  return rangeOf(entry.items[index]?.key)[0];
}

function endOf(entry: YAMLMap, index: number): number {
  const pair = entry.items[index];
  return rangeOf(pair?.value ?? pair?.key)[1];
}

function withKey(text: string, { entry, index }: RequiredKey, spelling: string): string {
  const [start, end] = rangeOf(entry.items[index]?.key);
  return text.slice(0, start) + spelling + text.slice(end);
}

/** In turn two letters in the wrong order and one letter too many; a key of two letters only the latter. */
function misspell(key: string, turn: number): string {
  const at = key.search(/(?<=.)(.)(?!\1)./u);
  if (turn % 2 === 1 || at < 0) return `${key}${key.at(-1) ?? ""}`;
  return `${key.slice(0, at)}${key.charAt(at + 1)}${key.charAt(at)}${key.slice(at + 2)}`;
}

/** What the program says of another text of a file. */
function check({ source: { path }, schema }: ContentFile, text: string): readonly Diagnostic[] {
  const { report, diagnostics } = createSink();
  parseFile(schema, read(path, text, report), report);
  return diagnostics;
}

function read(path: string, text: string, report: Report): YamlSource {
  const { source, isSound } = parseYaml({ path, text, lines: createLineMap(text) }, false, report);
  if (source === null || !isSound) throw new Error(`this is no text of ${path} that can be read:\n${text}`);
  return source;
}

/** Findings as lines `line rule`, sorted: here only which there are counts. */
function describeLines(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ range, ruleId }) => `${String(range?.start.line ?? "-")} ${ruleId}`).sort();
}

describe.each(FILES)("$path", (whole) => {
  const file = thin(whole);
  const { source } = file;
  const required = listRequiredKeys(file);
  const lineAt = (offset: number): string => String(source.lines.positionAt(offset).line);
  const missedAt = ({ entry }: RequiredKey): string => `${lineAt(rangeOf(entry)[0])} schema/missing-key`;

  it("has required keys and no findings", () => {
    expect(required).not.toEqual([]);
    expect(describeLines([...check(whole, whole.source.text), ...check(file, source.text)])).toEqual([]);
  });

  it("a required key that is left out is missed at the first line of its entry, and nothing else is", () => {
    const found = required.map((one) => [
      one.path.join("."),
      ...describeLines(check(file, withoutKey(source.text, one))),
    ]);
    expect(found).toEqual(
      required.map((one) => [
        one.path.join("."),
        // Without its only key there is nothing left in the file to point at
        one.path.length === 1 && one.entry.items.length === 1 ? "- schema/empty-file" : missedAt(one),
      ]),
    );
  });

  it("a required key that is misspelled is unknown on its line, and nothing else is", () => {
    const misspelled = required.map((one, turn) => ({ ...one, spelling: misspell(one.key, turn) }));
    const found = misspelled.map((one) => {
      const findings = check(file, withKey(source.text, one, one.spelling));
      const hint = findings.find(({ ruleId }) => ruleId === "schema/unknown-key")?.hint ?? "";
      const isHelped = new RegExp(`\\b${one.key}\\b`, "u").test(hint);
      return [one.spelling, ...one.path, ...describeLines(findings), isHelped ? "helped" : hint];
    });
    expect(found).toEqual(
      misspelled.map((one) => {
        const unknown = `${lineAt(startOf(one.entry, one.index))} schema/unknown-key`;
        return [one.spelling, ...one.path, unknown, "helped"];
      }),
    );
  });
});

describe("the shipped content as a whole", () => {
  it("has all its YAML files tried above", () => {
    const paths = [...CHECKED.sources.hashes.keys()].filter((path) => path.endsWith(".yaml"));
    expect(FILES.map(({ path }) => path)).toEqual(paths);
    expect(YEARS).toEqual(["2024", "2025", "2026"]);
  });

  it.each(YEARS)("has the findings in %s that were read, and errors only in the newest year", async (year) => {
    const found = findingsFor(CHECKED, year).diagnostics;
    const lines = found.map(({ file, range, severity, ruleId }) => {
      const place = range === null ? "" : `:${String(range.start.line)}:${String(range.start.column)}`;
      return `${file ?? "."}${place} ${severity} ${ruleId}\n`;
    });
    if (year !== YEARS.at(-1)) expect(lines.filter((line) => line.includes(" error "))).toEqual([]);
    await expectGolden(`bevindingen-${year}.txt`, lines.join(""));
  });
});

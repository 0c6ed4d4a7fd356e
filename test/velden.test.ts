import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { z } from "zod";

import { schemaOf } from "../src/content/schema-of.ts";
import { classifyPath } from "../src/read/classify-path.ts";
import { CONTENT_FILES, findContentFiles } from "../src/schema/content-files.ts";
import { examplesOf, notationOf } from "../src/schema/describe-field.ts";
import { unwrap } from "../src/schema/walk-schema.ts";
import { nameNouns, STANDARD_NOUNS } from "../src/value/nouns.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { runCommand } from "./helpers/run-command.ts";

interface FoundField {
  /** File and keys: "deal/deal.yaml partijen.naam". */
  readonly place: string;
  readonly schema: z.core.$ZodType;
  /** It is of one of the states of a value over time. */
  readonly isOfDate: boolean;
}

/** Every field of every content file, in items and groups too; each group once. */
function listFields(): FoundField[] {
  const met = new Set<z.core.$ZodType>();
  const visit = (place: string, schema: z.core.$ZodType, isOfDate = false): FoundField[] => {
    const { schema: own, info, element, fields, values } = unwrap(schema);
    if (element !== null) return visit(place, element, info.isOverTime);
    if (values !== null) return [{ place: `${place}.*`, schema: values, isOfDate }, ...visit(`${place}.*`, values)];
    if (fields === null || met.has(own)) return [];
    met.add(own);
    return [...fields].flatMap(([key, child]) => [
      { place: `${place}.${key}`, schema: child, isOfDate },
      ...visit(`${place}.${key}`, child),
    ]);
  };
  return CONTENT_FILES.flatMap(({ path, schema }) => (schema === null ? [] : visit(path, schema)));
}

/** All of the program but the schemas themselves. */
async function readSources(): Promise<string> {
  const names = await readdir("src", { recursive: true });
  const read = names.filter((name) => name.endsWith(".ts") && !/^schema[/\\]/u.test(name));
  return (await Promise.all(read.map((name) => readFile(join("src", name), "utf8")))).join("\n");
}

const FIELDS = listFields();
const isValue = ({ schema }: FoundField): boolean => notationOf(unwrap(schema)) !== null;

describe("every field of every content file", () => {
  it("is found", () => {
    expect(FIELDS.length).toBeGreaterThan(250);
    expect(FIELDS.map(({ place }) => place)).toContain("JJJJ/THEMA/resultaten.yaml.realisatie.zekerheid");
  });

  it("says what it means, in one short sentence", () => {
    // What has a name of the writer's own is told at the field that holds it
    const own = FIELDS.filter(({ place, schema }) => !place.endsWith(".*") || unwrap(schema).fields === null);
    const faults = own.filter(({ place, schema }) => {
      const meaning = nameNouns(unwrap(schema).info.meaning ?? "", STANDARD_NOUNS);
      if (place.endsWith(".*") && unwrap(schema).values !== null) return false;
      return !/^[A-ZÉ][^.]*\.$/u.test(meaning.replace(/\.yaml/u, "")) || meaning.length > 100;
    });
    expect(faults.map(({ place }) => place)).toEqual([]);
  });

  it("is read by the program, or a file could say something that nothing makes anything of", async () => {
    const program = (await readSources()).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
    const keys = new Set(
      FIELDS.map(({ place }) => place.slice(place.lastIndexOf(".") + 1)).filter((key) => key !== "*"),
    );
    // A quotation is read with the place beside it, by the name of the two
    const paired = [...keys].filter((key) => key.endsWith("_bron") && keys.has(key.replace(/bron$/u, "citaat")));
    const isRead = (key: string): boolean =>
      paired.includes(key) || new RegExp(`\\.${key}\\b|[{,(]\\s*${key}\\s*[,:}=)]|"${key}"`, "u").test(program);
    expect([...keys].filter((key) => !isRead(key))).toEqual([]);
  });

  it("has an example, which it takes", () => {
    const faults = FIELDS.filter(isValue).flatMap(({ place, schema }) => {
      const examples = examplesOf(unwrap(schema));
      if (examples.length === 0) return [`${place} has none`];
      return examples.flatMap((example) => {
        const { success } = (schema as z.ZodType).safeParse(parse(example, { schema: "failsafe" }));
        return success ? [] : [`${place}: ${example}`];
      });
    });
    expect(faults).toEqual([]);
  });
});

describe("a file that is asked for", () => {
  it.each([
    ["resultaten.yaml", ["JJJJ/THEMA/resultaten.yaml", "deal/resultaten.yaml"]],
    ["resultaten", ["JJJJ/THEMA/resultaten.yaml", "deal/resultaten.yaml"]],
    ["groen/resultaten.yaml", ["JJJJ/THEMA/resultaten.yaml"]],
    ["deal/resultaten.yaml", ["deal/resultaten.yaml"]],
    ["content/2026/groen/resultaten.yaml", ["JJJJ/THEMA/resultaten.yaml"]],
    ["C:\\deal\\content\\2026\\groen\\RESULTATEN.yaml", ["JJJJ/THEMA/resultaten.yaml"]],
    ["./content/deal/deal.yaml", ["deal/deal.yaml"]],
    ["project", ["JJJJ/THEMA/projecten/PROJECT.yaml"]],
    ["projecten/laan.yaml", ["JJJJ/THEMA/projecten/PROJECT.yaml"]],
    ["2026/groen/projecten/resultaten.yaml", ["JJJJ/THEMA/projecten/PROJECT.yaml"]],
    ["rapport.yaml", ["JJJJ/rapport.yaml"]],
    ["voortgang.md", ["JJJJ/THEMA/voortgang.md"]],
    ["financien", ["JJJJ/financien.yaml", "JJJJ/financien.md", "deal/financien.yaml"]],
    ["2026/financien.yaml", ["JJJJ/financien.yaml"]],
    ["beelden/beelden.yaml", ["JJJJ/beelden/beelden.yaml"]],
    ["laan.yaml", []],
    ["deal/laan.yaml", []],
    ["2026/resultaten.yaml", []],
  ])("%s", (asked, paths) => {
    expect(findContentFiles(asked).map(({ path }) => path)).toEqual(paths);
  });

  it("has the schema by which it is read, for each file of the shipped content", async () => {
    const paths = [...(await readTree(SHIPPED)).keys()].filter((path) =>
      /^(?:deal|\d{4})\/.*\.(?:yaml|md)$/u.test(path),
    );
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const found = findContentFiles(path);
      expect([path, found.map(({ schema }) => schema)]).toEqual([path, [schemaOf(classifyPath(path))]]);
    }
  });
});

describe("rapport velden", () => {
  it("shows fields and headings, each with meaning, form and example", async () => {
    const shown = await Promise.all(
      ["", "project", "voortgang.md", "deal/aanpak.yaml", "2026/financien"].map(async (words) => {
        const { stdout, stderr, exitCode } = await runCommand(`velden ${words}`, { roots: {} });
        return `## rapport velden ${words} (${String(exitCode)})\n${stdout}${stderr}`;
      }),
    );
    await expectGolden("opdrachtregel/velden.txt", shown.join("\n"));
  });

  it("shows each that may be meant, under its path", async () => {
    const { stdout } = await runCommand("velden financien", { roots: {} });
    expect(stdout).toMatch(/^JJJJ\/financien\.yaml$.*^JJJJ\/financien\.md$.*^deal\/financien\.yaml$/msu);
  });

  it("keeps within 80 columns, and shows every field", async () => {
    const tooWide = (text: string): string[] => text.split("\n").filter((line) => line.length > 80);
    expect(tooWide((await runCommand("velden", { roots: {} })).stdout)).toEqual([]);
    for (const { path, schema } of CONTENT_FILES) {
      const { stdout } = await runCommand(`velden ${path.replace("JJJJ", "2026").replace("THEMA", "groen")}`, {
        roots: {},
      });
      expect([path, tooWide(stdout)]).toEqual([path, []]);
      const keys = schema === null ? [] : FIELDS.filter(({ place }) => place.startsWith(`${path}.`));
      // What the writer names, and the states of a value over time, are told in words
      for (const { place } of keys.filter(({ place: one, isOfDate }) => !one.includes("*") && !isOfDate))
        expect(stdout).toMatch(new RegExp(`^[ -]*${place.split(".").at(-1) ?? ""}  \\((?:moet|mag leeg)\\)$`, "mu"));
    }
  });
});

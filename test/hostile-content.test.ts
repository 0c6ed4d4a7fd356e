import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { listContentFiles } from "./helpers/content-files.ts";
import { main } from "../src/main.ts";
import { checkContent, type CheckedContent } from "../src/pipeline/check-content.ts";
import { scanElements } from "./helpers/audit/scan-elements.ts";
import { DEAL_SCHEMAS, YEAR_SCHEMAS } from "../src/schema/content-schemas.ts";
import { walkSchema } from "../src/schema/walk-schema.ts";
import { KOPPEN } from "../src/schema/year-schemas.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { isAt, listWordFields } from "./helpers/list-word-fields.ts";
import { createMemory, toText, type FileTree, type Memory } from "./helpers/memory-effects.ts";

const OVER = join(FIXTURES, "vijandig", "opmaak", "content");
const SCHEMAS = Object.entries({
  ...Object.fromEntries(Object.entries(DEAL_SCHEMAS).map(([name, { schema }]) => [`deal/${name}.yaml`, schema])),
  ...YEAR_SCHEMAS,
});

let over: FileTree;
let memory: Memory;
let checked: CheckedContent;

const isHostile = (text: unknown): boolean =>
  typeof text === "string" && text.includes("<script>") && text.includes("{{");

describe("a deal with <script> and {{ in every text", () => {
  beforeAll(async () => {
    over = await readTree(OVER);
    const content = overlay(await readTree(join(FIXTURES, "basis", "content")), over);
    memory = createMemory({ roots: { content, ...(await readProgram()) } });
    checked = await checkContent("content", memory.effects);
  });

  test.each(SCHEMAS)("has it in every text field of %s", (_name, schema) => {
    const hostile = listContentFiles(checked.sources)
      .filter((file) => file.schema === schema && over.has(file.source.path))
      .flatMap(({ source }) => {
        const paths: (readonly (string | number)[])[] = [];
        walkSchema(schema, source.data, ({ data, path }) => {
          if (isHostile(data)) paths.push(path);
        });
        return paths;
      });
    const fields = listWordFields(schema);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !hostile.some((path) => isAt(path, field)))).toEqual([]);
  });

  test("has it below every heading of the prose", () => {
    const headings = Object.entries(KOPPEN).flatMap(([name, { required, optional }]) =>
      [...required, ...optional].map((heading) => `${name}: ${heading}`),
    );
    const written = [...checked.sources.files.values()].flatMap(({ path, body: read }) =>
      read?.kind !== "markdown"
        ? []
        : read.sections
            .filter(({ body }) => isHostile(body))
            .map(({ heading }) => `${/(\w+)\.md$/u.exec(path)?.[1] ?? ""}: ${heading}`),
    );
    expect(headings.filter((heading) => !written.includes(heading))).toEqual([]);
  });

  test("becomes a report in which it is text everywhere", async () => {
    expect(await main(["maak", "--nota", "--content", "content"], memory.effects)).toBe(0);
    const [files] = memory.published.values();
    const pages = [...(files ?? [])].filter(([name]) => name.endsWith(".html"));
    expect(pages).toHaveLength(3);
    for (const [name, bytes] of pages) {
      const html = toText(bytes);
      expect(html, name).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
      expect(
        scanElements(html).filter(({ name: tag, attributes }) => tag === "script" || attributes.has("onclick")),
      ).toEqual([]);
    }
  });
});

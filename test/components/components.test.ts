import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { scanElements } from "../helpers/audit/scan-elements.ts";
import { auditHtml } from "../helpers/audit/audit-html.ts";
import { expectGolden } from "../helpers/golden.ts";
import { readTemplates } from "./read-templates.ts";
import { renderExample } from "./render-example.ts";

const ALL_TEMPLATES = [...readTemplates(".hbs").keys()].filter((path) => path.startsWith("components/"));
const EXAMPLES = new Map(
  Array.from(readTemplates("examples.yaml"), ([path, text]) => [path.split("/")[1] ?? "", readExamples(text)] as const),
);

/** Rules that a fragment can break by itself; the others are about a whole page. */
const FRAGMENT_RULES = new Set(["a11y/image-alt", "a11y/table", "a11y/unique-id", "a11y/empty-link"]);

/** What no content may ever bring along. */
const FORBIDDEN = new Set(["script", "iframe", "object", "form", "style"]);

function readExamples(text: string): readonly (readonly [string, unknown])[] {
  const examples = parse(text, { merge: true }) as Record<string, unknown>;
  return Object.entries(examples).filter(([name]) => !name.startsWith("."));
}

describe("components", () => {
  it("have a template and examples each, in a folder of their own", () => {
    expect([...ALL_TEMPLATES].sort()).toEqual(
      [...EXAMPLES.keys()].map((component) => `components/${component}/${component}.hbs`).sort(),
    );
  });
});

describe.each([...EXAMPLES])("%s", (component, examples) => {
  it.each(examples)("%s", async (name, example) => {
    const html = renderExample(component, example);
    await expectGolden(`components/${component}/${name}.html`, html);
    expect(auditHtml(html).filter(({ rule }) => FRAGMENT_RULES.has(rule))).toEqual([]);
    const elements = scanElements(html);
    expect(elements.filter((element) => FORBIDDEN.has(element.name))).toEqual([]);
    expect(elements.flatMap(({ attributes }) => [...attributes.keys()].filter(isHandler))).toEqual([]);
  });
});

function isHandler(attribute: string): boolean {
  return attribute.startsWith("on");
}

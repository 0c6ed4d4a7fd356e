import { describe, expect, it } from "vitest";
import { readTemplates } from "./read-templates.ts";

const TEMPLATES = [...readTemplates(".hbs")];
const STYLES = [...readTemplates(".css")];
const EXPRESSION = /\{\{\{?~?\s*([#/^>]?)\s*([^\s}]+)[^}]*\}\}\}?/gu;
const HELPERS = new Set(["if", "each", "else"]);

/** Colours by name or number; `currentcolor` and `none` are no colours of their own. */
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|:\s*(?:white|black|red|gr[ae]y|blue|green)\b/iu;

describe.each(TEMPLATES)("%s", (_, template) => {
  it("prints raw HTML only from fields that are named ...Html, and those never escaped", () => {
    const raw = Array.from(template.matchAll(/\{\{\{([^}]+)\}\}\}/gu), ([, name = ""]) => name);
    const escaped = Array.from(template.matchAll(/(?<!\{)\{\{([^#/{}>][^}]*)\}\}(?!\})/gu), ([, name = ""]) => name);
    expect(raw.filter((name) => !name.endsWith("Html"))).toEqual([]);
    expect(escaped.filter((name) => name.endsWith("Html"))).toEqual([]);
  });

  it("quotes every attribute", () => {
    expect(template.match(/=\s*\{\{/gu) ?? []).toEqual([]);
    const unquoted = template.replace(/"[^"]*"/gu, '""').match(/\s[a-z-]+=[^"]/gu);
    expect(unquoted ?? []).toEqual([]);
  });

  it("holds no logic beyond if and each", () => {
    const used = Array.from(template.matchAll(EXPRESSION), ([, mark = "", name = ""]) => ({ mark, name }));
    const blocks = used.filter(({ mark, name }) => mark !== "" || HELPERS.has(name)).map(({ name }) => name);
    expect(blocks.filter((name) => !HELPERS.has(name))).toEqual([]);
    expect(used.filter(({ name }) => name === "lookup" || name === "with" || name.startsWith("@"))).toEqual([]);
  });
});

describe.each(STYLES.filter(([path]) => path !== "styles/tokens.css"))("%s", (_, css) => {
  it("takes its colours from tokens.css", () => {
    expect(css.match(new RegExp(COLOUR, "giu")) ?? []).toEqual([]);
  });

  it("has nothing that a print would turn into a bitmap", () => {
    expect(css.match(/gradient\(|box-shadow|text-shadow|(?<![-\w])filter:|backdrop/giu) ?? []).toEqual([]);
  });
});

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";

import { CATALOGUE } from "../src/diagnostics/catalogue.ts";
import { PROOF_MESSAGES } from "../src/diagnostics/catalogue/proof.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { formatRuleIndex, toPageName } from "./helpers/format-rule-index.ts";
import { formatRulePage } from "../src/rules/pages/format-rule-page.ts";
import { listExplained, SUBJECTS, subjectOf } from "../src/rules/engine/list-explained.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory } from "./helpers/memory-effects.ts";

const RULES = listExplained();
/** Only what was agreed: the pages say nothing of a year. */
const DEAL = new Map([...(await readTree(SHIPPED))].filter(([path]) => path.startsWith("deal/")));
const { content } = await checkContent("content", createMemory({ roots: { content: DEAL } }).effects);

describe("the pages in docs/regels", () => {
  it.each(RULES.filter(({ id }) => id in CATALOGUE || id in PROOF_MESSAGES).map((rule) => ({ id: rule.id, rule })))(
    "$id",
    async ({ rule }) => {
      await expectCommitted(`docs/regels/${toPageName(rule.id)}`, `${formatRulePage(rule, content.deal)}\n`);
    },
  );

  it("are those of all rules and of the catalogue, and no others", async () => {
    const pages = (await readdir(join(import.meta.dirname, "..", "docs", "regels"))).filter((name) =>
      name.endsWith(".md"),
    );
    expect(pages.sort()).toEqual(["README.md", ...RULES.map(({ id }) => toPageName(id))].sort());
  });

  it("are listed in their README", async () => {
    await expectCommitted("docs/regels/README.md", `${formatRuleIndex(RULES, content.deal)}\n`);
  });
});

describe("every rule", () => {
  it("is about a subject that has a name", () => {
    expect(RULES.map(({ id }) => subjectOf(id)).filter((subject) => !(subject in SUBJECTS))).toEqual([]);
  });

  it("says in one sentence what holds, and why", () => {
    const short = RULES.filter(({ title, why }) => !/^[^\s].*[.?]$/u.test(title) || !/[.?)]$/u.test(why.trim()));
    expect(short.map(({ id }) => id)).toEqual([]);
  });

  const markdown = new MarkdownIt({ html: false });

  it.each(RULES.map((rule) => ({ id: rule.id, rule })))("$id keeps its words in Markdown", ({ rule }) => {
    const { title, why, example } = rule;
    const read = toWords(markdown.render(formatRulePage(rule, content.deal)));
    for (const words of [title, example.message, example.hint ?? "", ...why.split("\n\n")])
      expect(read).toContain(words.replace(/\s+/gu, " ").trim());
  });
});

/** The words of a page as a reader sees them. */
function toWords(html: string): string {
  const bare = html.replace(/<[^>]*>/gu, "");
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return bare.replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => signs[name] ?? "").replace(/\s+/gu, " ");
}

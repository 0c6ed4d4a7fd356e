import type { Deal } from "../../src/content/content.ts";
import { describeBron } from "../../src/content/describe-bron.ts";
import type { Severity } from "../../src/diagnostics/diagnostic.ts";
import type { Explained } from "../../src/rules/engine/explained.ts";
import { escapeMarkdown } from "../../src/rules/pages/escape-markdown.ts";
import { listGroups, SEVERITIES } from "../../src/rules/pages/list-groups.ts";

/** Path of a rule's page in docs/regels. */
export function toPageName(id: string): string {
  return `${id.replace("/", "--")}.md`;
}

/** The list of all rules in Markdown, as docs/regels/README.md: by subject, each with a link to its page. */
export function formatRuleIndex(rules: readonly Explained[], deal: Deal): string {
  const groups = listGroups(rules).flatMap(({ subject, own }) => [
    `## ${subject}`,
    [
      "| Regel | Wat er klopt | Ernst | Grond |",
      "| --- | --- | --- | --- |",
      ...own.map((rule) => formatRow(rule, deal)),
    ].join("\n"),
  ]);
  const count = (severity: Severity): string => String(rules.filter((rule) => rule.severity === severity).length);
  return [
    "# Alle regels",
    `Het programma kent ${String(rules.length)} regels: ${count("error")} melden een fout, ${count("warning")} vragen om op te letten en ${count("info")} geven advies. Bij elke regel staat waarom die er is en wat u kunt doen. \`npm run rapport -- uitleg REGEL\` toont dezelfde uitleg.`,
    "Deze lijst en de pagina's worden gemaakt uit de regels zelf.",
    ...groups,
  ].join("\n\n");
}

function formatRow(rule: Explained, deal: Deal): string {
  const { id, severity, title } = rule;
  const cells = [`[${id}](${toPageName(id)})`, title, SEVERITIES[severity], describeGround(rule, deal)];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function describeGround({ id, ground }: Explained, deal: Deal): string {
  if (ground.kind === "norm") return escapeMarkdown(ground.norm);
  const bron = deal.regels.find(({ regel }) => regel === id)?.bron ?? null;
  return bron === null ? "het convenant" : describeBron(bron);
}

import { describeBron } from "../content/describe-bron.ts";
import type { Deal } from "../content/content.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { Explained } from "./explained.ts";
import { SUBJECTS, subjectOf } from "./list-explained.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "fout", warning: "let op", info: "ter info" };

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

/** The list of all rules for a terminal: by subject, each with its severity and what holds when all is well. */
export function formatRuleList(rules: readonly Explained[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return listGroups(rules)
    .map(({ subject, own }) => {
      const rows = own.map(
        ({ id, severity, title }) => `  ${id.padEnd(width)}  ${SEVERITIES[severity].padEnd(8)}  ${title}`,
      );
      return [subject, ...rows, ""].join("\n");
    })
    .join("\n");
}

interface Group {
  readonly subject: string;
  readonly own: readonly Explained[];
}

function listGroups(rules: readonly Explained[]): Group[] {
  return Object.entries(SUBJECTS)
    .map(([key, subject]) => ({ subject, own: rules.filter(({ id }) => subjectOf(id) === key) }))
    .filter(({ own }) => own.length > 0);
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

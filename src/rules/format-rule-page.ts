import type { Deal, Regel } from "../content/content.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";
import type { SettingSpec } from "./settings.ts";
import { formatNumber, formatSource } from "./words.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "fout: houdt de definitieve versie tegen",
  warning: "let op: iemand moet kijken of het klopt",
  info: "ter info: advies, het mag zo blijven",
};

/** The page of a rule in Markdown, as `rapport uitleg` prints it; with what a deal says of the rule, if it does. */
export function formatRulePage(rule: Rule, deal: Deal | null): string {
  const entry = deal?.regels.find(({ regel }) => regel === rule.id) ?? null;
  return [
    `# ${rule.id}`,
    `**${rule.title}**`,
    `Ernst: ${SEVERITIES[rule.severity]}.${rule.isFixed ? " Dit staat vast; een uitzondering kan niet." : ""}`,
    describeGround(rule),
    rule.why,
    "## Wat u ziet",
    `> ${rule.example.message}`,
    ...(rule.example.hint === null ? [] : ["## Wat u doet", rule.example.hint]),
    ...describeSettings(rule),
    ...(deal === null ? [] : ["## In deze deal", ...describeEntry(rule, entry, deal)]),
  ].join("\n\n");
}

function describeGround({ ground }: Rule): string {
  return ground.kind === "convenant"
    ? "Grond: het convenant. De deal noemt de bron in `deal/regels.yaml`; zonder die regel kijkt het programma niet."
    : `Grond: ${ground.norm}. Deze regel geldt in elke deal.`;
}

function describeSettings({ settings }: Rule): string[] {
  const lines = Object.entries(settings).map(
    ([name, spec]) => `- \`${name}\`: ${spec.what}${describeStandard(spec.standard)}`,
  );
  return lines.length === 0 ? [] : ["## Instellingen", lines.join("\n")];
}

function describeStandard(standard: SettingSpec["standard"]): string {
  if (standard === undefined) return "";
  const shown = typeof standard === "number" ? formatNumber(standard) : [standard].flat().join(", ");
  return ` (standaard: ${shown})`;
}

function describeEntry(rule: Rule, entry: Regel | null, deal: Deal): string[] {
  const name = deal.file?.naam ?? deal.id;
  if (entry === null)
    return [rule.ground.kind === "convenant" ? `${name} kent deze regel niet.` : `${name} zegt er niets anders over.`];
  const source = entry.bron === null ? "" : `Bron: ${formatSource(entry.bron)}.`;
  const settings = Object.entries(entry.instellingen ?? {}).map(
    ([key, values]) => `- \`${key}\`: ${values.join(", ")}`,
  );
  return [
    `${name}. ${source}`.trim(),
    ...(entry.reden === null ? [] : [entry.reden.trim()]),
    ...(entry.ernst === null ? [] : [`Ernst in deze deal: ${entry.ernst}.`]),
    ...(settings.length === 0 ? [] : [settings.join("\n")]),
  ];
}

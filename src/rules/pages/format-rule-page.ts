import { formatNumber } from "../../value/notation/format-number.ts";
import { nameNouns, STANDARD_NOUNS } from "../../value/nouns.ts";
import { describeBron } from "../../content/describe-bron.ts";
import type { Deal, Regel } from "../../content/content.ts";
import type { Severity } from "../../diagnostics/diagnostic.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { Explained } from "../engine/explained.ts";
import type { SettingSpec } from "../engine/settings.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "fout. De definitieve versie komt er pas als dit is opgelost.",
  warning: "let op. Iemand kijkt of het klopt.",
  info: "ter info. Dit is advies; het mag zo blijven.",
};

/** The page of a rule in Markdown, as `rapport uitleg` prints it; with what a deal says of the rule, if it does. */
export function formatRulePage(rule: Explained, deal: Deal | null): string {
  const { hint, message } = rule.example;
  return [
    `# ${rule.id}`,
    escapeMarkdown(rule.title),
    [
      `- **Ernst:** ${SEVERITIES[rule.severity]}`,
      `- **Grond:** ${describeGround(rule)}`,
      `- **Uitzondering:** ${describeException(rule)}`,
    ].join("\n"),
    "## Waarom",
    escapeMarkdown(rule.why),
    "## Wat u ziet",
    `> ${escapeMarkdown(message)}`,
    ...(hint === null ? [] : ["## Wat u doet", escapeMarkdown(hint)]),
    ...describeSettings(rule),
    ...(deal === null ? [] : describeEntry(rule, deal)),
  ].join("\n\n");
}

function describeGround({ ground }: Explained): string {
  return ground.kind === "convenant"
    ? "het convenant. De deal noemt de bron in `deal/regels.yaml`; zonder die regel kijkt het programma dit niet na."
    : `${escapeMarkdown(ground.norm)}. Deze regel geldt in elke deal.`;
}

function describeException({ isFixed }: Explained): string {
  return isFixed ? "kan niet." : "kan, met een reden en een einddatum in `uitzonderingen.yaml` van het jaar.";
}

function describeSettings({ settings }: Explained): string[] {
  const lines = Object.entries(settings).map(
    ([name, spec]) =>
      `- \`${name}\`: ${escapeMarkdown(nameNouns(spec.what, STANDARD_NOUNS))}${describeStandard(spec.standard)}`,
  );
  return lines.length === 0 ? [] : ["## Instellingen", lines.join("\n")];
}

function describeStandard(standard: SettingSpec["standard"]): string {
  if (standard === undefined) return "";
  const words = [standard].flat();
  const shown = typeof standard === "number" ? formatNumber(standard) : words.length === 0 ? "geen" : words.join(", ");
  return ` (standaard: ${shown})`;
}

/** What the deal says of a rule: its source, its reason and how it is set. Nothing for one it says nothing of. */
function describeEntry(rule: Explained, deal: Deal): string[] {
  const name = deal.file?.naam ?? deal.id;
  const entry = deal.regels.find(({ regel }) => regel === rule.id);
  if (entry !== undefined) return ["## In deze deal", ...describeWords(name, entry)];
  if (rule.ground.kind === "norm") return [];
  return ["## In deze deal", `${name} kent deze regel niet, dus het programma kijkt dit hier niet na.`];
}

function describeWords(name: string, { bron, reden, ernst, instellingen }: Regel): string[] {
  const source = bron === null ? "" : ` Bron: ${describeBron(bron)}.`;
  const settings = Object.entries(instellingen ?? {}).map(([key, values]) => `- \`${key}\`: ${values.join(", ")}`);
  return [
    `${name}.${source}`,
    ...(reden === null ? [] : [escapeMarkdown(reden.trim())]),
    ...(ernst === null ? [] : [`Ernst in deze deal: ${ernst}.`]),
    ...(settings.length === 0 ? [] : [settings.join("\n")]),
  ];
}

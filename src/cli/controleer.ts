import { formatGithub } from "../diagnostics/format-github.ts";
import { formatGitlab } from "../diagnostics/format-gitlab.ts";
import { formatJson, type Beside } from "../diagnostics/format-json.ts";
import { formatSarif } from "../diagnostics/format-sarif.ts";
import { formatCounts, formatText } from "../diagnostics/format-text.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { orderForReading } from "../diagnostics/order-for-reading.ts";
import type { PassedFinding } from "../diagnostics/passed-finding.ts";
import { checkContent, findingsFor, linesOf, type CheckedContent } from "../pipeline/check-content.ts";
import { checkEditorFiles } from "../pipeline/editor-files.ts";
import { explainRule } from "../pipeline/explain-rules.ts";
import type { Effects } from "../effects.ts";
import type { AppliedException } from "../rules/engine/apply-exceptions.ts";
import { CONTENT_OPTION, EXIT, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { keepTheme } from "./pick-theme.ts";
import { pickYear } from "./pick-year.ts";
import { yearOfReport } from "../content/report-order.ts";

/** `rapport controleer`: reads everything, says what is wrong, writes nothing. */
export const controleer: Command = {
  name: "controleer",
  summary: "controleert de inhoud en zegt wat er niet klopt",
  description:
    "Leest alle bestanden en zegt wat er niet klopt, waar dat staat en wat u eraan doet. Er wordt niets geschreven.",
  words: [],
  options: [
    CONTENT_OPTION,
    { ...YEAR_OPTION, help: "alleen wat meetelt voor dit verslagjaar (standaard: alle jaren)" },
    { name: "thema", takes: "ID", help: "alleen wat in de map van dit thema hoort (standaard: alles)", allowed: [] },
    {
      name: "formaat",
      takes: "VORM",
      help: "tekst, of voor een ander programma: json, github, gitlab of sarif (standaard: tekst)",
      allowed: ["tekst", "json", "github", "gitlab", "sarif"],
    },
  ],
  examples: [
    { line: "rapport controleer", meaning: "controleert alle inhoud" },
    { line: "rapport controleer --jaar 2026", meaning: "controleert wat meetelt voor het rapport van 2026" },
    { line: "rapport controleer --thema groen", meaning: "controleert alles en laat zien wat bij thema groen hoort" },
    { line: "rapport controleer --formaat json", meaning: "geeft dezelfde bevindingen voor een ander programma" },
    { line: "rapport controleer --formaat github", meaning: "zet de bevindingen bij de regels in GitHub" },
  ],
  run: runControleer,
};

async function runControleer(values: OptionValues, effects: Effects): Promise<number> {
  const root = values.get("content") ?? "content";
  const checked = await checkContent(root, effects);
  const own = selectFindings(checked, { jaar: values.get("jaar"), thema: values.get("thema") });
  const stale = values.has("thema") ? [] : await checkEditorFiles(root, checked.content, effects);
  const found = { ...own, diagnostics: [...own.diagnostics, ...stale] };
  const format = FORMATS[values.get("formaat") ?? "tekst"] ?? formatReport;
  effects.stdout.write(format(found, { root, checked, effects }));
  return found.diagnostics.some(({ severity }) => severity === "error") ? EXIT.contentHasErrors : EXIT.good;
}

/** What is reported: the findings, and beside them those that wait and those that an exception lets pass. */
interface Found extends Beside {
  readonly diagnostics: readonly Diagnostic[];
}

/** What was asked for; undefined for all. */
interface Asked {
  readonly jaar: string | undefined;
  readonly thema: string | undefined;
}

function selectFindings(checked: CheckedContent, { jaar, thema }: Asked): Found {
  const picked = jaar === undefined ? null : pickYear(checked.assessments, jaar);
  const isOwn = keepTheme(thema, checked.content.deal);
  const { diagnostics, waiting, exceptions } = picked === null ? checked : findingsFor(checked, picked.jaar.naam);
  return {
    diagnostics: diagnostics.filter(isOwn),
    waiting: waiting.filter(({ cause }) => isOwn(cause)),
    passed: exceptions.filter(({ diagnostic }) => isOwn(diagnostic)).map(toPassed),
  };
}

function toPassed({ jaar, diagnostic, uitzondering: { reden, rol, tot } }: AppliedException): PassedFinding {
  return { jaar: yearOfReport(jaar), rapport: jaar, diagnostic, reden: reden ?? "", rol: rol ?? "", tot: tot ?? "" };
}

/** What a format needs beside the findings. */
interface Run {
  readonly root: string;
  readonly checked: CheckedContent;
  readonly effects: Effects;
}

const FORMATS: Readonly<Record<string, (found: Found, run: Run) => string>> = {
  tekst: formatReport,
  json: ({ diagnostics, ...beside }) => formatJson(diagnostics, beside),
  github: ({ diagnostics }, { root }) => formatGithub(diagnostics, root),
  gitlab: ({ diagnostics }, { root, checked, effects: { sha256 } }) =>
    formatGitlab(diagnostics, root, { linesOf: linesOf(checked), sha256 }),
  sarif: ({ diagnostics, ...beside }, { root, checked, effects: { sha256, program } }) =>
    formatSarif(diagnostics, {
      root,
      ...beside,
      sha256,
      version: program.version,
      linesOf: linesOf(checked),
      wordsOf: (ruleId) => explainRule(ruleId, checked.content.deal),
    }),
};

function formatReport({ diagnostics, passed }: Found, { checked, effects: { stdout } }: Run): string {
  const files = checked.sources.files.size + checked.sources.images.size;
  const text = formatText(orderForReading(diagnostics), { hasColour: stdout.hasColour, linesOf: linesOf(checked) });
  const total = `${String(files)} bestanden gecontroleerd: ${formatCounts(diagnostics)}.${countPassed(passed.length)}\n`;
  return text === "" ? total : `${text}\n${total}`;
}

function countPassed(count: number): string {
  if (count === 0) return "";
  const what = count === 1 ? "1 bevinding blijft" : `${String(count)} bevindingen blijven`;
  return ` ${what} met een uitzondering staan.`;
}

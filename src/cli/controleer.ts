import { formatJson } from "../diagnostics/format-json.ts";
import { formatCounts, formatText } from "../diagnostics/format-text.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkContent, findingsUpTo, linesOf, type CheckedContent } from "../pipeline/check-content.ts";
import type { Effects } from "../effects.ts";
import { CONTENT_OPTION, EXIT, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { pickYear } from "./pick-year.ts";

/** `rapport controleer`: reads everything, says what is wrong, writes nothing. */
export const controleer: Command = {
  name: "controleer",
  summary: "controleert de inhoud en zegt wat er niet klopt",
  description:
    "Leest alle bestanden en zegt wat er niet klopt, waar dat staat en wat u eraan doet. Er wordt niets geschreven.",
  options: [
    CONTENT_OPTION,
    { ...YEAR_OPTION, help: "alleen wat meetelt voor dit verslagjaar (standaard: alle jaren)" },
    { name: "formaat", takes: "VORM", help: "tekst of json (standaard: tekst)", allowed: ["tekst", "json"] },
  ],
  examples: [
    { line: "rapport controleer", meaning: "controleert alle inhoud" },
    { line: "rapport controleer --jaar 2026", meaning: "controleert wat meetelt voor het rapport van 2026" },
    { line: "rapport controleer --formaat json", meaning: "geeft dezelfde bevindingen voor een ander programma" },
  ],
  run: runControleer,
};

async function runControleer(values: OptionValues, effects: Effects): Promise<number> {
  const checked = await checkContent(values.get("content") ?? "content", effects);
  const year = values.get("jaar");
  const diagnostics = year === undefined ? checked.diagnostics : findingsOf(checked, year);
  if (values.get("formaat") === "json") effects.stdout.write(formatJson(diagnostics));
  else effects.stdout.write(formatReport(diagnostics, checked, effects));
  return diagnostics.some(({ severity }) => severity === "error") ? EXIT.contentHasErrors : EXIT.good;
}

function findingsOf(checked: CheckedContent, year: string): readonly Diagnostic[] {
  const picked = pickYear(checked.assessments, year);
  return picked === null ? checked.diagnostics : findingsUpTo(checked.diagnostics, picked.jaar.year);
}

function formatReport(diagnostics: readonly Diagnostic[], checked: CheckedContent, { stdout }: Effects): string {
  const files = checked.sources.files.size + checked.sources.images.size;
  const text = formatText(diagnostics, { hasColour: stdout.hasColour, linesOf: linesOf(checked) });
  const total = `${String(files)} bestanden gecontroleerd: ${formatCounts(diagnostics)}.\n`;
  return text === "" ? total : `${text}\n${total}`;
}

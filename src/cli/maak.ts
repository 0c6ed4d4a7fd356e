import type { Assessment } from "../assess/assessment.ts";
import type { Edition } from "../compose/compose-context.ts";
import { formatCounts, formatText } from "../diagnostics/format-text.ts";
import type { Effects, Printer } from "../effects.ts";
import { EnvironmentError } from "../errors.ts";
import { buildReport, type BuiltReport } from "../pipeline/build-report.ts";
import { checkContent, findingsUpTo, linesOf, type CheckedContent } from "../pipeline/check-content.ts";
import { CONTENT_OPTION, EXIT, OUTPUT_OPTION, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { pickYear } from "./pick-year.ts";
import { createProgress, type Progress } from "./progress.ts";

/** `rapport maak`: builds the report as a web page and a PDF, with its data beside it. */
export const maak: Command = {
  name: "maak",
  summary: "maakt het rapport als webpagina en PDF",
  description: [
    "Maakt het rapport van een verslagjaar als webpagina en PDF, met de gegevens ernaast.",
    'Het concept wordt altijd gemaakt; wat ontbreekt heet er "volgt". De definitieve versie pas als er geen fouten zijn.',
  ].join("\n"),
  options: [
    CONTENT_OPTION,
    OUTPUT_OPTION,
    YEAR_OPTION,
    {
      name: "versie",
      takes: "VERSIE",
      help: "concept of definitief (standaard: concept)",
      allowed: ["concept", "definitief"],
    },
    { name: "editie", takes: "EDITIE", help: "voor wie: partijen (standaard: partijen)", allowed: ["partijen"] },
  ],
  examples: [
    { line: "rapport maak", meaning: "maakt het concept van het nieuwste verslagjaar" },
    { line: "rapport maak --jaar 2025 --versie definitief", meaning: "maakt de definitieve versie van 2025" },
    {
      line: "rapport maak --content map/met/inhoud --output map/voor/rapport",
      meaning: "leest en schrijft in andere mappen",
    },
  ],
  run: runMaak,
};

async function runMaak(values: OptionValues, effects: Effects): Promise<number> {
  // Nearly always there will be something to print; it starts while the content is read
  const printer = await effects.openPrinter();
  const progress = createProgress(effects.stderr);
  try {
    return await make({ values, printer, progress }, effects);
  } finally {
    progress.clear();
    await printer.close();
  }
}

interface Making {
  readonly values: OptionValues;
  readonly printer: Printer;
  readonly progress: Progress;
}

async function make({ values, printer, progress }: Making, effects: Effects): Promise<number> {
  const started = effects.elapsedMs();
  progress.step("Inhoud lezen en controleren");
  const checked = await checkContent(values.get("content") ?? "content", effects);
  const assessment = pickYear(checked.assessments, values.get("jaar"));
  progress.clear();
  if (assessment === null) return refuse(checked, "Er is niets om een rapport van te maken.", effects);
  const edition: Edition = {
    version: values.get("versie") === "definitief" ? "definitief" : "concept",
    edition: "partijen",
  };
  const errors = findingsUpTo(checked.diagnostics, assessment.jaar.year).filter(({ severity }) => severity === "error");
  if (edition.version === "definitief" && errors.length > 0) {
    return refuse(
      { ...checked, diagnostics: errors },
      `De definitieve versie van ${String(assessment.jaar.year)} is niet gemaakt: eerst moet dit worden opgelost.`,
      effects,
    );
  }
  const outputRoot = values.get("output") ?? "output";
  const built = await buildReport(
    { ...edition, checked, assessment, outputRoot, printer, onStep: progress.step },
    effects,
  );
  progress.clear();
  effects.stdout.write(describeBuilt({ built, assessment, edition, tookMs: effects.elapsedMs() - started }));
  return finish(built, effects);
}

function refuse(checked: CheckedContent, reason: string, { stdout, stderr }: Effects): number {
  stdout.write(`${formatText(checked.diagnostics, { hasColour: stdout.hasColour, linesOf: linesOf(checked) })}\n`);
  stderr.write(`${reason} (${formatCounts(checked.diagnostics)})\n`);
  return EXIT.contentHasErrors;
}

interface Done {
  readonly built: BuiltReport;
  readonly assessment: Assessment;
  readonly edition: Edition;
  readonly tookMs: number;
}

function describeBuilt({ built, assessment, edition, tookMs }: Done): string {
  const name = edition.version === "concept" ? "Het concept" : "De definitieve versie";
  const pages = built.print === null ? "zonder PDF" : `${String(built.print.pageCount)} pagina's`;
  const seconds = (tookMs / 1000).toFixed(1).replace(".", ",");
  const see = built.findings.length === 0 ? "" : " Ze staan in openstaande-punten.html.";
  return [
    `${name} van ${String(assessment.jaar.year)} is gemaakt in ${seconds} seconden (${pages}).`,
    ...built.files.map((file) => `  ${built.folder}/${file}`),
    `Controle van de inhoud: ${formatCounts(built.findings)}.${see}`,
    "",
  ].join("\n");
}

/** Says why there is no PDF; what is not the machine's lack is a defect and goes on up. */
function finish({ failure }: BuiltReport, { stderr }: Effects): number {
  if (failure === null) return EXIT.good;
  if (!(failure instanceof EnvironmentError)) {
    throw failure instanceof Error ? failure : new Error("the PDF could not be made", { cause: failure });
  }
  stderr.write(`Er is geen PDF gemaakt: ${failure.message}\n${failure.hint}\n`);
  return EXIT.environmentLacks;
}

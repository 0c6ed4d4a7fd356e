import type { Assessment } from "../assess/assessment.ts";
import type { Edition } from "../compose/compose-context.ts";
import { formatCounts, formatText } from "../diagnostics/format-text.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Effects, Printer } from "../effects.ts";
import { EnvironmentError } from "../errors.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import { buildReport, type BuiltReport } from "../pipeline/build-report.ts";
import { checkContent, findingsFor, linesOf, type CheckedContent } from "../pipeline/check-content.ts";
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
    {
      name: "archief",
      takes: null,
      help: "maakt ook een PDF zonder bijlagen (PDF/A-2), voor archieven die bijlagen weigeren",
      allowed: [],
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
  const edition: Edition = {
    version: values.get("versie") === "definitief" ? "definitief" : "concept",
    edition: "partijen",
  };
  const refusal = assessment === null ? null : findRefusal(checked, { assessment, edition });
  if (assessment === null) return refuse(checked, { reason: NOTHING, findings: checked.diagnostics }, effects);
  if (refusal !== null) return refuse(checked, refusal, effects);
  const built = await buildReport(
    {
      ...edition,
      checked,
      assessment,
      outputRoot: values.get("output") ?? "output",
      printer,
      wantsArchive: values.has("archief"),
      onStep: progress.step,
    },
    effects,
  );
  progress.clear();
  if (edition.version === "definitief") {
    throwDefect(built);
    const errors = built.lost.filter(({ severity }) => severity === "error");
    if (errors.length > 0) return refuse(checked, { reason: NOT_AS_MEANT, findings: errors }, effects);
  }
  progress.step("Bestanden neerzetten");
  await effects.replaceFolder(built.folder, built.files);
  progress.clear();
  const done = { built, checked, assessment, edition, tookMs: effects.elapsedMs() - started };
  effects.stdout.write(describeBuilt(done, effects.stdout.hasColour));
  return finish(built, effects);
}

const NOTHING = "Er is niets om een rapport van te maken.";
const NOT_AS_MEANT =
  "De definitieve versie is niet gemaakt: bij het teruglezen bleek niet alles op de webpagina en in de PDF te staan.";

/** Why a version is not made, and what has to be solved first. */
interface Refusal {
  readonly reason: string;
  readonly findings: readonly Diagnostic[];
}

/** A concept is always made; the definitive version when no errors stand. */
function findRefusal(
  checked: CheckedContent,
  { assessment, edition }: { readonly assessment: Assessment; readonly edition: Edition },
): Refusal | null {
  const { naam } = assessment.jaar;
  const errors = findingsFor(checked, naam).diagnostics.filter(({ severity }) => severity === "error");
  if (edition.version === "concept" || errors.length === 0) return null;
  const reason = `De definitieve versie van ${naam} is niet gemaakt: eerst moet dit worden opgelost.`;
  return { reason, findings: errors };
}

function refuse(checked: CheckedContent, { reason, findings }: Refusal, { stdout, stderr }: Effects): number {
  stdout.write(`${formatText(findings, { hasColour: stdout.hasColour, linesOf: linesOf(checked) })}\n`);
  stderr.write(`${reason} (${formatCounts(findings)})\n`);
  return EXIT.contentHasErrors;
}

interface Done {
  readonly built: BuiltReport;
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
  readonly edition: Edition;
  readonly tookMs: number;
}

function describeBuilt({ built, checked, assessment, edition, tookMs }: Done, hasColour: boolean): string {
  const name = edition.version === "concept" ? "Het concept" : "De definitieve versie";
  const pages = built.print === null ? "zonder PDF" : `${String(built.print.pageCount)} pagina's`;
  const seconds = formatNumber(tookMs / 1000, { least: 1, most: 1 });
  const see = built.findings.length === 0 ? "" : " Ze staan in openstaande-punten.html.";
  return [
    ...(built.lost.length === 0 ? [] : [formatText(built.lost, { hasColour, linesOf: linesOf(checked) }), ""]),
    `${name} van ${assessment.jaar.naam} is gemaakt in ${seconds} seconden (${pages}).`,
    ...built.files.map(({ path }) => `  ${built.folder}/${path}`),
    `Controle van de inhoud: ${formatCounts(built.findings)}.${see}`,
    `Teruggelezen: ${formatCounts(built.lost)}.${built.lost.length === 0 ? "" : " Ze staan in controle.json."}`,
    "",
  ].join("\n");
}

/** Says why there is no PDF, and what in the print was not known. */
function finish(built: BuiltReport, { stderr }: Effects): number {
  throwDefect(built);
  for (const { rule, message } of built.print?.findings ?? []) {
    stderr.write(`In de PDF bleef iets zoals de browser het maakte. Meld dit bij het programma: ${rule}: ${message}\n`);
  }
  if (!(built.failure instanceof EnvironmentError)) return EXIT.good;
  stderr.write(`Er is geen PDF gemaakt: ${built.failure.message}\n${built.failure.hint}\n`);
  return EXIT.environmentLacks;
}

/** What is not the machine's lack is a defect, and goes on up. */
function throwDefect({ failure }: BuiltReport): void {
  if (failure === null || failure instanceof EnvironmentError) return;
  throw failure instanceof Error ? failure : new Error("the PDF could not be made", { cause: failure });
}

import type { Effects, Printer } from "../effects.ts";
import { EnvironmentError } from "../errors.ts";
import type { BuiltReport } from "../pipeline/build-report.ts";
import { checkContent } from "../pipeline/check-content.ts";
import { findStanding, type Standing } from "../pipeline/compare-standing.ts";
import { nameFolder } from "../pipeline/name-output.ts";
import { CONTENT_OPTION, EXIT, OUTPUT_OPTION, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { describeBuilt, describeState, PDF_GONE } from "./describe-making.ts";
import { findRefusal, holdBack, refuse, throwDefect, type Asked } from "./hold-back.ts";
import { pickYear } from "./pick-year.ts";
import { createProgress, type Progress } from "./progress.ts";

/** `rapport maak`: builds the report as a web page and a PDF, with its data beside it. */
export const maak: Command = {
  name: "maak",
  summary: "maakt het rapport als webpagina en PDF",
  description: [
    "Maakt het rapport van een verslagjaar als webpagina en PDF, met de gegevens ernaast.",
    'Het concept wordt altijd gemaakt; wat ontbreekt heet er "volgt". De definitieve versie pas als er geen fouten zijn.',
    "Zonder browser komt het concept er zonder PDF, en de definitieve versie niet.",
    "Is een rapport ingediend, dan wordt de definitieve versie die er staat nooit vervangen.",
  ].join("\n"),
  words: [],
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
    {
      name: "woord",
      takes: null,
      help: "maakt ook een Word-document met genummerde plekken, om op te reageren",
      allowed: [],
    },
    {
      name: "nota",
      takes: null,
      help: "maakt ook de nota van reacties: wat er met elke reactie op het concept is gedaan",
      allowed: [],
    },
    { name: "editie", takes: "EDITIE", help: "voor wie: partijen (standaard: partijen)", allowed: ["partijen"] },
  ],
  examples: [
    { line: "rapport maak", meaning: "maakt het concept van het nieuwste verslagjaar" },
    { line: "rapport maak --jaar 2025 --versie definitief", meaning: "maakt de definitieve versie van 2025" },
    { line: "rapport maak --woord", meaning: "maakt bij het concept ook het Word-document voor reacties" },
    { line: "rapport maak --versie definitief --nota", meaning: "maakt ook de nota van reacties, voor de partijen" },
    {
      line: "rapport maak --content map/met/inhoud --output map/voor/rapport",
      meaning: "leest en schrijft in andere mappen",
    },
  ],
  run: runMaak,
};

async function runMaak(values: OptionValues, effects: Effects): Promise<number> {
  const outputRoot = values.get("output") ?? "output";
  // What cannot be put down need not be made
  await effects.machine.tryWriting(outputRoot);
  // Nearly always there will be something to print; it starts while the content is read
  const printer = await effects.openPrinter();
  const progress = createProgress(effects.stderr);
  try {
    return await make({ values, outputRoot, printer, progress }, effects);
  } finally {
    progress.clear();
    await printer.close();
  }
}

interface Making {
  readonly values: OptionValues;
  readonly outputRoot: string;
  readonly printer: Printer;
  readonly progress: Progress;
}

const NOTHING = "Er is niets om een rapport van te maken.";

async function make(making: Making, effects: Effects): Promise<number> {
  const { values, progress } = making;
  const startedMs = effects.elapsedMs();
  progress.step("Inhoud lezen en controleren");
  const checked = await checkContent(values.get("content") ?? "content", effects);
  const assessment = pickYear(checked.assessments, values.get("jaar"));
  progress.clear();
  const version = values.get("versie") === "definitief" ? "definitief" : "concept";
  if (assessment === null) return refuse(checked, { reason: NOTHING, findings: checked.diagnostics }, effects);
  const asked: Asked = { checked, assessment, edition: { version, edition: "partijen" } };
  const refusal = findRefusal(asked);
  if (refusal !== null) return refuse(checked, refusal, effects);
  effects.stderr.write(describeState(assessment.jaar, asked.edition));
  return build(asked, { ...making, startedMs }, effects);
}

async function build(
  asked: Asked,
  { values, outputRoot, printer, progress, startedMs }: Making & { readonly startedMs: number },
  effects: Effects,
): Promise<number> {
  const { checked, assessment, edition } = asked;
  // In the folder above that of the version everything is put down before it takes its place
  const folder = nameFolder({ ...edition, outputRoot, naam: assessment.jaar.naam });
  await effects.machine.tryWriting(folder.slice(0, folder.lastIndexOf("/")));
  const wantsArchive = values.has("archief");
  const wantsWord = values.has("woord");
  const wantsNote = values.has("nota");
  const onStep = progress.step;
  // Only who makes a report waits for what makes it
  const { buildReport } = await import("../pipeline/build-report.ts");
  const { findChanges } = await import("../pipeline/find-changes.ts");
  const built = await buildReport(
    {
      ...{ ...edition, checked, assessment, outputRoot, printer, wantsArchive, wantsWord, wantsNote, onStep },
      tellChanges: (changing) => findChanges(changing, values.get("content") ?? "content", effects),
    },
    effects,
  );
  progress.clear();
  const standing = await findStanding(built.folder, effects);
  const end = edition.version === "definitief" ? await holdBack(asked, { built, standing }, effects) : null;
  if (end !== null) return end;
  progress.step("Bestanden neerzetten");
  await effects.replaceFolder(built.folder, built.files);
  progress.clear();
  const done = { built, checked, assessment, edition, tookMs: effects.elapsedMs() - startedMs };
  effects.stdout.write(describeBuilt(done, effects.stdout.hasColour));
  return finish(built, standing, effects);
}

/** Says why there is no PDF, and what in the print was not known. */
function finish(built: BuiltReport, standing: Standing, { stderr }: Effects): number {
  if (built.print === null && standing.names.some((name) => name.endsWith(".pdf"))) stderr.write(`${PDF_GONE}\n`);
  throwDefect(built);
  for (const { rule, message } of built.print?.findings ?? []) {
    stderr.write(`In de PDF bleef iets zoals de browser het maakte. Meld dit bij het programma: ${rule}: ${message}\n`);
  }
  if (!(built.failure instanceof EnvironmentError)) return EXIT.good;
  stderr.write(`Er is geen PDF gemaakt: ${built.failure.message}\n${built.failure.hint}\n`);
  return EXIT.environmentLacks;
}

import type { Effects, Printer } from "../effects.ts";
import { EnvironmentError, UsageError } from "../errors.ts";
import { DEFAULT_EDITION, listEditions, parseEdition, traitsOf, type EditionName } from "../content/edition.ts";
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
    "De editie partijen is voor de Partijen bij de deal, en wat u indient. De editie openbaar is voor iedereen.",
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
    {
      name: "editie",
      takes: "EDITIE",
      help: "voor wie: partijen of openbaar (standaard: partijen)",
      allowed: listEditions(),
    },
    { name: "alle", takes: null, help: "maakt alle edities", allowed: [] },
  ],
  examples: [
    { line: "rapport maak", meaning: "maakt het concept van het nieuwste verslagjaar" },
    { line: "rapport maak --jaar 2025 --versie definitief", meaning: "maakt de definitieve versie van 2025" },
    { line: "rapport maak --versie definitief --editie openbaar", meaning: "maakt de versie om te publiceren" },
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
  const editions = chooseEditions(values);
  // What cannot be put down need not be made
  await effects.machine.tryWriting(outputRoot);
  const printers = await openPrinters(effects);
  const progress = createProgress(effects.stderr);
  try {
    return await make({ values, editions, outputRoot, printers, progress }, effects);
  } finally {
    progress.clear();
    await printers.close();
  }
}

function chooseEditions(values: OptionValues): readonly EditionName[] {
  const asked = values.get("editie");
  if (!values.has("alle")) {
    const edition = (asked === undefined ? null : parseEdition(asked)) ?? DEFAULT_EDITION;
    if (values.has("nota") && !traitsOf(edition).isOfTheHouse)
      throw new UsageError("De nota van reacties is voor de Partijen.", `Laat --nota of --editie ${edition} weg.`);
    return [edition];
  }
  if (asked !== undefined)
    throw new UsageError("--alle en --editie gaan niet samen.", "Kies een van de twee: --alle maakt elke editie.");
  return listEditions();
}

/** A printer for each edition. */
interface Printers {
  readonly take: () => Promise<Printer>;
  readonly close: () => Promise<void>;
}

/** Nearly always there will be something to print; the first one starts while the content is read. */
async function openPrinters(effects: Effects): Promise<Printers> {
  const opened = [await effects.openPrinter()];
  let taken = 0;
  const take = async (): Promise<Printer> => {
    const printer = opened[taken] ?? (await effects.openPrinter());
    opened[taken] = printer;
    taken += 1;
    return printer;
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((printer) => printer.close()));
  };
  return { take, close };
}

interface Making {
  readonly values: OptionValues;
  readonly editions: readonly EditionName[];
  readonly outputRoot: string;
  readonly printers: Printers;
  readonly progress: Progress;
}

const NOTHING = "Er is niets om een rapport van te maken.";

async function make(making: Making, effects: Effects): Promise<number> {
  const { values, editions, progress } = making;
  progress.step("Inhoud lezen en controleren");
  const startedMs = effects.elapsedMs();
  const checked = await checkContent(values.get("content") ?? "content", effects);
  const assessment = pickYear(checked.assessments, values.get("jaar"));
  progress.clear();
  const version = values.get("versie") === "definitief" ? "definitief" : "concept";
  if (assessment === null) return refuse(checked, { reason: NOTHING, findings: checked.diagnostics }, effects);
  const asked = { checked, assessment, version } as const;
  const refusal = findRefusal(asked);
  if (refusal !== null) return refuse(checked, refusal, effects);
  effects.stderr.write(describeState(assessment.jaar, version));
  // One after another: what is held of one may go before the next
  let code: number = EXIT.good;
  let since = startedMs;
  for (const edition of editions) {
    code = Math.max(code, await build({ ...asked, edition }, { ...making, startedMs: since }, effects));
    since = effects.elapsedMs();
  }
  return code;
}

async function build(
  asked: Asked,
  { values, outputRoot, printers, progress, startedMs }: Making & { readonly startedMs: number },
  effects: Effects,
): Promise<number> {
  const { assessment, version, edition } = asked;
  // In the folder above that of the version everything is put down before it takes its place
  const folder = nameFolder({ version, edition, outputRoot, naam: assessment.jaar.naam });
  await effects.machine.tryWriting(folder.slice(0, folder.lastIndexOf("/")));
  const wantsArchive = values.has("archief");
  const wantsWord = values.has("woord");
  // What was said of the concept and done with it is for the Parties
  const wantsNote = values.has("nota") && traitsOf(edition).isOfTheHouse;
  const onStep = progress.step;
  // Only who makes a report waits for what makes it
  const { buildReport } = await import("../pipeline/build-report.ts");
  const { findChanges } = await import("../pipeline/find-changes.ts");
  const printer = await printers.take();
  const built = await buildReport(
    {
      ...{ ...asked, outputRoot, printer, wantsArchive, wantsWord, wantsNote, onStep },
      tellChanges: (changing) => findChanges(changing, values.get("content") ?? "content", effects),
    },
    effects,
  );
  progress.clear();
  const standing = await findStanding(built.folder, effects);
  const end = version === "definitief" ? await holdBack(asked, { built, standing }, effects) : null;
  if (end !== null) return end;
  progress.step("Bestanden neerzetten");
  await effects.replaceFolder(built.folder, built.files);
  progress.clear();
  const done = { ...asked, built, tookMs: effects.elapsedMs() - startedMs };
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

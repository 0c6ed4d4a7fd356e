import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatCounts, formatText } from "../diagnostics/format-text.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { checkContent, linesOf, type CheckedContent } from "../pipeline/check-content.ts";
import type { StepAsked, StepOutcome } from "../pipeline/take-step.ts";
import type { Stapnaam } from "../schema/stappen.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { EXIT, type OptionValues } from "./command.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { pickYear } from "./pick-year.ts";
import { readDay } from "./read-day.ts";

/** What a report that took a step is, in a sentence. */
const DONE: Record<Stapnaam, string> = {
  "concept-verstuurd": "als concept verstuurd",
  vastgesteld: "vastgesteld",
  ingediend: "ingediend",
  teruggegeven: "teruggegeven",
  besproken: "besproken",
};

/** What can be done after a step. */
const NEXT: Partial<Record<Stapnaam, string>> = {
  teruggegeven:
    "U kunt het rapport weer wijzigen. Wat u daarna indient, is een nieuwe versie; de vorige blijft staan in de map verstuurd.",
  ingediend: "Vanaf nu verandert er niets meer in het rapport.",
};

const NOTHING = "Er is niets gewijzigd.";

/** `rapport zet STAP` for a step of the report as a whole; resolves to an exit code. */
export async function runStep(stap: Stapnaam, values: OptionValues, effects: Effects): Promise<number> {
  const typed = readTyped(stap, values, effects);
  const places = { root: values.get("content") ?? "content", outputRoot: values.get("output") ?? "output" };
  const checked = await checkContent(places.root, effects);
  const assessment = pickYear(checked.assessments, values.get("jaar"));
  if (assessment === null || assessment.jaar.rapport === null) {
    effects.stderr.write("Er is geen rapport om een stap in te zetten.\n");
    return EXIT.contentHasErrors;
  }
  const { takeStep } = await import("../pipeline/take-step.ts");
  const outcome = await takeStep({ checked, assessment, stap, ...typed }, places, effects);
  const told = { stap, naam: assessment.jaar.naam, datum: typed.datum };
  if (outcome.kind === "errors") return tellErrors(checked, outcome.findings, effects);
  if (outcome.kind !== "change") {
    effects.stderr.write(explain(outcome, told));
    return EXIT.contentHasErrors;
  }
  await effects.writeContent(places.root, outcome.changes);
  effects.stdout.write(tellDone(told, outcome));
  return EXIT.good;
}

/** What was typed of a step. */
function readTyped(stap: Stapnaam, values: OptionValues, effects: Effects): Pick<StepAsked, "datum" | "door" | "om"> {
  const door = values.get("door");
  const om = values.get("om") ?? null;
  const line = `rapport zet ${stap} --door "WIE"`;
  if (door === undefined) throw new UsageError("Zeg met --door wie de stap zet.", `Schrijf: ${line}`);
  if (stap === "teruggegeven" && om === null)
    throw new UsageError("Zeg met --om wat er anders moet.", `Schrijf: ${line} --om "TEKST"`);
  if (stap !== "teruggegeven" && om !== null)
    throw new UsageError("--om kan alleen bij teruggegeven.", `Laat --om weg: ${line}`);
  const datum = readDay(values.get("datum"), effects);
  if (datum > effects.today())
    throw new UsageError(`${formatDate(datum)} is nog niet geweest.`, "Zet een stap als hij is gezet.");
  return { datum, door, om };
}

function tellErrors(checked: CheckedContent, findings: readonly Diagnostic[], { stdout, stderr }: Effects): number {
  stdout.write(`${formatText(findings, { hasColour: stdout.hasColour, linesOf: linesOf(checked) })}\n`);
  stderr.write(`Eerst moet dit worden opgelost. (${formatCounts(findings)}) ${NOTHING}\n`);
  return EXIT.contentHasErrors;
}

function tellDone({ stap, naam, datum }: Told, { folder, advies }: Taken): string {
  const next = NEXT[stap];
  const lines = [
    `Het rapport ${naam} is ${DONE[stap]} op ${formatDate(datum)}.`,
    ...(advies === null ? [] : [`Erover adviseert: ${advies}.`]),
    ...(folder === null ? [] : [`Wat is verstuurd, blijft bewaard in ${folder}.`]),
    ...(next === undefined ? [] : [next]),
  ];
  return `${lines.join("\n")}\n`;
}

type Taken = Pick<Extract<StepOutcome, { readonly kind: "change" }>, "folder" | "advies">;

interface Told {
  readonly stap: Stapnaam;
  readonly naam: string;
  readonly datum: string;
}

/** Why a step is not taken, and what to do. */
function explain(
  outcome: Exclude<StepOutcome, { readonly kind: "change" | "errors" }>,
  { stap, naam, datum }: Told,
): string {
  switch (outcome.kind) {
    case "no-step":
      return `De deal zegt niet wie deze stap zet. ${NOTHING}\nVul hem in in deal/kalender.yaml, onder stappen: - {stap: ${stap}, door: [wie de stap zet], na: []}\n`;
    case "body":
      return `Wie --door noemt, zet deze stap niet. ${NOTHING}\nDat kan zijn: ${quoteAll(outcome.bodies)}. Het staat in deal/kalender.yaml, onder stappen.\n`;
    case "taken":
      return `Het rapport ${naam} is al ${DONE[stap]}${sayDay(outcome.step.datum)}. ${NOTHING}\n`;
    case "before":
      return `Het rapport ${naam} is nog niet ${DONE[outcome.stap]}, en dat komt eerst. ${NOTHING}\nSchrijf: rapport zet ${outcome.stap} --door "WIE"\n`;
    case "handed-in":
      return `Het rapport ${naam} is al ingediend; een concept is er niet meer. ${NOTHING}\n`;
    case "early":
      return `${formatDate(datum)} is eerder dan de dag waarop het rapport is ${DONE[outcome.step.stap]}${sayDay(outcome.step.datum, ":")}. ${NOTHING}\n`;
    case "undated":
      return `Op het rapport staat ${formatDate(outcome.rapportdatum)}, en dat is na ${formatDate(datum)}. ${NOTHING}\nKijk welke dag klopt: die in rapport.yaml (rapportdatum) of die achter --datum.\n`;
    case "not-made":
      return `Er staat geen ${VERSION[outcome.version]} om te versturen. ${NOTHING}\nMaak die eerst: rapport maak --jaar ${naam} --versie ${outcome.version}\n`;
    case "outdated":
      return `De ${VERSION[outcome.version]} die er staat, is niet gemaakt van de inhoud zoals die nu is. Anders zijn: ${listSome(outcome.files)}. ${NOTHING}\nMaak die opnieuw: rapport maak --jaar ${naam} --versie ${outcome.version}\n`;
    case "altered":
      return `${outcome.file} is niet meer zoals het programma het maakte. ${NOTHING}\nMaak het opnieuw: rapport maak --jaar ${naam} --versie ${outcome.version}\n`;
    case "refused":
      return explainRefusal(outcome, "stappen");
  }
}

const VERSION = { concept: "conceptversie", definitief: "definitieve versie" } as const;
const MOST_FILES = 5;

function sayDay(datum: string | null, sign = " op"): string {
  return datum === null ? "" : `${sign} ${formatDate(datum)}`;
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(" of ");
}

function listSome(files: readonly string[]): string {
  const more = files.length - MOST_FILES;
  return [...files.slice(0, MOST_FILES), ...(more > 0 ? [`en nog ${String(more)}`] : [])].join(", ");
}

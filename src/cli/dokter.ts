import type { Effects } from "../effects.ts";
import { inspectMachine } from "../pipeline/inspect-machine.ts";
import { EXIT, OUTPUT_OPTION, type Command, type OptionValues } from "./command.ts";
import { describeMachine, type Diagnosis } from "./describe-machine.ts";
import { createProgress } from "./progress.ts";

/** `rapport dokter`: what this computer has for the program, and how to get the rest. */
export const dokter: Command = {
  name: "dokter",
  summary: "zegt wat deze computer heeft en mist voor het maken van een rapport",
  description: [
    "Probeert de browser, de lettertypen, het canvas, de map voor het resultaat en de validator.",
    "Zegt waarvoor elk is, wat er zonder werkt en wat u doet om het te krijgen. Er wordt niets gewijzigd.",
  ].join("\n"),
  words: [],
  options: [OUTPUT_OPTION],
  examples: [
    { line: "rapport dokter", meaning: "bekijkt deze computer" },
    { line: "rapport dokter --output map/voor/rapport", meaning: "kijkt of u in een andere map mag schrijven" },
  ],
  run: runDokter,
};

async function runDokter(values: OptionValues, effects: Effects): Promise<number> {
  const progress = createProgress(effects.stderr);
  progress.step("Deze computer bekijken");
  const facts = await inspectMachine(values.get("output") ?? "output", effects);
  progress.clear();
  const diagnoses = describeMachine(facts);
  const lacking = diagnoses.filter(({ state, isNeeded }) => isNeeded && state === "ontbreekt");
  effects.stdout.write(`${diagnoses.map(formatDiagnosis).join("\n")}\n${formatConclusion(lacking)}\n`);
  return lacking.length === 0 ? EXIT.good : EXIT.environmentLacks;
}

function formatDiagnosis({ name, state, found, purpose, advice }: Diagnosis): string {
  const [first = "", ...rest] = found.split("\n");
  const lines = [...rest, purpose, ...(advice === "" ? [] : [`→ ${advice.replaceAll("\n", "\n    ")}`])];
  return `${name}: ${state}. ${first}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function formatConclusion(lacking: readonly Diagnosis[]): string {
  if (lacking.length === 0) return "Deze computer heeft alles om een rapport te maken.";
  return `Dit is nog nodig voor een heel rapport: ${lacking.map(({ name }) => name.toLowerCase()).join(", ")}.`;
}

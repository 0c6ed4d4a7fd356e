import { findNearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";
import type { Command, OptionSpec, OptionValues } from "./command.ts";

/** What was typed after an opdracht. */
export interface ParsedOptions {
  readonly values: OptionValues;
  /** What is no option, in order. */
  readonly words: readonly string[];
}

/** Reads the arguments after an opdracht. Throws a UsageError, with a suggestion, for what the opdracht does not know. */
export function parseOptions(command: Command, args: readonly string[]): ParsedOptions {
  const values = new Map<string, string>();
  const words: string[] = [];
  const mostWords = command.argument === undefined ? 0 : command.argument.takesSeveral ? Infinity : 1;
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? "";
    if (!word.startsWith("-") && words.length < mostWords) {
      words.push(word);
      continue;
    }
    const [written = "", ...assigned] = word.split("=");
    const option = findOption(command, written);
    if (option.takes === null) {
      values.set(option.name, "ja");
      continue;
    }
    const isAssigned = assigned.length > 0;
    const value = isAssigned ? assigned.join("=") : args[index + 1];
    if (!isAssigned) index += 1;
    values.set(option.name, checkValue(option, value));
  }
  requireWord(command, words);
  return { values, words };
}

function requireWord({ name, argument }: Command, words: readonly string[]): void {
  if (argument?.isRequired !== true || words.length > 0) return;
  throw new UsageError(`Achter ${name} hoort ${argument.name}.`, `Schrijf: rapport ${name} ${argument.name}`);
}

function findOption(command: Command, written: string): OptionSpec {
  const help = `Typ "rapport ${command.name} --help" voor alle opties.`;
  if (!written.startsWith("--")) throw new UsageError(`"${written}" is geen optie van ${command.name}.`, help);
  const option = command.options.find(({ name }) => `--${name}` === written);
  if (option !== undefined) return option;
  const [nearest] = findNearest(
    written.slice(2),
    command.options.map(({ name }) => name),
  );
  throw new UsageError(
    `De optie ${written} bestaat niet bij ${command.name}.`,
    nearest === undefined ? help : `Bedoelde u --${nearest}?`,
  );
}

function checkValue({ name, takes, allowed }: OptionSpec, value: string | undefined): string {
  if (value === undefined || value === "" || value.startsWith("--")) {
    throw new UsageError(`Achter --${name} hoort een waarde.`, `Schrijf: --${name} ${takes ?? ""}`.trim());
  }
  if (allowed.length === 0 || allowed.includes(value)) return value;
  const [nearest] = findNearest(value, allowed);
  const choice = `Kies uit: ${allowed.join(", ")}.`;
  throw new UsageError(
    `"${value}" kan niet bij --${name}.`,
    nearest === undefined ? choice : `Bedoelde u ${nearest}? ${choice}`,
  );
}

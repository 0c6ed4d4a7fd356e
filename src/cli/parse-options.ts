import { findNearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";
import type { Command, OptionSpec, OptionValues } from "./command.ts";

/** Reads the arguments after an opdracht. Throws a UsageError, with a suggestion, for what the opdracht does not know. */
export function parseOptions(command: Command, args: readonly string[]): OptionValues {
  const values = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? "";
    if (command.argument !== undefined && !word.startsWith("-") && !values.has(command.argument.name)) {
      values.set(command.argument.name, word);
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
  return values;
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

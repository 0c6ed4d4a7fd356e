import { EXIT, type Command } from "./cli/command.ts";
import { controleer } from "./cli/controleer.ts";
import { dokter } from "./cli/dokter.ts";
import { formatCommandHelp, formatGeneralHelp } from "./cli/format-help.ts";
import { lees } from "./cli/lees.ts";
import { maak } from "./cli/maak.ts";
import { nieuw } from "./cli/nieuw.ts";
import { ontvang } from "./cli/ontvang.ts";
import { asksForHelp, parseOptions } from "./cli/parse-options.ts";
import { status } from "./cli/status.ts";
import { uitleg } from "./cli/uitleg.ts";
import { uitvraag } from "./cli/uitvraag.ts";
import { velden } from "./cli/velden.ts";
import { vergelijk } from "./cli/vergelijk.ts";
import { verifieer } from "./cli/verifieer.ts";
import { zet } from "./cli/zet.ts";
import { findNearest } from "./diagnostics/nearest.ts";
import type { Effects } from "./effects.ts";
import { ConflictError, EnvironmentError, UsageError } from "./errors.ts";

const COMMANDS: readonly Command[] = [
  controleer,
  status,
  zet,
  maak,
  nieuw,
  ontvang,
  uitvraag,
  vergelijk,
  lees,
  verifieer,
  uitleg,
  velden,
  dokter,
];

/** Runs the command line with the arguments after the program's name and resolves to the exit code; never throws. */
export async function main(args: readonly string[], effects: Effects): Promise<number> {
  try {
    return await run(args, effects);
  } catch (error) {
    return explain(error, effects);
  }
}

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const [first = "", ...rest] = args;
  if (["--help", "-h", "help", ""].includes(first)) {
    const stream = first === "" ? effects.stderr : effects.stdout;
    stream.write(formatGeneralHelp(COMMANDS));
    return first === "" ? EXIT.wrongUse : EXIT.good;
  }
  if (first === "--version") {
    effects.stdout.write(`${effects.program.version}\n`);
    return EXIT.good;
  }
  const command = findCommand(first);
  if (asksForHelp(rest)) {
    effects.stdout.write(formatCommandHelp(command));
    return EXIT.good;
  }
  const { values, words } = parseOptions(command, rest);
  return command.run(values, effects, words);
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  const [nearest] = findNearest(
    name,
    COMMANDS.map((one) => one.name),
  );
  const hint = nearest === undefined ? 'Typ "rapport --help" voor de opdrachten.' : `Bedoelde u "rapport ${nearest}"?`;
  throw new UsageError(`De opdracht "${name}" bestaat niet.`, hint);
}

function explain(error: unknown, { stderr }: Effects): number {
  if (error instanceof UsageError || error instanceof EnvironmentError || error instanceof ConflictError) {
    stderr.write(`${error.message}\n${error.hint}\n`);
    return EXITS[error.name];
  }
  stderr.write(
    `Er ging iets mis dat niet aan de inhoud ligt. Meld dit met de regels hieronder.\n${describeDefect(error)}\n`,
  );
  return EXIT.defect;
}

const EXITS = {
  UsageError: EXIT.wrongUse,
  EnvironmentError: EXIT.environmentLacks,
  ConflictError: EXIT.conflict,
} as const;

/** The stack of an error and of what caused it. */
function describeDefect(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\nOorzaak: ${describeDefect(error.cause)}`;
}

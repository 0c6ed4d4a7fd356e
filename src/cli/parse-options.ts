import { parseArgs } from "node:util";

import { findNearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";
import type { ArgumentSpec, Command, OptionSpec, OptionValues } from "./command.ts";

/** What was typed after an opdracht. */
export interface ParsedOptions {
  readonly values: OptionValues;
  /** What is no option, in order. */
  readonly words: readonly string[];
}

/** Whether help is asked for, also when other options are wrong; behind `--` everything is a word. */
export function asksForHelp(args: readonly string[]): boolean {
  const terminator = args.indexOf("--");
  const options = terminator === -1 ? args : args.slice(0, terminator);
  return options.includes("--help") || options.includes("-h");
}

/** Reads the arguments after an opdracht. Throws a UsageError, with a suggestion, for what the opdracht does not know. */
export function parseOptions(command: Command, args: readonly string[]): ParsedOptions {
  const values = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokenise(command, args)) {
    if (token.kind === "option") {
      const option = findOption(command, { name: token.name, written: args[token.index] ?? token.rawName });
      if (values.has(option.name)) throw repeated(option);
      values.set(option.name, option.takes === null ? readSwitch(option, token.value) : readValue(option, token));
    }
    if (token.kind === "positional") words.push(token.value);
  }
  checkWords(command, words);
  return { values, words };
}

/** The arguments as Node cuts them; what is right it leaves to us, since it says what is wrong in English. */
function tokenise({ options }: Command, args: readonly string[]) {
  const known = options.map(({ name, takes }) => [name, { type: takes === null ? "boolean" : "string" }] as const);
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

interface WrittenOption {
  /** Without its dashes, and without the value behind "=". */
  readonly name: string;
  /** The whole argument as typed. */
  readonly written: string;
}

function findOption(command: Command, { name, written }: WrittenOption): OptionSpec {
  const option = command.options.find((one) => written.startsWith("--") && one.name === name);
  if (option !== undefined) return option;
  const [shown = written] = written.split("=");
  throw new UsageError(`De optie ${shown} bestaat niet bij ${command.name}.`, suggestOption(command, shown));
}

/** The option that is like what was typed, also where a word processor made one dash of two. */
function suggestOption({ name, options }: Command, typed: string): string {
  const [nearest] = findNearest(
    typed.replace(/^[-–—]+/u, ""),
    options.map((option) => option.name),
  );
  return nearest === undefined ? `Typ "rapport ${name} --help" voor alle opties.` : `Bedoelde u --${nearest}?`;
}

function repeated({ name }: OptionSpec): UsageError {
  return new UsageError(`De optie --${name} staat er meer dan één keer.`, `Laat één keer --${name} staan.`);
}

function readSwitch({ name }: OptionSpec, value: string | undefined): string {
  if (value === undefined) return "ja";
  throw new UsageError(`Achter --${name} hoort geen waarde.`, `Schrijf alleen --${name}, of laat het weg.`);
}

interface TypedValue {
  readonly value: string | undefined;
  /** Whether it stands behind "=". */
  readonly inlineValue: boolean | undefined;
}

function readValue(option: OptionSpec, { value, inlineValue }: TypedValue): string {
  const isNextOption = inlineValue === false && value !== undefined && /^-./u.test(value);
  if (value !== undefined && value !== "" && !isNextOption) return checkAllowed(option, value);
  const name = `--${option.name}`;
  const isDashed = isNextOption && !value.startsWith("--");
  const orAssign = isDashed ? `. Begint de waarde zelf met een streepje? Schrijf dan: ${name}=${value}` : "";
  throw new UsageError(`Achter ${name} hoort een waarde.`, `Schrijf: ${name} ${option.takes ?? ""}${orAssign}`);
}

function checkAllowed({ name, allowed }: OptionSpec, value: string): string {
  if (allowed.length === 0 || allowed.includes(value)) return value;
  throw new UsageError(`"${value}" kan niet bij --${name}.`, chooseFrom(value, allowed));
}

function chooseFrom(typed: string, allowed: readonly string[]): string {
  const [nearest] = findNearest(typed, allowed);
  const choice = `Kies uit: ${allowed.join(", ")}.`;
  return nearest === undefined ? choice : `Bedoelde u ${nearest}? ${choice}`;
}

function checkWords(command: Command, words: readonly string[]): void {
  const { name, words: specs } = command;
  const tooMany = words[countWords(specs)];
  if (tooMany !== undefined) {
    throw new UsageError(`"${tooMany}" is geen optie van ${name}.`, suggestOption(command, tooMany));
  }
  for (const [index, spec] of specs.entries()) {
    const word = words[index];
    if (word === undefined && spec.isRequired) throw missing(command, spec);
    if (word !== undefined && spec.allowed.length > 0 && !spec.allowed.includes(word)) {
      throw new UsageError(`"${word}" kan niet achter ${name}.`, chooseFrom(word, spec.allowed));
    }
  }
}

function missing({ name, words }: Command, spec: ArgumentSpec): UsageError {
  const all = words.filter(({ isRequired }) => isRequired).map((word) => word.name);
  return new UsageError(`Achter ${name} hoort ${spec.name}.`, `Schrijf: rapport ${name} ${all.join(" ")}`);
}

/** How many words beside its options an opdracht takes at most. */
function countWords(specs: readonly ArgumentSpec[]): number {
  return specs.some(({ takesSeveral }) => takesSeveral) ? Infinity : specs.length;
}

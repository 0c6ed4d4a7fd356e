import type { Effects } from "../effects.ts";

/** Exit codes of the program. */
export const EXIT = {
  good: 0,
  contentHasErrors: 1,
  wrongUse: 2,
  environmentLacks: 3,
  /** Of a PDF all is equal that can be compared here, and not each byte. */
  equalContent: 4,
  /** Nothing was written, for somebody else wrote in between or is writing. */
  conflict: 5,
  defect: 70,
} as const;

/** One option of the command line. */
export interface OptionSpec {
  readonly name: string;
  /** What it takes, in capitals ("DIR"); null for a switch. */
  readonly takes: string | null;
  readonly help: string;
  /** The values it may have; empty for any. */
  readonly allowed: readonly string[];
}

/** A word that an opdracht may take beside its options. */
export interface ArgumentSpec {
  /** In capitals: "REGEL" */
  readonly name: string;
  readonly help: string;
  /** The words it may be; empty for any. */
  readonly allowed: readonly string[];
  readonly isRequired: boolean;
  /** Whether there may be more than one. */
  readonly takesSeveral: boolean;
}

/** The options as typed; a switch that was given is "ja". */
export type OptionValues = ReadonlyMap<string, string>;

/** One opdracht: what it is, what it takes, what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** In order; only the last can take several. */
  readonly words: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly { readonly line: string; readonly meaning: string }[];
  /** Runs it with its options and its other words, and resolves to an exit code. */
  readonly run: (values: OptionValues, effects: Effects, words: readonly string[]) => Promise<number>;
}

export const CONTENT_OPTION: OptionSpec = {
  name: "content",
  takes: "DIR",
  help: "map met de inhoud (standaard: content)",
  allowed: [],
};
export const OUTPUT_OPTION: OptionSpec = {
  name: "output",
  takes: "DIR",
  help: "map voor het resultaat (standaard: output)",
  allowed: [],
};
export const YEAR_OPTION: OptionSpec = {
  name: "jaar",
  takes: "JJJJ",
  help: "verslagjaar, of het rapport, zoals 2026-1 (standaard: het nieuwste)",
  allowed: [],
};

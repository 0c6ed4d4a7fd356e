/** Words and plain notation of Dutch, by hand so that they do not depend on the language data of the machine. */

export const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** The numbers that Dutch prose writes in letters, from nought on. */
export const NUMBER_WORDS: readonly string[] = [
  ...["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
  ...["dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"],
];

/** "a, b en c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} en ${words.at(-1) ?? ""}`;
}

/** "3.1 (Gezinnen helpen)": what to write to refer to something, and what it is. Only its id where a title tells no more. */
export function withTitle({ id, title }: Named): string {
  return title === null || title.toLowerCase() === id.toLowerCase() ? id : `${id} (${title})`;
}

/** Something by its id, and its title where it has one. */
export interface Named {
  readonly id: string;
  readonly title: string | null;
}

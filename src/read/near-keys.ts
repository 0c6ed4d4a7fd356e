import { findNearest } from "../diagnostics/nearest.ts";

/** Keys that people take for each other: the one that a place knows is meant. */
const SAME_MEANING: readonly (readonly string[])[] = [
  ["vanaf", "van", "sinds", "ingaand", "ingang", "ingangsdatum", "begin", "start"],
  ["tot", "einde", "eind", "einddatum", "t/m"],
  ["was", "oud", "eerst"],
  ["wordt", "nieuw", "naar"],
  ["ondertekend", "getekend", "tekening"],
  ["reden", "waarom", "motivatie", "toelichting", "uitleg"],
  ["waarde", "bedrag", "aantal", "getal"],
  ["naam", "titel"],
];
/** A beginning of fewer letters may be that of anything. */
const SHORTEST_BEGINNING = 3;

/** The keys that a strange one may be meant as: spelt nearly so, begun or ended otherwise, or of the same meaning. */
export function findNearKeys(key: string, known: readonly string[]): string[] {
  const spelt = findNearest(key, known);
  if (spelt.length > 0) return spelt;
  const written = key.toLowerCase();
  const begun = known.filter((one) => isBeginning(written, one) || isBeginning(one, written));
  if (begun.length === 1) return begun;
  const group = SAME_MEANING.find((words) => words.includes(written)) ?? [];
  const meant = group.filter((one) => known.includes(one));
  return begun.length > 0 ? begun.slice(0, 3) : meant.slice(0, 1);
}

/** Only of words: a line that ran together begins with a key too. */
function isBeginning(beginning: string, word: string): boolean {
  return beginning.length >= SHORTEST_BEGINNING && word.startsWith(beginning) && /^[\p{L}_-]+$/u.test(word);
}

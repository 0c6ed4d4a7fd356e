/** Words found in a text, as written there; `word` has its line ends too, so that its length is that in the text. */
export interface FoundWords {
  readonly word: string;
  readonly index: number;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where one of a few words or phrases stands as whole words, in order of place. Capitals do not count, unless `isExact`;
 * a space in a phrase is any white space.
 */
export function findWords(text: string, wanted: readonly string[], isExact = false): FoundWords[] {
  if (wanted.length === 0) return [];
  const pattern = patternOf(wanted, isExact);
  return [...text.matchAll(pattern)]
    .filter(
      ({ 0: word, index }) => !LETTER.test(text.charAt(index - 1)) && !LETTER.test(text.charAt(index + word.length)),
    )
    .map(({ 0: word, index }) => ({ word, index }));
}

/** Making a pattern costs more than using it on a short text. */
const PATTERNS = new WeakMap<readonly string[], Map<boolean, RegExp>>();

function patternOf(wanted: readonly string[], isExact: boolean): RegExp {
  const known = PATTERNS.get(wanted) ?? new Map<boolean, RegExp>();
  PATTERNS.set(wanted, known);
  const pattern = known.get(isExact) ?? createPattern(wanted, isExact);
  known.set(isExact, pattern);
  return pattern;
}

/** The longest first, so that a phrase is found whole. */
function createPattern(wanted: readonly string[], isExact: boolean): RegExp {
  const sorted = [...wanted].sort((a, b) => b.length - a.length);
  const escaped = sorted.map((one) =>
    one
      .trim()
      .replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")
      .replace(/\s+/gu, "\\s{1,20}"),
  );
  return new RegExp(escaped.join("|"), isExact ? "gu" : "giu");
}

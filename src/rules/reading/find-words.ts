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
  const search = searchFor(wanted);
  if (search.runs !== null && !mayHold(text, search.runs)) return [];
  return [...text.matchAll(patternOf(search, isExact))]
    .filter(
      ({ 0: word, index }) => !LETTER.test(text.charAt(index - 1)) && !LETTER.test(text.charAt(index + word.length)),
    )
    .map(({ 0: word, index }) => ({ word, index }));
}

/** What is made once of a list of words: making it costs more than using it on a short text. */
interface Search {
  readonly wanted: readonly string[];
  /**
   * Of each phrase the longest run of letters and digits, with the runs beside it, all folded; null where a phrase has
   * none, and only a pattern can find it.
   */
  readonly runs: ReadonlyMap<string, readonly (readonly string[])[]> | null;
  readonly patterns: Map<boolean, RegExp>;
}

const SEARCHES = new WeakMap<readonly string[], Search>();

function searchFor(wanted: readonly string[]): Search {
  const known = SEARCHES.get(wanted);
  if (known !== undefined) return known;
  const search = { wanted, runs: groupRuns(wanted), patterns: new Map<boolean, RegExp>() };
  SEARCHES.set(wanted, search);
  return search;
}

function groupRuns(wanted: readonly string[]): Search["runs"] {
  const groups = new Map<string, string[][]>();
  for (const phrase of wanted) {
    const [longest, ...rest] = [...listRuns(phrase)].sort((a, b) => b.length - a.length);
    if (longest === undefined) return null;
    const group = groups.get(longest);
    if (group === undefined) groups.set(longest, [rest]);
    else group.push(rest);
  }
  return groups;
}

/**
 * Whether a text has all the words of one of the phrases, wherever they stand. Most lists stand in few texts, and a look
 * into a set is much cheaper than a search that minds no capitals.
 */
function mayHold(text: string, phrases: NonNullable<Search["runs"]>): boolean {
  const runs = runsOf(text);
  for (const [longest, groups] of phrases) {
    if (runs.has(longest) && groups.some((rest) => rest.every((one) => runs.has(one)))) return true;
  }
  return false;
}

/** The runs of the texts that were asked for last: many lists are looked for in one text. */
const RUNS = new Map<string, ReadonlySet<string>>();
const MOST_TEXTS = 64;

function runsOf(text: string): ReadonlySet<string> {
  const known = RUNS.get(text);
  if (known !== undefined) return known;
  const runs = new Set(listRuns(text));
  if (RUNS.size === MOST_TEXTS) RUNS.clear();
  RUNS.set(text, runs);
  return runs;
}

/** As the borders of a word are told: by the code units of the text, so that a letter of two of them is a border. */
function listRuns(text: string): readonly string[] {
  if (!NOT_ASCII.test(text)) return text.toLowerCase().match(/[a-z\d]+/gu) ?? [];
  return fold(text.replace(/[\u{10000}-\u{10FFFF}]/gu, " ")).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const NOT_ASCII = /[^\0-\x7F]/u;

/** Two texts that a search that minds no capitals holds to be the same, folded are the same. */
function fold(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}

function patternOf({ wanted, patterns }: Search, isExact: boolean): RegExp {
  const pattern = patterns.get(isExact) ?? createPattern(wanted, isExact);
  patterns.set(isExact, pattern);
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

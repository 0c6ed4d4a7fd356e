/** Levels a content file may nest; the deepest shipped one has seven. */
export const MOST_LEVELS = 40;

/** A text in quotation marks where a value or key starts, on one line: brackets in it nest nothing. */
const QUOTED = /'(?<=(?:^|[:,?[{-])[ \t]*')(?:[^'\n]|'')*'|"(?<=(?:^|[:,?[{-])[ \t]*")(?:[^"\\\n]|\\.)*"/u;
const TOKEN = new RegExp(`${QUOTED.source}|^( *)((?:[-?] +)*)|["']|[[{]|[\\]}]|#[^\\n]*`, "gmu");

/**
 * The offset at which a YAML text nests deeper than allowed, or null. Counts brackets and indentation without parsing,
 * since a parser that recurses is what a file of ten thousand brackets would break.
 */
export function findNestingTooDeep(text: string): number | null {
  let open = 0;
  let indents: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token, spaces, dashes] = match;
    if (token === "[" || token === "{") open++;
    else if (token === "]" || token === "}") open = Math.max(0, open - 1);
    else if (spaces !== undefined) indents = indentsAfter(indents, spaces.length, dashes ?? "");
    if (open > MOST_LEVELS || indents.length > MOST_LEVELS) return match.index;
  }
  return null;
}

function indentsAfter(before: readonly number[], spaces: number, dashes: string): number[] {
  const kept = before.filter((indent) => indent < spaces);
  const extra = dashes.split(/[-?]/u).length - 1;
  return [...kept, spaces, ...Array.from({ length: extra }, (_, index) => spaces + (index + 1) * 2)];
}

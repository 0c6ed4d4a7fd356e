import { Lexer } from "yaml";

import { LAST_YEAR_END, type Stretch } from "../content/last-year.ts";

const IN_YAML = /#[ \t]*vorig\s+jaar\s*:/iu;
const IN_PROSE = /<!--\s*vorig\s+jaar\s*:/giu;
/** A heading of a file, up to which words are taken out of which the end is not told. */
const HEADING = /^#{1,2}[ \t]/mu;

/** Last year's words in a file. */
export interface LastYear {
  /** In order; those in YAML without their line end. */
  readonly stretches: readonly Stretch[];
  /** Those that nothing ends, with all up to the next heading. */
  readonly open: readonly Stretch[];
}

/** Finds last year's words in a content file: where they are nothing but a comment, not in a text that has the same sign. */
export function findLastYear(path: string, text: string): LastYear {
  if (path.endsWith(".md")) return findInProse(text);
  return { stretches: path.endsWith(".yaml") && IN_YAML.test(text) ? findInYaml(text) : [], open: [] };
}

/** What the lexer of YAML puts between the pieces of a text. */
const SIGNS = new Set(["\u0002", "\u0018", "\u001f"]);

function findInYaml(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const token of new Lexer().lex(text)) {
    if (SIGNS.has(token) && text[start] !== token) continue;
    const end = start + token.length;
    if (IN_YAML.exec(token)?.index === 0) stretches.push({ start, end });
    start = end;
  }
  return stretches;
}

function findInProse(text: string): LastYear {
  const stretches: Stretch[] = [];
  const open: Stretch[] = [];
  let from = 0;
  for (const { index: start } of text.matchAll(IN_PROSE)) {
    if (start < from) continue;
    const close = text.indexOf(LAST_YEAR_END, start);
    const end = close === -1 ? endOfSection(text, start) : close + LAST_YEAR_END.length;
    stretches.push({ start, end });
    if (close === -1) open.push({ start, end });
    from = end;
  }
  return { stretches, open };
}

function endOfSection(text: string, start: number): number {
  const heading = HEADING.exec(text.slice(start));
  return heading === null ? text.length : start + heading.index;
}

/** Words that somebody quotes in prose; offsets in the text that was searched. */
export interface QuotedPassage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What closes each sign that opens a quotation. */
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "”", "‟": "”", "«": "»", "‘": "’" };
const SIGN = /["“”„‟«»‘’]|\n[^\S\n]*\n/gu;

/** Passages between quotation marks within one paragraph, and Markdown block quotes, in order of place. */
export function listQuotedPassages(text: string): QuotedPassage[] {
  return [...listBetweenMarks(text), ...listBlockQuotes(text)].sort((a, b) => a.start - b.start);
}

/** In one pass: a sign that is never closed costs nothing. */
function listBetweenMarks(text: string): QuotedPassage[] {
  const found: QuotedPassage[] = [];
  let open: { readonly closer: string; readonly start: number } | null = null;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (open !== null && sign === open.closer && !isApostrophe(text, index)) {
      found.push({ text: text.slice(open.start, index), start: open.start, end: index });
      open = null;
    } else if (sign.startsWith("\n")) open = null;
    else if (open === null || open.closer === "’") open = openAt(sign, index) ?? open;
  }
  return found;
}

function openAt(sign: string, index: number): { readonly closer: string; readonly start: number } | null {
  const closer = CLOSERS[sign];
  return closer === undefined ? null : { closer, start: index + sign.length };
}

function isApostrophe(text: string, index: number): boolean {
  return text.charAt(index) === "’" && /\p{L}/u.test(text.charAt(index + 1));
}

/** Lines that begin with > and follow each other; the marks become blanks, so that offsets stay. */
function listBlockQuotes(text: string): QuotedPassage[] {
  const found: QuotedPassage[] = [];
  let lines: string[] = [];
  let start = 0;
  for (const line of [...text.split("\n"), ""]) {
    if (/^\s*>/u.test(line)) lines.push(line.replace(">", " "));
    else if (lines.length > 0) {
      const words = lines.join("\n");
      found.push({ text: words, start: start - words.length - 1, end: start - 1 });
      lines = [];
    }
    start += line.length + 1;
  }
  return found;
}

/** A place in prose that points at a note: [^1]. Offsets are in the text. */
export interface NoteReference {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** The text of a note: [^1]: what it says, up to an empty line or the next note. */
export interface NoteText {
  readonly label: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Notes {
  readonly references: readonly NoteReference[];
  readonly texts: readonly NoteText[];
}

/** From a run of backticks to the next of the same length; only whole runs are tried, for a text may be full of them. */
const CODE = /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/gu;
const TEXT = /^ {0,3}\[\^([^\]\s]+)\]:([^\n]*(?:\n(?![^\S\n]*(?:\n|$)| {0,3}\[\^[^\]\s]+\]:)[^\n]*)*)/gmu;
const REFERENCE = /(?<!\\)\[\^([^\]\s]+)\]/gu;

/** The notes of a text with Markdown and what points at them, in order; code holds none. */
export function listNotes(markdown: string): Notes {
  const plain = markdown.replace(CODE, blank);
  const texts = Array.from(plain.matchAll(TEXT), ({ 0: whole, 1: label = "", 2: { length } = "", index }): NoteText => {
    const end = index + whole.length;
    return { label, text: markdown.slice(end - length, end).replace(/\s+/gu, " ").trim(), start: index, end };
  });
  const running = plain.replace(TEXT, blank);
  const references = Array.from(running.matchAll(REFERENCE), ({ 0: whole, 1: label = "", index }): NoteReference => ({
    label,
    start: index,
    end: index + whole.length,
  }));
  return { references, texts };
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, " ");
}

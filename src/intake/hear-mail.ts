import type { Spot } from "../sheet/read-document.ts";
import type { Heard, HeardFile } from "./heard.ts";

/** How a mail begins when it is pasted with its head. */
const HEAD = /^(?:van|from|verzonden|sent|datum|date|aan|to|cc|bcc|onderwerp|subject|bijlagen?|attachments?)\s*:/iu;
const GREETING =
  /^(?:beste|geachte|hallo|hoi|dag|hi|l\.?\s?s\.?|goede(?:morgen|middag|navond|ndag))(?=$|[\s,!.])[^.?!]{0,60}[,!.]?$/iu;
const SIGNATURE =
  /^(?:(?:met\s+)?(?:vriendelijke|hartelijke|de\s+beste)\s+groet(?:en)?|groet(?:en|jes)?|m\.?v\.?g\.?|hoogachtend|--)\s*[,.!]?$/iu;
/** Where a mail that was answered begins below the answer. */
const EARLIER = [
  /^-{2,}\s*(?:oorspronkelijk|origineel|doorgestuurd|original|forwarded)\b/iu,
  /^(?:op|on)\b.{6,120}\b(?:schreef|wrote)\b.{0,120}:$/iu,
  /^_{10,}$/u,
];
const QUOTED = /^\s*>/u;
/** A place by its number: "[57]", also behind the sign of an item. */
const NUMBER = /^\s*(?:[-*•]\s*)?\[(\d{1,6})\]\s*[:.]?\s*/u;
/** More lines than this below a greeting at the end are no signature. */
const LONGEST_SIGNATURE = 15;

/** What was seen in a mail and is no reaction. */
interface Left {
  readonly what: string;
  readonly lines: readonly string[];
}

/**
 * The reactions in the text of a mail: each paragraph is one, and a line that begins with a number or a name of the report
 * begins another. A number or name by itself is the place of what stands below it. Head, greeting, signature and earlier mail
 * are no reactions: they are told. No word goes: what is not told is in a reaction.
 *
 * @param names by which something in the report is called
 */
export function hearMail(text: string, names: readonly string[]): HeardFile {
  const known = names.map(fold).filter((name) => name !== "");
  const marks = { known: new Set(known), longest: known.toSorted((a, b) => b.length - a.length) };
  const { lines, left } = strip(text.replace(/^\ufeff/u, "").split(/\r\n|\n|\r/u), marks);
  return { what: "een tekst, zoals van een mail", heard: gather(lines, marks), notes: left.flatMap(describe) };
}

interface Marks {
  readonly known: ReadonlySet<string>;
  /** The longest first. */
  readonly longest: readonly string[];
}

function describe({ what, lines }: Left): string[] {
  const told = lines.map((line) => line.trim()).filter((line) => line !== "");
  return told.length === 0
    ? []
    : [`Geen reactie (${what}), en dus niet overgenomen:`, ...told.map((one) => `  ${one}`)];
}

/** The lines that may hold reactions, and what stands around them. */
function strip(
  all: readonly string[],
  marks: Marks,
): { readonly lines: readonly string[]; readonly left: readonly Left[] } {
  const first = all.findIndex((line) => line.trim() !== "");
  const start = first < 0 ? 0 : first;
  const headEnd = findEndOfHead(all, start);
  const earlier = findEarlier(all, headEnd);
  const own = all.slice(headEnd, earlier);
  const sign = findSignature(own, marks);
  const body = own.slice(0, sign);
  const greeting = body.findIndex((line) => line.trim() !== "");
  const hasGreeting = greeting >= 0 && isGreeting((body[greeting] ?? "").trim());
  const rest = hasGreeting ? body.slice(greeting + 1) : body;
  return {
    lines: rest.map((line) => (QUOTED.test(line) ? "" : line)),
    left: [
      { what: "kop van de mail", lines: all.slice(0, headEnd) },
      { what: "aanhef", lines: hasGreeting ? body.slice(0, greeting + 1) : [] },
      { what: "aangehaald", lines: rest.filter((line) => QUOTED.test(line)) },
      { what: "ondertekening", lines: own.slice(sign) },
      { what: "eerdere mail", lines: all.slice(earlier) },
    ],
  };
}

/** A sentence may begin with the same word: a greeting is short, or ends as one. */
function isGreeting(line: string): boolean {
  return GREETING.test(line) && (/[,!]$/u.test(line) || line.split(/\s+/u).length <= MOST_WORDS_OF_GREETING);
}

const MOST_WORDS_OF_GREETING = 4;

/** Behind the lines of a head, of which there are two at least. */
function findEndOfHead(lines: readonly string[], start: number): number {
  let end = start;
  while (HEAD.test((lines[end] ?? "").trim())) end++;
  return end - start >= 2 ? end : 0;
}

/** Where an earlier mail begins; the end where there is none. */
function findEarlier(lines: readonly string[], from: number): number {
  const found = lines.findIndex((line, index) => {
    if (index < from) return false;
    const trimmed = line.trim();
    const next = (lines[index + 1] ?? "").trim();
    return EARLIER.some((pattern) => pattern.test(trimmed)) || (HEAD.test(trimmed) && HEAD.test(next));
  });
  return found < 0 ? lines.length : found;
}

/** Where the signature begins; the end where there is none, or where a reaction stands below it. */
function findSignature(lines: readonly string[], marks: Marks): number {
  const found = lines.findIndex((line) => SIGNATURE.test(line.trim()));
  if (found < 0) return lines.length;
  const below = lines.slice(found + 1).filter((line) => line.trim() !== "");
  const isSignature = below.length <= LONGEST_SIGNATURE && below.every((line) => findMark(line, marks) === null);
  return isSignature ? found : lines.length;
}

/** What a line says of its place at its beginning. */
interface Mark {
  readonly visible: number | null;
  readonly name: string | null;
  /** The line without its number; a name is a word of the line. */
  readonly words: string;
  readonly isAlone: boolean;
}

function findMark(line: string, { known, longest }: Marks): Mark | null {
  const number = NUMBER.exec(line);
  if (number !== null) {
    const words = line.slice(number[0].length);
    return { visible: Number(number[1]), name: null, words, isAlone: words.trim() === "" };
  }
  const text = fold(line)
    .replace(/^[-*•]\s*/u, "")
    .replace(/^(?:resultaat|project|thema)\s+(?=\S)/u, "");
  const bare = text.replace(/\s*[:.]$/u, "");
  if (known.has(bare)) return { visible: null, name: bare, words: line, isAlone: true };
  const name = longest.find(
    (one) => text.startsWith(one) && /^(?:\s*[:–—]|\s+-\s|\s+\S)/u.test(text.slice(one.length)),
  );
  if (name === undefined) return null;
  // The name of a theme may begin any sentence: a number, or a sign behind the name, says that it is a place
  const isPlace = /^\d/u.test(name) || /^\s*[:–—-]/u.test(text.slice(name.length));
  return isPlace ? { visible: null, name, words: line, isAlone: false } : null;
}

function gather(lines: readonly string[], marks: Marks): Heard[] {
  const heard: Heard[] = [];
  let words: string[] = [];
  let own: Mark | null = null;
  let above: Mark | null = null;
  const close = (): void => {
    const text = words.join("\n").trim();
    if (text !== "")
      heard.push({ author: "", day: null, words: text, quote: null, where: null, spot: toSpot(own ?? above) });
    words = [];
    own = null;
  };
  for (const line of lines) {
    const mark = findMark(line, marks);
    if (mark !== null) {
      close();
      above = mark.isAlone ? mark : null;
      if (mark.isAlone) continue;
      own = mark;
      words.push(mark.words.trimEnd());
    } else if (line.trim() === "") close();
    else words.push(line.trimEnd());
  }
  close();
  return heard;
}

function toSpot(mark: Mark | null): Spot | null {
  return mark === null ? null : { bookmark: null, visible: mark.visible, text: "", heading: mark.name };
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLowerCase();
}

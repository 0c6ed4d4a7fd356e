import type { ReadDocument, Remark, Spot } from "../sheet/read-document.ts";

/** A reaction as a file from outside has it, before it is known whose it is and what it is about. */
export interface Heard {
  /** Who said it as the file has it, by which it is known whose it is; empty for none. A name of a person stays here. */
  readonly author: string;
  /** As an ISO date; null where the file does not say. */
  readonly day: string | null;
  /** What is asked or said. */
  readonly words: string;
  /** The words of the concept that it is about. */
  readonly quote: string | null;
  /** Where it is, in the sender's own words; null where the file tells it in another way. */
  readonly where: string | null;
  readonly spot: Spot | null;
}

/** What a file turned out to say. */
export interface HeardFile {
  /** "een Word-document" */
  readonly what: string;
  readonly heard: readonly Heard[];
  /** What was seen and is no reaction, in words for whoever gave the file. */
  readonly notes: readonly string[];
}

/** The reactions in a document of Word: what a tracked change means is said in words. */
export function hearDocument({ remarks, wordless }: ReadDocument): HeardFile {
  const note = `Zonder woorden, en dus niet overgenomen: ${String(wordless)} (een spatie, een witregel, een lege opmerking).`;
  return {
    what: "een Word-document met opmerkingen of wijzigingen",
    heard: remarks.map((remark) => {
      const { author, day, spot } = remark;
      return { author, day, words: phrase(remark), quote: quoteOf(remark), where: null, spot };
    }),
    notes: wordless === 0 ? [] : [note],
  };
}

function phrase({ kind, text, to }: Remark): string {
  if (kind === "reply") return `In antwoord op een andere opmerking: ${text}`;
  if (kind === "insert") return `Toevoegen: ${text.trim()}`;
  if (kind === "delete") return "Dit weghalen.";
  if (kind === "replace") return `Vervangen door: ${text.trim()}`;
  if (kind === "comment") return text;
  const number = to?.bookmark ?? to?.visible ?? null;
  return number === null ? "Dit verplaatsen." : `Dit verplaatsen naar [${String(number)}].`;
}

/** Of a comment enough to know its place by; of a change each word. */
const LONGEST_QUOTE = 400;

function quoteOf({ kind, quote }: Remark): string | null {
  if (quote === null || quote.trim() === "") return null;
  const isComment = kind === "comment" || kind === "reply";
  return isComment && quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).trim()} …` : quote.trim();
}

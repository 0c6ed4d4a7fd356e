import type { PageFacts } from "./page-facts.ts";

/** What a PDF says of itself in its metadata. What is not known is empty. */
export interface DocumentInformation {
  readonly title: string;
  /** The organisation that speaks. */
  readonly author: string;
  /** What the document is about, in a sentence or two. */
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** "concept", "definitief" */
  readonly version: string;
  /** The report year that it covers. */
  readonly verslagjaar: string;
  /** The program that made the page. */
  readonly creator: string;
  /** What made the PDF of it. */
  readonly producer: string;
  /** Null when the report's date is still to come. */
  readonly date: Date | null;
}

/** Takes the information from what the page says of itself; throws when it says nothing of a date. */
export function toInformation({ title, language, meta }: PageFacts, producer: string): DocumentInformation {
  const read = (key: string): string => meta.get(key) ?? "";
  const keywords = read("keywords").split(",");
  return {
    title,
    language,
    author: read("author"),
    subject: read("description"),
    keywords: keywords.map((word) => word.trim()).filter((word) => word !== ""),
    version: read("version"),
    verslagjaar: read("dcterms.coverage"),
    creator: read("generator"),
    producer,
    date: toDate(meta.get("dcterms.date")),
  };
}

function toDate(day: string | undefined): Date | null {
  if (day === "") return null;
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) {
    throw new Error('The HTML has no <meta name="dcterms.date" content="YYYY-MM-DD">.');
  }
  return new Date(`${day}T00:00:00Z`);
}

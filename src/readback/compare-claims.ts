import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PdfReading, Tag } from "../pdf/reading/pdf-reading.ts";
import type { Bookmark, InspectedLink, InspectedPdf } from "../pdf/shape/inspect-pdf.ts";
import type { Picture } from "../pdf/shape/read-picture.ts";
import { compareSequences } from "./compare-sequences.ts";
import { joinComparisons, type Comparison, type Difference } from "./difference.ts";

/** What the page of a report says that its PDF must say too, computed from the sources alone. */
export interface Claimed {
  /** Texts of the headings, in order. */
  readonly headings: readonly string[];
  /** What is clicked and where it leads. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly language: string;
  /** What is said of each file that travels, one line a file. */
  readonly attachments: readonly string[];
  /** The pictures that travel; null for one of which it cannot be told what a browser makes of it. */
  readonly pictures: readonly (Picture | null)[];
  /** Lines of the metadata and of the properties of the file. */
  readonly metadata: readonly string[];
  readonly information: readonly string[];
  /** What the proof finds in the PDF, and what it would find in any. */
  readonly found: readonly Diagnostic[];
  readonly expected: readonly Diagnostic[];
}

/** Holds a PDF against what its sources say, with nothing that stands in the PDF itself to trust. */
export function compareClaims(
  given: Pick<InspectedPdf, "links" | "bookmarks" | "shape" | "language" | "pictures" | "reading">,
  claimed: Claimed,
): Comparison {
  const place = (where: string): ((text: string) => { place: string; text: string }) => {
    return (text) => ({ place: where, text: text.replace(/\s+/gu, " ").trim() });
  };
  const { links, bookmarks, language, pictures } = given;
  const { document } = given.shape;
  return joinComparisons([
    compareLinks(links, claimed.links),
    compareSequences([language].map(place("de taal")), [claimed.language].map(place("de taal"))),
    compareSequences(
      bookmarks.map(({ title }) => place("bladwijzers")(title)),
      claimed.headings.map(place("bladwijzers")),
    ),
    comparePlaces(bookmarks, given.reading),
    compareSequences(
      document.metagegevens.map(place("metagegevens (XMP)")),
      claimed.metadata.map(place("metagegevens (XMP)")),
    ),
    compareSequences(
      document.gegevens.map(place("eigenschappen van het bestand")),
      claimed.information.map(place("eigenschappen van het bestand")),
    ),
    compareSequences(
      document.nummers.map(place("de nummering van de bladzijden")),
      ["0 <</S /D>>"].map(place("de nummering van de bladzijden")),
    ),
    comparePictures(pictures, claimed.pictures),
    compareSequences(document.formulier.map(place("formuliervelden")), []),
    compareSequences(
      document.bijlagen.map(dropHash).map(place(SAID)),
      claimed.attachments.map(dropHash).map(place(SAID)),
    ),
    listProof(claimed),
  ]);
}

const SAID = "wat er van de bijlagen wordt gezegd";

/** What is in a file is compared apart. */
const dropHash = (line: string): string => line.replace(/ \([0-9a-f]{32}\)/u, "");

/** A bookmark leads to the page where its heading stands. Where there are more of one kind, that is told already. */
function comparePlaces(bookmarks: readonly Bookmark[], { texts }: PdfReading): Comparison {
  const headings: { readonly tag: Tag; readonly page: number }[] = [];
  for (const { tag, page } of texts) {
    const heading = findHeading(tag);
    if (heading !== null && headings.at(-1)?.tag !== heading) headings.push({ tag: heading, page });
  }
  if (headings.length !== bookmarks.length) return { differences: [], count: 0 };
  const differences = bookmarks.flatMap(({ title, page }, index): Difference[] => {
    const own = headings[index]?.page ?? 0;
    if (page === own) return [];
    return [
      { place: `bladwijzer "${title}"`, given: `bladzijde ${String(page)}`, rebuilt: `bladzijde ${String(own)}` },
    ];
  });
  return { differences, count: bookmarks.length };
}

function findHeading(tag: Tag | null): Tag | null {
  if (tag === null) return null;
  return /^H[1-6]$/u.test(tag.type) ? tag : findHeading(tag.parent);
}

/** A link is known by its text and by where it leads: each such pair of the PDF must be one of the page. */
function compareLinks(given: readonly InspectedLink[], claimed: Claimed["links"]): Comparison {
  const known = new Map<string, string[]>();
  for (const { text, href } of claimed) known.set(toKey(text), [...(known.get(toKey(text)) ?? []), href]);
  const differences = given.flatMap(({ page, text, target }): Difference[] => {
    const targets = known.get(toKey(text)) ?? [];
    if (targets.some((href) => isSameTarget(href, target))) return [];
    const place = page === 0 ? `de PDF, link "${text}"` : `bladzijde ${String(page)}, link "${text}"`;
    return [{ place, given: target === "" ? null : target, rebuilt: targets[0] ?? null }];
  });
  return { differences, count: given.length };
}

/** Numbers of pages are filled in when the page is printed, and where a line breaks is no part of a text. */
const toKey = (text: string): string => text.replace(/[\s\u00AD]+/gu, "").replace(/\d+$/u, "");

/** A browser writes an address in its own way: with a slash behind a host, and with letters escaped. */
function isSameTarget(href: string, target: string): boolean {
  const plain = (address: string): string => {
    try {
      return decodeURI(address).replace(/\/$/u, "");
    } catch {
      return address;
    }
  };
  return plain(href) === plain(target);
}

/**
 * Each picture of the PDF must be one that travels. A browser keeps a plain PNG dot for dot and a JPEG as it is, but
 * where it may have made another file of one, nothing can be told.
 */
function comparePictures(given: InspectedPdf["pictures"], claimed: Claimed["pictures"]): Comparison {
  const known = new Set(claimed.flatMap((one) => (one === null ? [] : [`${one.kind} ${one.hash}`])));
  const isSure = claimed.every((one) => one?.kind === "dots");
  const differences = given.flatMap(({ page, picture }): Difference[] => {
    const isKnown = picture !== null && known.has(`${picture.kind} ${picture.hash}`);
    const isOther = isSure ? !isKnown : picture?.kind === "jpeg" && !isKnown && !claimed.includes(null);
    if (!isOther) return [];
    return [{ place: `bladzijde ${String(page)} toont een ander beeld dan in de bronnen`, given: null, rebuilt: null }];
  });
  return { differences, count: given.length };
}

/** What is wrong in any print of this report is no sign of a forger. */
function listProof({ found, expected }: Claimed): Comparison {
  const known = new Set(expected.map(({ message }) => message));
  const errors = found.filter(({ severity, message }) => severity === "error" && !known.has(message));
  return {
    differences: errors.map(({ message }) => ({ place: message, given: null, rebuilt: null })),
    count: found.length + 1,
  };
}

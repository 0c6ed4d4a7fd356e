import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { InspectedLink, InspectedPdf } from "../pdf/shape/inspect-pdf.ts";
import { compareSequences } from "./compare-sequences.ts";
import { joinComparisons, type Comparison, type Difference } from "./difference.ts";

/** What the page of a report says that its PDF must say too, computed from the sources alone. */
export interface Claimed {
  /** Texts of the headings, in order. */
  readonly headings: readonly string[];
  /** What is clicked and where it leads. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly language: string;
  /** Lines of the metadata and of the properties of the file. */
  readonly metadata: readonly string[];
  readonly information: readonly string[];
  /** What the proof finds in the PDF, and what it would find in any. */
  readonly found: readonly Diagnostic[];
  readonly expected: readonly Diagnostic[];
}

/** Holds a PDF against what its sources say, with nothing that stands in the PDF itself to trust. */
export function compareClaims(
  { links, bookmarks, shape, language }: Pick<InspectedPdf, "links" | "bookmarks" | "shape" | "language">,
  claimed: Claimed,
): Comparison {
  const place = (where: string): ((text: string) => { place: string; text: string }) => {
    return (text) => ({ place: where, text: text.replace(/\s+/gu, " ").trim() });
  };
  const { document } = shape;
  return joinComparisons([
    compareLinks(links, claimed.links),
    compareSequences([language].map(place("de taal")), [claimed.language].map(place("de taal"))),
    compareSequences(bookmarks.map(place("bladwijzers")), claimed.headings.map(place("bladwijzers"))),
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
    listProof(claimed),
  ]);
}

/** A link is known by its text and by where it leads: each such pair of the PDF must be one of the page. */
function compareLinks(given: readonly InspectedLink[], claimed: Claimed["links"]): Comparison {
  const known = new Map<string, string[]>();
  for (const { text, href } of claimed) known.set(toKey(text), [...(known.get(toKey(text)) ?? []), href]);
  const differences = given.flatMap(({ page, text, target }): Difference[] => {
    const targets = known.get(toKey(text)) ?? [];
    if (targets.some((href) => isSameTarget(href, target))) return [];
    const place = `bladzijde ${String(page)}, link "${text}"`;
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

/** What is wrong in any print of this report is no sign of a forger. */
function listProof({ found, expected }: Claimed): Comparison {
  const known = new Set(expected.map(({ message }) => message));
  const errors = found.filter(({ severity, message }) => severity === "error" && !known.has(message));
  return {
    differences: errors.map(({ message }) => ({ place: message, given: null, rebuilt: null })),
    count: found.length + 1,
  };
}

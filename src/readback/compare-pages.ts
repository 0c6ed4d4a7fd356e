import type { PageReading, PdfReading } from "../pdf/reading/pdf-reading.ts";
import { compareSequences, type Placed } from "./compare-sequences.ts";
import { joinComparisons, type Comparison } from "./difference.ts";

/** What was read of a PDF. */
export interface ReadPages {
  readonly reading: PdfReading;
  /** Of each page the kinds of what lies on it beside its contents, such as links and notes. */
  readonly annotations: readonly (readonly string[])[];
}

/**
 * Compares what two PDFs say: all that is read out, in order, what else is written or drawn on each page, and what lies
 * over it. Where lines break does not count.
 */
export function comparePages(given: ReadPages, rebuilt: ReadPages): Comparison {
  return joinComparisons([
    compareSequences(listTexts(given.reading), listTexts(rebuilt.reading)),
    compareSequences(given.reading.pages.map(describeRest), rebuilt.reading.pages.map(describeRest)),
    compareSequences(listDestinations(given.reading), listDestinations(rebuilt.reading)),
    compareSequences(describeAnnotations(given), describeAnnotations(rebuilt)),
  ]);
}

function listTexts({ texts }: PdfReading): Placed[] {
  return texts.map(({ page, text, tag }) => ({
    place: page === 0 ? "tekst die niet getoond wordt" : `bladzijde ${String(page)}`,
    text: `${joinLines(text)}${tag.alt === null ? "" : ` [${joinLines(tag.alt)}]`}`,
  }));
}

/** Running heads, repeated heads of tables, and how many pictures there are. */
function describeRest({ number, artifacts, images }: PageReading): Placed {
  const texts = artifacts.map(({ text }) => joinLines(text)).filter((text) => text !== "");
  const place = `bladzijde ${String(number)}, kop- en voetregels en beelden`;
  return { place, text: [...texts, `${String(images.length)} beelden`].join(" | ") };
}

function describeAnnotations({ annotations }: ReadPages): Placed[] {
  return annotations.map((kinds, index) => ({
    place: `bladzijde ${String(index + 1)}, links en opmerkingen`,
    text: kinds.toSorted().join(" "),
  }));
}

function listDestinations({ destinations }: PdfReading): Placed[] {
  const sorted = [...destinations].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, page]) => ({ place: `bladzijde ${String(page)}, begin van ${name}`, text: String(page) }));
}

const joinLines = (text: string): string => text.replace(/\s+/gu, " ").trim();

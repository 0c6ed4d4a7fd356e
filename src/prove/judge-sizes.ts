import { formatNumber } from "../value/notation/format-number.ts";
import type { PdfReading, TextRun } from "../pdf/reading/pdf-reading.ts";
import { about, WHOLE, type ProofSink, type Subject } from "./proof-sink.ts";
import { claimAt } from "./prove-pages.ts";
import type { ProvedPart } from "./prove-words.ts";

/** In points; smaller type is hard to read on paper. */
const LEAST_SIZE = 8.5;
/** Sizes are computed from those of the screen. */
const ROUNDING = 0.05;
/** Of all pages: when more have small type, it is not a text that is small but the whole report. */
const MOST_SMALL = 0.5;

/** The first small text of a page. */
interface SmallText {
  readonly subject: Subject;
  readonly run: TextRun;
}

/**
 * Finds text that is too small to read: on a few pages, or on most, when something does not fit in the width of the page
 * and the browser shrinks everything until it does.
 */
export function judgeSizes(proved: readonly ProvedPart[], { pages }: PdfReading, sink: ProofSink): void {
  const small = new Map<number, SmallText>();
  for (const one of proved) {
    for (const { start, text } of one.said.texts) {
      const run = text.runs.find(({ text: shown, size }) => shown.trim() !== "" && size < LEAST_SIZE - ROUNDING);
      if (run === undefined || small.has(text.page)) continue;
      small.set(text.page, { run, subject: about(one.part, claimAt(one, start)) });
    }
  }
  if (small.size > pages.length * MOST_SMALL) {
    const { word, subject } = findLongestWord(proved);
    const size = Math.min(...Array.from(small.values(), ({ run }) => run.size));
    sink.report("proof/shrunk", subject, { word, size: formatSize(size) });
    return;
  }
  for (const [page, { run, subject }] of small) {
    sink.report("layout/small-text", subject, { text: run.text.trim(), page, size: formatSize(run.size) });
  }
}

/** Where everything was shrunk the print no longer shows for what; a word that cannot be broken is the likeliest. */
function findLongestWord(proved: readonly ProvedPart[]): { readonly word: string; readonly subject: Subject } {
  let longest = { word: "", subject: WHOLE };
  for (const { part } of proved) {
    for (const claim of part.claims) {
      for (const word of claim.pieces.flatMap((piece) => piece.split(/\s+/u))) {
        if (word.length > longest.word.length) longest = { word, subject: about(part, claim) };
      }
    }
  }
  return longest;
}

function formatSize(points: number): string {
  return formatNumber(points, { least: 1, most: 1 });
}

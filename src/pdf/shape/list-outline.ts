import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { lookupDict, lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";

/** A bookmark. */
export interface OutlineEntry {
  readonly title: string;
  /** 0 for the outermost. */
  readonly level: number;
  readonly entry: PDFDict;
}

/** The bookmarks, each before those below it. A damaged list may lead back to itself. */
export function listOutline(open: OpenPdf): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const seen = new Set<PDFDict>();
  const walk = (first: PDFObject | undefined, level: number): void => {
    let entry = lookupDict(open, first);
    while (entry !== undefined && !seen.has(entry) && level < MOST_LEVELS) {
      seen.add(entry);
      entries.push({ title: lookupText(open, entry.get(name("Title"))) ?? "", level, entry });
      walk(entry.get(name("First")), level + 1);
      entry = lookupDict(open, entry.get(name("Next")));
    }
  };
  walk(lookupDict(open, open.catalog.get(name("Outlines")))?.get(name("First")), 0);
  return entries;
}

const MOST_LEVELS = 20;

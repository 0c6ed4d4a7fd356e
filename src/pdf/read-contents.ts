import type { PDFRef } from "@cantoo/pdf-lib";

import type { Container } from "./read-containers.ts";
import { readMarks } from "./read-marks.ts";
import type { Mark } from "./read-marks.ts";
import type { ContentKid } from "./structure-tree.ts";

/** What the tagged content of a document draws, and where. */
export interface Contents {
  /** What a stretch of marked content draws; undefined when that could not be read. */
  readonly markOf: (content: ContentKid) => Mark | undefined;
  /** The page on which it is drawn, from 1; 0 when that is not known. */
  readonly pageOf: (content: ContentKid) => number;
}

/** Reads the marked content of all containers. */
export function readContents(containers: readonly Container[]): Contents {
  const marks = new Map(containers.map(({ ref, contents, fonts }) => [ref, readMarks(contents, fonts)]));
  const pages = new Map(containers.map(({ ref, page }): [PDFRef, number] => [ref, page]));
  return {
    markOf: ({ container, mcid }) => marks.get(container)?.get(mcid),
    pageOf: ({ container }) => pages.get(container) ?? 0,
  };
}

import type { PDFObject } from "@cantoo/pdf-lib";

import { drawContents } from "./draw-contents.ts";
import type { Finding } from "../document/finding.ts";
import { listPages } from "../document/list-pages.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { readPageSpace } from "./page-space.ts";
import type { PageSpace } from "./page-space.ts";
import { createState } from "./pen.ts";
import type { Mark, PageDrawing } from "./pen.ts";
import { readText } from "./piece-text.ts";
import type { Container } from "./read-containers.ts";
import type { Font } from "./read-font.ts";
import type { ContentKid } from "../document/structure-tree.ts";
import { createSupply } from "./supply.ts";

/** What the content of a document draws, and where. */
export interface Contents {
  /** What a stretch of marked content draws; undefined when that could not be read. */
  readonly markOf: (content: ContentKid) => Mark | undefined;
  /** Its text as it is read out; empty when it could not be read. */
  readonly textOf: (content: ContentKid) => string;
  /** The page on which it is drawn, from 1; 0 when that is not known. */
  readonly pageOf: (content: ContentKid) => number;
  /** In order. */
  readonly pages: readonly PageContents[];
  /** Names of the typefaces that are used. */
  readonly typefaces: ReadonlySet<string>;
  /** What could not be read. */
  readonly findings: readonly Finding[];
}

/** A page and what is drawn on it. */
interface PageContents extends PageDrawing {
  readonly space: PageSpace;
}

/**
 * Follows what is drawn on all pages, once.
 *
 * @param seeksCovers whether to keep what hides what was drawn before it
 */
export function readContents(open: OpenPdf, containers: readonly Container[], seeksCovers = false): Contents {
  const marks = new Map(containers.map(({ ref }) => [ref, new Map<number, Mark>()]));
  const byRef = new Map(containers.map((container) => [container.ref, container]));
  const fonts = new Map<PDFObject, Font | null>();
  const findings = new Map<string, Finding>();
  const supply = createSupply({ open, marks, fonts, findings });
  const pages = listPages(open).map(({ ref, dict }, index): PageContents => {
    const space = readPageSpace(open, dict);
    const page = {
      number: index + 1,
      space,
      pieces: [],
      images: [],
      covers: seeksCovers ? [] : null,
      strokes: 0,
      forms: 0,
    };
    const container = byRef.get(ref);
    if (container === undefined) return page;
    const { contents: bytes, resources } = container;
    const clip = { left: 0, top: 0, right: space.width, bottom: space.height };
    const held = { state: createState(space.matrix, clip), mark: null, instead: null };
    drawContents({ bytes, resources, marks: marks.get(ref) ?? null, page, parents: [], supply, ...held });
    return page;
  });
  const markOf = ({ container, mcid }: ContentKid): Mark | undefined => marks.get(container)?.get(mcid);
  return {
    markOf,
    textOf: (content) => readText(markOf(content)?.pieces ?? []),
    pageOf: ({ container }) => byRef.get(container)?.page ?? 0,
    pages,
    typefaces: new Set([...fonts.values()].flatMap((font) => font?.typeface ?? [])),
    findings: [...findings.values()],
  };
}

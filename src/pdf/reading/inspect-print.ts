import { findDestinations } from "./read-destinations.ts";
import { listPages } from "../document/list-pages.ts";
import { lookupArray, lookupDict, lookupText, name } from "../document/look-up.ts";
import { ROLES } from "../finishing/map-roles.ts";
import { loadPdf } from "../document/load-pdf.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { readContainers } from "./read-containers.ts";
import { readContents } from "./read-contents.ts";
import { listElements } from "../document/structure-tree.ts";
import type { Element } from "../document/structure-tree.ts";
import { STANDARD_TYPES } from "../finishing/structure-types.ts";

/** What the steps of `finish-pdf.ts` look for in a print. */
type PrintNeed = "tags" | "destinations" | "marks" | "outline" | "links" | "language";

/** How far a print is what those steps expect. */
export interface PrintFacts {
  readonly lacks: readonly PrintNeed[];
  readonly missingTags: readonly string[];
  readonly unknownTags: readonly string[];
}

/** The page to print for this: on two sheets, one of everything that the steps mend. */
export const PROBE = {
  html: `<!doctype html><html lang="nl"><title>Proef</title>
<h1>Een</h1><p><a href="#twee">Naar twee</a> met <strong>nadruk</strong></p><ul><li>Punt</li></ul>
<table><tr><th scope="col">Kop</th></tr><tr><td>Cel</td></tr></table>
<svg role="img" aria-label="Vlak" width="9" height="9"><rect width="9" height="9"/></svg>
<h2 id="twee" style="break-before: page">Twee</h2></html>`,
  tags: ["H1", "H2", "P", "Link", "L", "LI", "Table", "TR", "TH", "TD", "Figure"],
  /** The named destination, and the page on which it is. */
  destination: { id: "twee", page: 2 },
} as const;

/**
 * Looks in a print of the probe for what the finished PDF is made from, by the same functions. A browser of another
 * version that keeps it elsewhere, or that tags in another way, is thus known before it makes a report.
 */
export async function inspectPrint(pdf: Uint8Array): Promise<PrintFacts> {
  const open = await loadPdf(pdf);
  const elements = listElements(open);
  const types = new Set(elements.map(({ type }) => type));
  const has: Readonly<Record<PrintNeed, boolean>> = {
    tags: elements.length > 0,
    destinations: findDestinations(open).get(PROBE.destination.id) === PROBE.destination.page,
    marks: hasMarks(open, elements),
    outline: lookupDict(open, lookupDict(open, open.catalog.get(name("Outlines")))?.get(name("First"))) !== undefined,
    links: hasLinks(open),
    language: lookupText(open, open.catalog.get(name("Lang"))) === "nl",
  };
  return {
    lacks: (Object.keys(has) as PrintNeed[]).filter((need) => !has[need]),
    missingTags: PROBE.tags.filter((type) => !types.has(type)),
    unknownTags: [...types].filter((type) => !STANDARD_TYPES.has(type) && !ROLES.has(type)),
  };
}

/** Whether what the tags point at is found in the content of the pages. */
function hasMarks(open: OpenPdf, elements: readonly Element[]): boolean {
  const { markOf } = readContents(open, readContainers(open).containers);
  const contents = elements.flatMap(({ kids }) => kids.flatMap((kid) => (kid.kind === "content" ? [kid.content] : [])));
  return contents.length > 0 && contents.every((content) => markOf(content) !== undefined);
}

/** Whether a link is an annotation of its page. */
function hasLinks(open: OpenPdf): boolean {
  return listPages(open).some(({ dict }) => (lookupArray(open, dict.get(name("Annots")))?.size() ?? 0) > 0);
}

import type { Finding } from "../document/finding.ts";
import { forgiveDamage } from "../document/forgive-damage.ts";
import { listPageLinks } from "../document/list-links.ts";
import { loadPdf } from "../document/load-pdf.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { PdfReading, PlaceLink } from "./pdf-reading.ts";
import { joinPieces } from "./piece-text.ts";
import { readContainers } from "./read-containers.ts";
import { readContents } from "./read-contents.ts";
import type { Contents } from "./read-contents.ts";
import { findDestinations } from "./read-destinations.ts";
import { readTags } from "./read-tags.ts";

/**
 * Reads what a PDF says and where, of contents that are read and the tags as they are now. Both may be read of the print
 * and before it is finished: what is no longer tagged is an artifact.
 */
export function readPdf(open: OpenPdf, contents: Contents): PdfReading {
  const { texts, marks, findings } = readTags(open, contents);
  const pages = contents.pages.map(({ number, space, pieces, images }) => {
    const artifacts = joinPieces(pieces.filter(({ mark }) => mark === null || !marks.has(mark)));
    return { number, width: space.width, height: space.height, artifacts, images };
  });
  return {
    pages,
    texts,
    destinations: findDestinations(open),
    links: listPlaceLinks(open),
    typefaces: contents.typefaces,
    findings: [...contents.findings, ...findings],
  };
}

function listPlaceLinks(open: OpenPdf): PlaceLink[] {
  return listPageLinks(open).flatMap(({ target, page }) =>
    target.kind === "destination" ? [{ target: target.id, page }] : [],
  );
}

/**
 * Opens a PDF and reads it in the same way. What is damaged in it is left out.
 *
 * @throws when it cannot be opened
 */
export async function readPdfFile(bytes: Uint8Array): Promise<PdfReading> {
  const damage: Finding[] = [];
  const open = forgiveDamage(await loadPdf(bytes), damage);
  const { containers, findings } = readContainers(open);
  const reading = readPdf(open, readContents(open, containers));
  return { ...reading, findings: [...damage, ...findings, ...reading.findings] };
}

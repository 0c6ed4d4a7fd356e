import { PDFDict, PDFRef, PDFStream } from "@cantoo/pdf-lib";

import { dropContent } from "./drop-content.ts";
import { findDecoration } from "./find-decoration.ts";
import { findRepeatedRows } from "./find-repeated-rows.ts";
import { name } from "../document/look-up.ts";
import { markArtifacts } from "./mark-artifacts.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Container } from "../reading/read-containers.ts";
import type { Contents } from "../reading/read-contents.ts";
import { listElements } from "../document/structure-tree.ts";
import type { ContentKid } from "../document/structure-tree.ts";
import { packStream } from "../document/unpack-stream.ts";

/**
 * Separates what is real from what is an artifact (PDF/UA-1, 7.1): what only decorates and what is drawn once more
 * leaves the structure tree, and all that the tree does not know is marked as an artifact where it is drawn.
 */
export function separateArtifacts(open: OpenPdf, containers: readonly Container[], contents: Contents): void {
  const elements = listElements(open);
  const dropped = groupByContainer([...findDecoration(elements, contents), ...findRepeatedRows(elements, contents)]);
  dropContent(open, elements, dropped);
  for (const { ref, contents: bytes, taggedForms } of containers) {
    const marked = markArtifacts(bytes, { dropped: dropped.get(ref) ?? new Set(), taggedForms });
    setContents(open, ref, marked);
  }
}

function groupByContainer(contents: readonly ContentKid[]): Map<PDFRef, Set<number>> {
  const groups = new Map<PDFRef, Set<number>>();
  for (const { container, mcid } of contents) {
    groups.set(container, (groups.get(container) ?? new Set()).add(mcid));
  }
  return groups;
}

/** A page refers to its content stream, of which there is one from now on; a form is one itself. */
function setContents(open: OpenPdf, ref: PDFRef, bytes: Uint8Array): void {
  const owner = open.lookup(ref);
  if (owner instanceof PDFStream) open.replace(ref, packStream(owner.dict, bytes));
  if (!(owner instanceof PDFDict)) return;
  const stream = packStream(owner.context.obj({}), bytes);
  const known = owner.get(name("Contents"));
  if (known instanceof PDFRef) open.replace(known, stream);
  else owner.set(name("Contents"), open.add(stream));
}

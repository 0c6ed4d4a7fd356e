import { name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";

/**
 * Numbers the pages from 1, as they are numbered at their foot and in the table of contents, so that a reader's "go to
 * page" means the same (ISO 32000-1, 12.4.2).
 */
export function labelPages({ catalog }: OpenPdf): void {
  catalog.set(name("PageLabels"), catalog.context.obj({ Nums: [0, { S: "D" }] }));
}

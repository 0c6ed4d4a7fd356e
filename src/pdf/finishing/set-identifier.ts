import { createHash } from "node:crypto";

import { PDFHexString } from "@cantoo/pdf-lib";

import { name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";

/**
 * Gives the file an identifier from what it was made of (PDF/A-3, 6.1.3), so that the same report has the same each time.
 *
 * @param sources everything that makes this file another file
 */
export function setIdentifier({ trailer }: OpenPdf, sources: readonly (string | Uint8Array)[]): void {
  const hash = createHash("sha256");
  for (const source of sources) hash.update(createHash("sha256").update(source).digest());
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32));
  trailer.set(name("ID"), trailer.context.obj([id, id]));
}

import type { Finding } from "../document/finding.ts";
import { loadPdf } from "../document/load-pdf.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { readContainers } from "../reading/read-containers.ts";
import type { Container } from "../reading/read-containers.ts";

/** A PDF as Chromium printed it, with what its pages and forms draw. */
export interface OpenPrint {
  readonly open: OpenPdf;
  readonly containers: readonly Container[];
  /** What could not be read. */
  readonly findings: readonly Finding[];
}

/** @throws when it is no PDF */
export async function openPrint(pdf: Uint8Array): Promise<OpenPrint> {
  const open = await loadPdf(pdf);
  return { open, ...readContainers(open) };
}

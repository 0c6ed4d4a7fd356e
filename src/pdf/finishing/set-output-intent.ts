import { getDefaultSRGBProfile, PDFString } from "@cantoo/pdf-lib";

import { name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { packStream } from "../document/unpack-stream.ts";

const CONDITION = "sRGB IEC61966-2.1";

/**
 * Says which red, green and blue the colours are meant in (PDF/A-3, 6.2.4.3: colours of a device need an output
 * intent). The profile comes with the PDF library.
 */
export function setOutputIntent(open: OpenPdf): void {
  const { context } = open.catalog;
  const profile = open.add(packStream(context.obj({ N: 3 }), getDefaultSRGBProfile()));
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of(CONDITION),
    Info: PDFString.of(CONDITION),
    DestOutputProfile: profile,
  });
  open.catalog.set(name("OutputIntents"), context.obj([open.add(intent)]));
}

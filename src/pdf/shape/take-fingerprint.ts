import type { Attachment } from "../attachments/attach-files.ts";
import { FINGERPRINT_FILE } from "../../value/attached-names.ts";
import { hashText } from "./hash-object.ts";
import { DOCUMENT_ASPECTS, PAGE_ASPECTS, type DocumentAspect, type PageAspect, type PdfShape } from "./pdf-shape.ts";

/** Version of the shape of vingerafdruk.json. */
const FINGERPRINT_FORMAT = 1;

/** A hash of each aspect of a PDF: who has it can tell what was changed, without what it was. */
export interface Fingerprint {
  readonly formaat: typeof FINGERPRINT_FORMAT;
  readonly document: Readonly<Record<DocumentAspect, string>>;
  readonly bladzijden: readonly Readonly<Record<PageAspect, string>>[];
}

export function takeFingerprint({ document, pages }: PdfShape): Fingerprint {
  return {
    formaat: FINGERPRINT_FORMAT,
    document: hashAspects(DOCUMENT_ASPECTS, document),
    bladzijden: pages.map((page) => hashAspects(PAGE_ASPECTS, page)),
  };
}

function hashAspects<Aspect extends string>(
  aspects: readonly Aspect[],
  lines: Readonly<Record<Aspect, readonly string[]>>,
): Readonly<Record<Aspect, string>> {
  // The keys are exactly the aspects
  return Object.fromEntries(aspects.map((aspect) => [aspect, hashText(lines[aspect].join("\n"))])) as Record<
    Aspect,
    string
  >;
}

/** The fingerprint as it travels in the PDF that it is of. */
export function createFingerprintFile(shape: PdfShape): Attachment {
  return {
    name: FINGERPRINT_FILE,
    bytes: new TextEncoder().encode(`${JSON.stringify(takeFingerprint(shape), null, 1)}\n`),
    mediaType: "application/json",
    relationship: "Supplement",
    description: "Controlegetallen van wat er op elke bladzijde staat en van de rest van deze PDF",
  };
}

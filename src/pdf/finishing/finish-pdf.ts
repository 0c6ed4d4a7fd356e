import { addListBodies } from "./add-list-bodies.ts";
import type { Attachment } from "../attachments/attach-files.ts";
import { describeLinks } from "./describe-links.ts";
import { toInformation } from "./document-information.ts";
import { applyEdits } from "./edit-bytes.ts";
import { dropEmptyLinks } from "./drop-empty-links.ts";
import type { Finding } from "../document/finding.ts";
import { labelPages } from "./label-pages.ts";
import { mapRoles } from "./map-roles.ts";
import { nameOutline } from "./name-outline.ts";
import { neutraliseFigures } from "./neutralise-figures.ts";
import type { OpenPrint } from "./open-print.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageNumberEdits } from "./plan-page-numbers.ts";
import type { PdfReading } from "../reading/pdf-reading.ts";
import { readContents } from "../reading/read-contents.ts";
import type { Contents } from "../reading/read-contents.ts";
import { readPdf } from "../reading/read-pdf.ts";
import { sealAttachments } from "./seal-attachments.ts";
import { separateArtifacts } from "./separate-artifacts.ts";
import { setIdentifier } from "./set-identifier.ts";
import { readProducer, setMetadata } from "./set-metadata.ts";
import { setOutputIntent } from "./set-output-intent.ts";
import { tagContents } from "./tag-contents.ts";
import { tagDefinitions } from "./tag-definitions.ts";
import { writePdf } from "./write-pdf.ts";

/** What a PDF was printed from, and what is to travel in it. */
export interface PdfSource {
  /** The page that was printed; the same page gives the same identifier. */
  readonly html: string;
  readonly facts: PageFacts;
  /** Writes the page numbers over what was printed in their places. */
  readonly numbers: PageNumberEdits;
  /** Null for the twin that archives take which refuse attachments: PDF/A-2 instead of PDF/A-3. */
  readonly attachments: readonly Attachment[] | null;
}

/** A PDF that may be published and archived. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** What it says and where, which proves what was lost. The same as `readPdfFile` reads from the bytes. */
  readonly reading: PdfReading;
  /** All that travels in it. */
  readonly attachments: readonly Attachment[];
  /** What a step met and left as it was; none of a report that we print ourselves. */
  readonly findings: readonly Finding[];
}

/**
 * Makes PDF/UA-1 and PDF/A-3a, or PDF/A-2a without attachments, of a PDF that Chromium printed: each step mends what the print lacks, in the document
 * itself. The same print from the same page gives the same bytes. What was opened is changed, and serves once.
 *
 * @throws when it is no tagged PDF, or when the page says nothing of a date
 */
export function finishPdf(print: OpenPrint, { html, facts, numbers, attachments }: PdfSource): FinishedPdf {
  const { open } = print;
  const information = toInformation(facts, readProducer(open));
  const { findings, reading, contents } = mendTags(print, facts, numbers);
  nameOutline(open, facts.headings);
  setMetadata(open, information, attachments === null ? 2 : 3);
  setOutputIntent(open);
  labelPages(open);
  const travelling = sealAttachments(open, attachments ?? [], { contents, information });
  setIdentifier(open, [html, ...(attachments ?? []).map(({ bytes }) => bytes)]);
  const bytes = writePdf(open);
  return { bytes, pageCount: reading.pages.length, reading, attachments: travelling, findings };
}

/** The steps that change tags: each reads the tree as the one before it left it, and the reading as the last one did. */
function mendTags(
  { open, containers: printed, findings }: OpenPrint,
  { contents: targets, definitions }: PageFacts,
  numbers: PageNumberEdits,
): Pick<FinishedPdf, "findings" | "reading"> & { readonly contents: Contents } {
  const containers = printed.map((one) => ({ ...one, contents: applyEdits(one.contents, numbers.get(one.ref) ?? []) }));
  const contents = readContents(open, containers);
  separateArtifacts(open, containers, contents);
  dropEmptyLinks(open);
  const mended = [
    tagContents(open, targets),
    tagDefinitions({ open, contents }, definitions),
    neutraliseFigures(open),
    describeLinks(open, contents),
  ];
  addListBodies(open);
  const reading = readPdf(open, contents);
  return { reading, contents, findings: [...findings, ...mended.flat(), ...mapRoles(open), ...reading.findings] };
}

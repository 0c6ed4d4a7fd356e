import type { InspectedPdf } from "../pdf/shape/inspect-pdf.ts";
import { readFacts } from "../prove/read-facts.ts";
import type { Claimed } from "../readback/compare-claims.ts";
import { isImagePath } from "../content/media-type.ts";
import type { ReportFiles } from "../readback/read-report.ts";
import type { BuiltReport } from "./build-report.ts";

/** What the page of a report says that the PDF of it must say too, whichever browser printed it. */
export async function claimPdf(
  { html, prove, lost, attach }: BuiltReport,
  { files, list }: ReportFiles,
  { reading, producer }: Pick<InspectedPdf, "reading" | "producer">,
): Promise<Claimed> {
  const [{ toInformation }, { describeMetadata }, { readPicture }, { describeAttachments }] = await Promise.all([
    import("../pdf/finishing/document-information.ts"),
    import("../pdf/shape/describe-metadata.ts"),
    import("../pdf/shape/read-picture.ts"),
    import("../pdf/shape/describe-attached.ts"),
  ]);
  const facts = readFacts(html);
  const information = toInformation({ ...facts, contents: [], definitions: [] }, producer);
  return {
    ...describeMetadata(information),
    headings: facts.headings,
    links: facts.links,
    language: facts.language,
    attachments: describeAttachments(await attach(list.gemaakt_met.browser)),
    pictures: listImages(files).map(readPicture),
    found: prove(reading),
    expected: lost,
  };
}

const listImages = (files: ReportFiles["files"]): Uint8Array[] =>
  [...files].flatMap(([path, bytes]) => (isImagePath(path) ? [bytes] : []));

import type { InspectedPdf } from "../pdf/shape/inspect-pdf.ts";
import { readFacts } from "../prove/read-facts.ts";
import type { Claimed } from "../readback/compare-claims.ts";
import type { BuiltReport } from "./build-report.ts";

/** What the page of a report says that the PDF of it must say too, whichever browser printed it. */
export async function claimPdf(
  { html, prove, lost }: BuiltReport,
  { reading, producer }: Pick<InspectedPdf, "reading" | "producer">,
): Promise<Claimed> {
  const [{ toInformation }, { describeMetadata }] = await Promise.all([
    import("../pdf/finishing/document-information.ts"),
    import("../pdf/shape/describe-metadata.ts"),
  ]);
  const facts = readFacts(html);
  const information = toInformation({ ...facts, contents: [], definitions: [] }, producer);
  return {
    ...describeMetadata(information),
    headings: facts.headings,
    links: facts.links,
    language: facts.language,
    found: prove(reading),
    expected: lost,
  };
}

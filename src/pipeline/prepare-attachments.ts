import type { Effects, PrintJob } from "../effects.ts";
import { createAttachments, type AttachmentSource } from "../publish/create-attachments.ts";
import type { CheckedContent } from "./check-content.ts";
import type { DisclosedReport } from "./disclose-report.ts";
import { selectTravelling } from "./select-inputs.ts";

/** What is to travel, before the browser is known that prints it. */
export interface AttachmentParts extends Pick<AttachmentSource, "data" | "dataFile"> {
  readonly checked: CheckedContent;
  readonly disclosed: DisclosedReport;
}

/**
 * What is to travel in the PDF of a report: its figures, and the content that it was made from. Nothing else of the folder
 * with content does, nor what is confidential or for the house only.
 */
export function prepareAttachments(
  { data, dataFile, checked, disclosed }: AttachmentParts,
  { program, sha256 }: Pick<Effects, "program" | "sha256">,
): PrintJob["attach"] {
  return async (browser) => {
    const { version: versie, node, system: systeem } = program;
    const madeWith = { versie, bouw: await program.hash(), node, browser, systeem };
    const travelling = selectTravelling(checked, disclosed, disclosed.assessment.jaar.naam);
    return createAttachments({ data, dataFile, ...travelling, madeWith }, sha256);
  };
}

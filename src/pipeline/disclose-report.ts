import { assessYear } from "../assess/assess-year.ts";
import type { Assessment } from "../assess/assessment.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { disclose, upTo, type Disclosed, type EditionName } from "../disclose/disclose.ts";
import type { CheckedContent } from "./check-content.ts";

/** One report as its readers may see it. */
export interface DisclosedReport extends Omit<Disclosed, "content"> {
  readonly assessment: Assessment;
  /** Whether a finding stands in a file that these readers do not get, or in such a place, or names what they do not get. */
  readonly tellsOfHidden: (diagnostic: Diagnostic) => boolean;
}

/** Leaves out of the content what the readers of an edition may not see, and assesses what is left. */
export function discloseReport(
  { content }: Pick<CheckedContent, "content">,
  { naam, edition }: { readonly naam: string; readonly edition: EditionName },
): DisclosedReport {
  const { content: own, ...told } = disclose(upTo(content, naam), edition);
  const assessment = assessYear(own, naam);
  if (assessment === null) throw new Error(`no such report: ${naam}`);
  const tellsOfHidden = ({ file, about, message }: Diagnostic): boolean =>
    (file !== null && (told.secretFiles.has(file) || told.hiddenFiles.has(file))) ||
    [message, ...about].some((text) => [...told.hiddenWords].some((word) => text.includes(word)));
  return { ...told, assessment, tellsOfHidden };
}

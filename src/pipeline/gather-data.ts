import type { Assessment } from "../assess/assessment.ts";
import { assessPromises } from "../assess/assess-promises.ts";
import { placeProjects } from "../compose/compose-context.ts";
import { textOr } from "../compose/inline.ts";
import type { ReportMeta } from "../compose/report-model.ts";
import { createData } from "../publish/create-data.ts";
import type { DataFile } from "../publish/data-schema.ts";
import { toPlainText } from "../render/notation/to-plain-text.ts";

/** What data.json says of a report, as its readers may see it. */
export function gatherData(meta: ReportMeta, assessment: Assessment): DataFile {
  return createData({
    meta,
    assessment,
    projects: placeProjects(assessment),
    beloften: assessPromises(assessment),
    spell: (text) => toPlainText(textOr(text, assessment)),
  });
}

import type { ReportMeta } from "../../compose/report-model.ts";
import { spellDate } from "../notation/spell-figure.ts";

/** What version of the report this is, and of which day: "Concept voor Partijen van 8 juni 2026". */
export function spellState({ versionLabel, reportDate }: Pick<ReportMeta, "versionLabel" | "reportDate">): string {
  return reportDate === "" ? `${versionLabel}, datum volgt` : `${versionLabel} van ${spellDate(reportDate)}`;
}

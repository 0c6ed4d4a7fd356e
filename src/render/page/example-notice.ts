import type { ReportMeta } from "../../compose/report-model.ts";

/** What every page says when its figures are examples; empty when they are real. */
export function exampleNotice({ isExample }: ReportMeta): string {
  return isExample ? "Voorbeeldgegevens" : "";
}

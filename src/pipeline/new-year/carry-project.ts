import type { Project } from "../../content/content.ts";
import { draftOf, groupOf, type Draft } from "../../edit/draft.ts";
import type { EditValue } from "../../edit/edit.ts";

/** What a project says anew in each report. */
const TOLD_ANEW = new Set([
  "stand",
  "bewoners",
  "motivatie_gebied",
  "motivatie_start",
  "motivatie_cofinanciering",
  "staatssteun",
]);
/** What said something of the last report alone. */
const OF_ONE_REPORT = new Set(["wijziging", "nog_waar", "gestopt"]);

/** Whether a project goes on: one that was finished or stopped stays in the report that said so. */
export function goesOn({ status }: Pick<Project, "status">): boolean {
  return status !== "afgerond" && status !== "gestopt";
}

/**
 * The file of a project in the new report: its facts as they were written, and what it says anew as a comment.
 *
 * @param raw the fields of its file in the last report
 */
export function carryProject(raw: Readonly<Record<string, EditValue>>): Draft {
  const fields = Object.entries(raw).flatMap(([key, value]): [string, Draft][] => {
    if (OF_ONE_REPORT.has(key)) return [];
    if (TOLD_ANEW.has(key)) return [[key, draftOf(null, typeof value === "string" ? value : null)]];
    return [[key, draftOf(value)]];
  });
  return groupOf({ ...Object.fromEntries(fields), stand: draftOf(null, textOf(raw["stand"])) });
}

function textOf(value: EditValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

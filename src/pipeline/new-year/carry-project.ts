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
const OF_ONE_REPORT = new Set(["wijziging", "nog_waar"]);

/**
 * The file of a project in the new report: its facts as they were written, and what it says anew as a comment. One that
 * was finished or stopped stays in the reports, and has nothing to say anew.
 *
 * @param raw the fields of its file in the last report
 */
export function carryProject({ status }: Pick<Project, "status">, raw: Readonly<Record<string, EditValue>>): Draft {
  if (status === "afgerond" || status === "gestopt") {
    const kept = Object.entries(raw).filter(([key]) => !OF_ONE_REPORT.has(key));
    return groupOf(Object.fromEntries(kept.map(([key, value]) => [key, draftOf(value)])));
  }
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

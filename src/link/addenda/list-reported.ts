import type { Sources } from "../../content/sources.ts";
import { readYearValue } from "../read-value.ts";

/** Whether there were reports before a day, and none of them says anything of a result. */
export type IsUnreported = (resultaat: string, day: string) => boolean;

/** Reads which results each report has an entry of, without asking what was agreed then. */
export function listReported({ files }: Sources): IsUnreported {
  const dates = new Map<string, string>();
  const first = new Map<string, string>();
  const all = [...files.values()];
  for (const value of all) {
    const date = readYearValue(value, "rapport")?.data.peildatum ?? null;
    if (date !== null && "jaar" in value.role) dates.set(value.role.jaar, date);
  }
  for (const value of all) {
    const date = "jaar" in value.role ? dates.get(value.role.jaar) : undefined;
    for (const { resultaat } of readYearValue(value, "resultaten")?.data ?? []) {
      if (resultaat !== null && date !== undefined && date < (first.get(resultaat) ?? LATEST))
        first.set(resultaat, date);
    }
  }
  const earliest = [...first.values()].sort()[0] ?? LATEST;
  return (resultaat, day) => earliest < day && (first.get(resultaat) ?? LATEST) >= day;
}

/** Behind every date. */
const LATEST = "9999-99-99";

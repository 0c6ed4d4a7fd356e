import type { DateFigure } from "../value.ts";
import { MONTHS } from "../dutch.ts";
import { missingStatus, STATUS_WORDS } from "./status-words.ts";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** An ISO date in Dutch: "30 april 2026" or "30-4-2026". What is no date is returned as it is. */
export function formatDate(isoDate: string, notation: DateFigure["notation"] = "lang"): string {
  const [, year = "", month = "", day = ""] = ISO_DATE.exec(isoDate) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return isoDate;
  return notation === "kort" ? `${Number(day)}-${Number(month)}-${year}` : `${Number(day)} ${name} ${year}`;
}

/** A date with its status: "30 april 2026" or "volgt". */
export function formatDateFigure({ status, value, notation }: DateFigure): string {
  if (status === "bekend" && value !== null) return formatDate(value, notation);
  return STATUS_WORDS[missingStatus(status)].word;
}

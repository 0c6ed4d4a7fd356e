import { MONTHS } from "../dutch.ts";
import { formatDate } from "./format-date.ts";

/** A period in words, by whole months where it is made of those: "januari tot en met juni 2026", "mei 2026". */
export function formatPeriod({ van, tot }: { readonly van: string; readonly tot: string }): string {
  const isWhole = van.endsWith("-01") && isLastOfMonth(tot);
  if (!isWhole) return `${formatDate(van)} tot en met ${formatDate(tot)}`;
  if (van.slice(0, 7) === tot.slice(0, 7)) return nameMonth(tot, true);
  const isOneYear = van.slice(0, 4) === tot.slice(0, 4);
  return `${nameMonth(van, !isOneYear)} tot en met ${nameMonth(tot, true)}`;
}

function nameMonth(date: string, hasYear: boolean): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? "";
  return hasYear ? `${month} ${date.slice(0, 4)}` : month;
}

function isLastOfMonth(date: string): boolean {
  return new Date(Date.parse(date) + 86_400_000).getUTCDate() === 1;
}

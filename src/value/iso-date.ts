const MS_A_DAY = 86_400_000;
const DAYS_A_YEAR = 365.25;

/** Days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);
}

/** Years from one ISO date to another, a year being 365.25 days. */
export function yearsBetween(from: string, to: string): number {
  return daysBetween(from, to) / DAYS_A_YEAR;
}

/** The calendar year of an ISO date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The day before an ISO date. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(date) - MS_A_DAY).toISOString().slice(0, 10);
}

/** The day after an ISO date. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + MS_A_DAY).toISOString().slice(0, 10);
}

/** Some months after an ISO date; of the last day of a month again the last day of one. */
export function monthsAfter(date: string, months: number): string {
  const isLastDay = dayAfter(date).endsWith("-01");
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const target = Date.UTC(year, month - 1 + months, isLastDay ? last : Math.min(day, last));
  return new Date(target).toISOString().slice(0, 10);
}

/** How many whole months a period lasts, its last day included; null when it is none of whole months. */
export function countMonths(from: string, to: string): number | null {
  const [year = 0, month = 0] = from.split("-").map(Number);
  const [endYear = 0, endMonth = 0] = dayAfter(to).split("-").map(Number);
  const months = (endYear - year) * 12 + endMonth - month;
  return months > 0 && monthsAfter(from, months) === dayAfter(to) ? months : null;
}

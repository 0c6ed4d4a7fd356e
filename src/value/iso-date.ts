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

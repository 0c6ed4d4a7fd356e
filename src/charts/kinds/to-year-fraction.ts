const DAY_MS = 86_400_000;

/** An ISO date as a point on a time axis in years: 1 July 2026 is about 2026.5. */
export function toYearFraction(date: string): number {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const days = (Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) - start) / DAY_MS;
  return year + days / ((Date.UTC(year + 1, 0, 1) - start) / DAY_MS);
}

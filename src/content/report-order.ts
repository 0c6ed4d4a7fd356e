/** The name of the report whose folder a path lies in; null for what is not of one report. */
export function reportOf(path: string | null): string | null {
  return /^(\d{4})\//u.exec(path ?? "")?.[1] ?? null;
}

/** Whether a report is another, or comes before it: reports come in the order of their names. */
export function isUpTo(name: string, other: string): boolean {
  return name <= other;
}

/** The name of a report as what is published in format 1 writes it: as a whole number. */
export function toReportYear(name: string): number {
  return Number(name);
}

import { formatPercentage } from "../../value/notation/format-percentage.ts";

/** What the bar of a key figure shows, for who cannot see it; shares of what was agreed, 0-1. */
export function describeBar(share: number, plannedShare: number | null): string {
  const reached = `${formatPercentage(share * 100)} procent van de afspraak`;
  return plannedShare === null
    ? reached
    : `${reached}; volgens eigen planning nu ${formatPercentage(plannedShare * 100)} procent`;
}

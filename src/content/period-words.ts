import type { Jaar } from "./content.ts";
import { hasMoreAYear } from "./report-order.ts";

/** How a report speaks of itself and of the one before: by the year, where a deal has one report a year. */
interface PeriodWords {
  /** "een vergelijking met vorig jaar" */
  readonly vorig: string;
  /** "beter dan vorig jaar" */
  readonly danVorig: string;
  /** "heeft dit jaar geen projecten" */
  readonly dit: string;
  /** "stand per jaar" */
  readonly per: string;
  /** "een jaar eerder" */
  readonly eerder: string;
}

const YEARLY: PeriodWords = {
  vorig: "vorig jaar",
  danVorig: "vorig jaar",
  dit: "dit jaar",
  per: "jaar",
  eerder: "een jaar eerder",
};
const MORE_OFTEN: PeriodWords = {
  vorig: "het vorige rapport",
  danVorig: "in het vorige rapport",
  dit: "in deze periode",
  per: "rapport",
  eerder: "een eerder rapport",
};

/** A report and those before it. */
interface Reported {
  readonly jaar: Jaar;
  readonly earlier: readonly Jaar[];
}

/** The words for a report of a deal: those of reports until now tell whether there is more than one a year. */
export function periodWords({ jaar, earlier }: Reported): PeriodWords {
  return wordsFor([...earlier, jaar].map(({ naam }) => naam));
}

/** The same by the names of the reports. */
export function wordsFor(names: readonly string[]): PeriodWords {
  return hasMoreAYear(names) ? MORE_OFTEN : YEARLY;
}

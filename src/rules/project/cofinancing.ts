import { formatEuro } from "../../value/notation/format-euro.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { formatPercentage } from "../../value/notation/format-percentage.ts";
import type { Fase } from "../../assess/assess-money.ts";
import type { Project } from "../../content/content.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** What region and Rijk pay for one project, added up over all reports so far. */
export interface Cofinancing {
  /** The stage that both amounts are taken from. */
  readonly fase: Fase;
  /** In cents. */
  readonly rijk: number;
  /** Public and private together, in cents. */
  readonly regio: number;
  /** Region divided by Rijk. */
  readonly ratio: number;
}

/**
 * How much the region pays for each euro of the Rijk, by what has been committed: a reservation may still change, and
 * spending only shows who pays first. As long as the Rijk has committed nothing the reservations count; what the region
 * committed before it reserved counts with them. Null for a project without money of the Rijk, and where an amount that
 * this needs is not known.
 */
export function findCofinancing({ assessment }: YearSubject, project: Project): Cofinancing | null {
  const total = (soort: "rijk" | "regio", fase: Fase): number | null =>
    assessment.ledger.total({ project: project.id, soort, fase }).value;
  const [committed, beside] = [total("rijk", "toegezegd"), total("regio", "toegezegd")];
  if (committed === null || committed > 0) return compare("toegezegd", committed, beside);
  const reserved = total("regio", "gereserveerd");
  const regio = reserved === null || beside === null ? null : Math.max(reserved, beside);
  return compare("gereserveerd", total("rijk", "gereserveerd"), regio);
}

function compare(fase: Fase, rijk: number | null, regio: number | null): Cofinancing | null {
  if (rijk === null || regio === null || rijk <= 0) return null;
  return { fase, rijk, regio, ratio: regio / rijk };
}

/** The amounts as a finding tells them. */
export interface CofinancingWords {
  readonly project: string;
  readonly stage: string;
  readonly rijk: string;
  readonly regio: string;
  /** Region as a percentage of the Rijk, and what is asked of it. */
  readonly share: string;
  readonly minimum: string;
}

/** What a finding says of the money of a project, held against what is asked: 0.5 for half of what the Rijk pays. */
export function describeCofinancing(
  { fase, rijk, regio, ratio }: Cofinancing,
  project: Project,
  minimum: number,
): CofinancingWords {
  return {
    project: project.naam ?? project.id,
    stage: fase,
    rijk: formatEuro(rijk),
    regio: formatEuro(regio),
    share: `${formatPercentage(ratio * 100, { against: minimum * 100 })}%`,
    minimum: `${formatNumber(minimum * 100)}%`,
  };
}

import { addUp } from "../../value/add-up.ts";
import { formatEuro } from "../../value/notation/format-euro.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { formatPercentage } from "../../value/notation/format-percentage.ts";
import { nameExecutionCosts } from "../../content/execution-costs.ts";
import { sumLedger, WHOLE_DEAL, type StageSum } from "./ledger-sums.ts";
import type { SettingSpec } from "../engine/settings.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** The posts of the ledger that hold the costs of execution. */
export const EXECUTION_POSTS: SettingSpec & { readonly kind: "woorden" } = {
  kind: "woorden",
  names: "post",
  what: "de posten in het grootboek voor de kosten van de uitvoering",
};

/** Costs of execution above the share that was agreed. */
export interface ExcessCosts {
  readonly spent: StageSum;
  readonly words: {
    readonly name: string;
    readonly spent: string;
    readonly share: string;
    readonly most: string;
    readonly received: string;
  };
}

/**
 * The Rijk's money spent on execution, when it is more than the agreed share of all that the Rijk has paid so far; null
 * when it is not, or when the deal names no share.
 */
export function findExcessCosts({ deal, assessment }: YearSubject, posts: readonly string[]): ExcessCosts | null {
  const most = deal.financien?.vat?.maximaal_aandeel ?? null;
  const sums = sumLedger(assessment.ledger);
  const received = sums.of(WHOLE_DEAL, "rijk", "ontvangen").cents;
  const lines = posts.flatMap((post) => sums.of({ kind: "post", id: post }, "rijk", "besteed").lines);
  const totals = posts.map((post) => assessment.ledger.total({ post, soort: "rijk", fase: "besteed" }));
  const cents = addUp(totals, { quantity: "euro", rule: "totaal" }).value;
  if (most === null || received === null || received <= 0) return null;
  if (cents === null || cents * 100 <= received * most) return null;
  return {
    spent: { cents, lines },
    words: {
      name: nameExecutionCosts(deal),
      spent: formatEuro(cents),
      share: `${formatPercentage((cents / received) * 100, { against: most })}%`,
      most: `${formatNumber(most)}%`,
      received: formatEuro(received),
    },
  };
}

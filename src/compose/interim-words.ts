import type { OnderdeelStand } from "../assess/assessment.ts";
import { findSpokenUnit, hasReached } from "../content/measure.ts";
import { findDueTarget, listInterim, type PathPoint } from "../content/plan-path.ts";
import { createFigure, NOWHERE } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import { longDate } from "./inline.ts";
import type { RichText } from "./report-model.ts";

/** " Afgesproken was 60 op 31 december 2030; dat is niet gehaald. Op 31 december 2031 moet het 150 zijn." */
export function describeInterim(stand: OnderdeelStand, peildatum: string | null): RichText {
  const due = findDueTarget(stand, peildatum);
  const next = listInterim(stand).find(({ datum }) => peildatum === null || datum > peildatum);
  const value = stand.stand.value;
  const isReached = (goal: number): boolean => value !== null && hasReached(stand.onderdeel, value, goal);
  return [
    ...(due === null
      ? []
      : [
          ...[" Afgesproken was ", interimFigure(stand, due), " op ", longDate(due.datum)],
          isReached(due.waarde) ? "; dat is gehaald." : "; dat is niet gehaald.",
        ]),
    ...(next === undefined ? [] : [" Op ", longDate(next.datum), " moet het ", interimFigure(stand, next), " zijn."]),
  ];
}

function interimFigure({ onderdeel, tussendoelen }: OnderdeelStand, { datum, waarde }: PathPoint): Figure {
  const agreed = tussendoelen.find((one) => one.datum === datum);
  return createFigure(
    waarde,
    { quantity: "aantal", unit: findSpokenUnit(onderdeel) },
    agreed?.waarde.origin ?? NOWHERE,
  );
}

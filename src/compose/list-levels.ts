import type { OnderdeelStand } from "../assess/assessment.ts";
import type { TargetLevel } from "../charts/chart-spec.ts";
import { findGoal, listInterim } from "../content/plan-path.ts";
import type { Figure } from "../value/value.ts";
import { yearOf } from "../value/iso-date.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import { isChanged } from "./agreed-words.ts";
import type { Yardstick } from "./find-yardstick.ts";

/** What is agreed as the chart draws it: one level, or a step at each day on which an addendum changed it. */
export function listLevels(
  stand: OnderdeelStand,
  { operator, value, tot, afspraken, label }: Yardstick,
): TargetLevel[] {
  const { onderdeel, verloop } = stand;
  const words = WORDS[operator ?? "geen"] ?? "";
  const name = (prefix: string, amount: number | null, most: Figure | null): string => {
    const upTo = most === null || most.value === null ? "" : ` tot ${formatNumber(most.value)}`;
    return `${prefix}: ${amount === null ? "geen getal" : `${words}${formatNumber(amount)}${upTo}`}`;
  };
  if (onderdeel.vergelijking !== null) return listCompared(verloop, onderdeel.vergelijking);
  // What was wanted before the first report has no place on the axis; the words below the chart tell of it
  const first = verloop.find(({ peildatum }) => peildatum !== null)?.peildatum ?? "";
  const interim = listInterim(stand).filter(({ datum }) => yearOf(datum) >= yearOf(first));
  if (interim.length > 0 && !isChanged(afspraken) && label === "afspraak")
    return [
      ...interim.map(({ datum, waarde }, index) => ({
        ...{ from: interim[index - 1]?.datum ?? null, value: waarde },
        label: `tot ${formatDate(datum)}: ${formatNumber(waarde)}`,
      })),
      {
        from: interim.at(-1)?.datum ?? null,
        value: findGoal(stand) ?? value.value,
        label: name(label, value.value, tot),
      },
    ];
  if (!isChanged(afspraken)) return [{ from: null, value: value.value, label: name(label, value.value, tot) }];
  return afspraken.map(({ vanaf, stand, isBegin, waarde, tot: most }) => {
    const when =
      isBegin || vanaf === null
        ? `${label} eerst`
        : `${label} ${stand === "komt" ? "vanaf" : "sinds"} ${formatDate(vanaf)}`;
    return { from: vanaf, value: waarde.value, label: name(when, waarde.value, most) };
  });
}

/** What a part is compared with through the years: a step at each report that gives another number. */
function listCompared(verloop: OnderdeelStand["verloop"], label: string): TargetLevel[] {
  const known = verloop.filter(({ vergelijking, peildatum }) => vergelijking.value !== null && peildatum !== null);
  return known.map(({ vergelijking, peildatum }, index) => ({
    from: index === 0 ? null : (known[index - 1]?.peildatum ?? peildatum),
    value: vergelijking.value,
    label: index < known.length - 1 ? "" : `${label}: ${formatNumber(vergelijking.value ?? 0)}`,
  }));
}

/** What is agreed on a number, in the little room of a chart; of what must be kept the line says enough. */
const WORDS: Partial<Record<NonNullable<Yardstick["operator"]>, string>> = {
  minimaal: "minimaal ",
  hoogstens: "hoogstens ",
  streven: "streven naar ",
  mogelijk: "mogelijk ",
};

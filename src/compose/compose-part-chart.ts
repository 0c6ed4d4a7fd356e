import { capitalise } from "../value/nouns.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import type { OnderdeelStand } from "../assess/assessment.ts";
import { isCounted } from "../content/is-counted.ts";
import type { ProgressChart } from "../charts/chart-spec.ts";
import { findUnitInSentence, isLevel, isMeasuredAlongWay } from "../content/measure.ts";
import { listInterim, missesBaseline } from "../content/plan-path.ts";
import { withKind } from "../value/figure.ts";
import { yearOf } from "../value/iso-date.ts";
import type { Figure } from "../value/value.ts";
import { describeAgreed, describeShareOf, describeSteps } from "./agreed-words.ts";
import { describeDifference, describeWay } from "./way-words.ts";
import type { Yardstick } from "./find-yardstick.ts";
import { describeInterim } from "./interim-words.ts";
import { listLevels } from "./list-levels.ts";
import { longDate } from "./inline.ts";
import type { ChartBlock, Inline, RichText, Table } from "./report-model.ts";
import { wordsFor } from "../content/period-words.ts";

/** What a progress chart stands beside. */
export interface ChartSurroundings {
  readonly table: Table;
  readonly note: RichText;
  readonly peildatum: string | null;
}

/** The chart of a part that is held against a number; null for every other, which gets a table or words. */
export function composePartChart(
  stand: OnderdeelStand,
  yardstick: Yardstick | null,
  around: ChartSurroundings,
): ChartBlock | null {
  const { onderdeel, resultaat, verloop } = stand;
  if (yardstick === null || !isCounted(onderdeel) || verloop.every((one) => one.waarde.value === null)) return null;
  return {
    kind: "chart",
    id: `figuur-${resultaat.id}-${onderdeel.id}`,
    title: `${capitalise(onderdeel.naam ?? onderdeel.id)}, ${describeCounting(stand)}`,
    chart: createSpec(stand, yardstick, around.peildatum),
    conclusion: concludePart(stand, yardstick, around.peildatum),
    table: around.table,
    note: around.note,
  };
}

/** How the bars of a part count: "stand per jaar". */
function describeCounting({ onderdeel, verloop }: OnderdeelStand): string {
  const { per } = wordsFor(verloop.map(({ jaar }) => jaar));
  if (onderdeel.telwijze === "cumulatief") return "opgeteld vanaf de start";
  return onderdeel.telwijze === "per-periode" ? `opgeteld per ${per}` : `stand per ${per}`;
}

function createSpec(stand: OnderdeelStand, yardstick: Yardstick, peildatum: string | null): ProgressChart {
  const { verloop, planning, prognose, streefdatum, onderdeel } = stand;
  // A report without a peildatum has no place in time
  const years = verloop.flatMap(({ jaar, peildatum: date, waarde, isHerzien }, index) =>
    date === null
      ? []
      : [
          {
            year: yearOf(date),
            date,
            value: waarde.value,
            isCurrent: index === verloop.length - 1,
            // The table below the chart says what the mark means
            label: isHerzien ? `${jaar} *` : jaar,
          },
        ],
  );
  const lastYear = Math.max(
    ...years.map((one) => one.year),
    ...planning.map((one) => yearOf(one.datum)),
    ...listInterim(stand).map((one) => yearOf(one.datum)),
    streefdatum === null ? 0 : yearOf(streefdatum),
  );
  return {
    kind: "voortgang",
    unit: onderdeel.eenheid ?? "",
    target: listLevels(stand, yardstick),
    years,
    plan: planning.map((one) => ({ date: one.datum, value: one.waarde, label: "" })),
    prognosis:
      prognose.value === null || streefdatum === null || streefdatum <= (peildatum ?? "")
        ? null
        : { date: streefdatum, value: prognose.value, label: `prognose ${formatNumber(prognose.value)}` },
    lastYear,
  };
}

/** "Op 30 april 2026 staat de teller op 412 gezinnen: 41 procent van het minimum van 1.000, en 148 minder dan gepland." */
function concludePart(stand: OnderdeelStand, yardstick: Yardstick, peildatum: string | null): RichText {
  const { stand: value, onderdeel } = stand;
  if (value.value === null) return ["De stand op ", longDate(peildatum), ": ", value, "."];
  const start: RichText = [
    "Op ",
    longDate(peildatum),
    isLevel(onderdeel) ? " is de waarde " : " staat de teller op ",
    withKind(value, { unit: findUnitInSentence(onderdeel) }),
  ];
  const parts = [compareWithYardstick(stand, yardstick), compareWithPlan(stand)].filter((part) => part.length > 0);
  const compared = parts.flatMap((part, index): readonly Inline[] => [index === 0 ? ": " : ", en ", ...part]);
  return [
    ...[...start, ...compared, "."],
    ...describeInterim(stand, peildatum),
    ...describeSteps(yardstick),
    ...explainMissingBaseline(stand, yardstick),
  ];
}

function compareWithYardstick(
  stand: OnderdeelStand,
  { operator, value, tot, share, label }: Yardstick,
): readonly Inline[] {
  if (operator === "borgen") {
    const than = label === "beginsituatie" ? "in de beginsituatie" : "afgesproken";
    return compare(stand, value, than);
  }
  if (isMeasuredAlongWay(stand.onderdeel)) return describeWay(stand, { operator, value, tot }, share);
  return share.value === null ? [] : [share, ...describeShareOf({ operator, value, tot })];
}

function explainMissingBaseline(stand: OnderdeelStand, yardstick: Yardstick): readonly Inline[] {
  if (!missesBaseline(stand) || isMeasuredAlongWay(stand.onderdeel)) return [];
  const agreed = describeAgreed(stand.onderdeel, yardstick);
  return [" De afspraak is: ", ...agreed, " extra. De beginsituatie is onbekend, dus een aandeel is niet te geven."];
}

function compareWithPlan(stand: OnderdeelStand): readonly Inline[] {
  return compare(stand, stand.gepland, "gepland");
}

/** "148 minder dan gepland", "precies zoveel als gepland"; nothing where there is nothing to compare. */
function compare(stand: OnderdeelStand, like: Figure, than: string): readonly Inline[] {
  const difference = describeDifference(stand, like);
  if (difference === null) return [];
  return difference.length === 0 ? [`precies zoveel als ${than}`] : [...difference, ` dan ${than}`];
}

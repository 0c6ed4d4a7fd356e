import { capitalise } from "../value/nouns.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import type { OnderdeelStand } from "../assess/assessment.ts";
import { isCounted } from "../content/is-counted.ts";
import type { ProgressChart, TargetLevel } from "../charts/chart-spec.ts";
import { subtractDecimals } from "../value/decimals.ts";
import { missesBaseline } from "../content/plan-path.ts";
import { createFigure, withKind } from "../value/figure.ts";
import { yearOf } from "../value/iso-date.ts";
import type { Figure } from "../value/value.ts";
import { describeAgreed, describeShareOf, describeSteps, isChanged } from "./agreed-words.ts";
import type { Yardstick } from "./find-yardstick.ts";
import { longDate } from "./inline.ts";
import type { ChartBlock, Inline, RichText, Table } from "./report-model.ts";

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
    title: `${capitalise(onderdeel.naam ?? onderdeel.id)}${COUNTING[onderdeel.telwijze ?? "stand"]}`,
    chart: createSpec(stand, yardstick, around.peildatum),
    conclusion: concludePart(stand, yardstick, around.peildatum),
    table: around.table,
    note: around.note,
  };
}

const COUNTING = {
  cumulatief: ", opgeteld vanaf de start",
  "per-periode": ", opgeteld per jaar",
  stand: ", stand per jaar",
};

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
    streefdatum === null ? 0 : yearOf(streefdatum),
  );
  return {
    kind: "voortgang",
    unit: onderdeel.eenheid ?? "",
    target: listLevels(yardstick),
    years,
    plan: planning.map((one) => ({ date: one.datum, value: one.waarde, label: "" })),
    prognosis:
      prognose.value === null || streefdatum === null || streefdatum <= (peildatum ?? "")
        ? null
        : { date: streefdatum, value: prognose.value, label: `prognose ${formatNumber(prognose.value)}` },
    lastYear,
  };
}

/** What is agreed as the chart draws it: one level, or a step at each day on which an addendum changed it. */
function listLevels({ operator, value, afspraken, label }: Yardstick): TargetLevel[] {
  const words = WORDS[operator ?? "geen"] ?? "";
  const name = (prefix: string, amount: number | null): string =>
    `${prefix}: ${amount === null ? "geen getal" : `${words}${formatNumber(amount)}`}`;
  if (!isChanged(afspraken)) return [{ from: null, value: value.value, label: name(label, value.value) }];
  return afspraken.map(({ vanaf, stand, isBegin, waarde }) => {
    const when =
      isBegin || vanaf === null
        ? `${label} eerst`
        : `${label} ${stand === "komt" ? "vanaf" : "sinds"} ${formatDate(vanaf)}`;
    return { from: vanaf, value: waarde.value, label: name(when, waarde.value) };
  });
}

/** What is agreed on a number, in the little room of a chart; of what must be kept the line says enough. */
const WORDS: Partial<Record<NonNullable<Yardstick["operator"]>, string>> = {
  minimaal: "minimaal ",
  streven: "streven naar ",
  mogelijk: "mogelijk ",
};

/** "Op 30 april 2026 staat de teller op 412 gezinnen: 41 procent van het minimum van 1.000, en 148 minder dan gepland." */
function concludePart(stand: OnderdeelStand, yardstick: Yardstick, peildatum: string | null): RichText {
  const { stand: value, onderdeel } = stand;
  if (value.value === null) return ["De stand op ", longDate(peildatum), ": ", value, "."];
  const start: RichText = [
    "Op ",
    longDate(peildatum),
    " staat de teller op ",
    withKind(value, { unit: onderdeel.eenheid }),
  ];
  const parts = [compareWithYardstick(stand, yardstick), compareWithPlan(stand)].filter((part) => part.length > 0);
  const compared = parts.flatMap((part, index): readonly Inline[] => [index === 0 ? ": " : ", en ", ...part]);
  return [...start, ...compared, ".", ...describeSteps(yardstick), ...explainMissingBaseline(stand, yardstick)];
}

function compareWithYardstick(stand: OnderdeelStand, { operator, value, share, label }: Yardstick): readonly Inline[] {
  if (operator === "borgen") {
    const than = label === "beginsituatie" ? "in de beginsituatie" : "afgesproken";
    return compare(stand.stand, value, than);
  }
  return share.value === null ? [] : [share, ...describeShareOf(operator, value)];
}

function explainMissingBaseline(stand: OnderdeelStand, yardstick: Yardstick): readonly Inline[] {
  if (!missesBaseline(stand)) return [];
  const agreed = describeAgreed(stand.onderdeel, yardstick);
  return [" De afspraak is: ", ...agreed, " extra. De beginsituatie is onbekend, dus een aandeel is niet te geven."];
}

function compareWithPlan({ stand, gepland }: OnderdeelStand): readonly Inline[] {
  return compare(stand, gepland, "gepland");
}

/** "148 minder dan gepland", "precies zoveel als gepland"; nothing where there is nothing to compare. */
function compare(stand: Figure, like: Figure, than: string): readonly Inline[] {
  if (stand.value === null || like.value === null) return [];
  const difference = subtractDecimals(stand.value, like.value);
  if (difference === 0) return [`precies zoveel als ${than}`];
  const amount = createFigure(
    Math.abs(difference),
    { quantity: like.quantity },
    { kind: "computed", rule: "verschil", from: [] },
  );
  return [amount, ` ${difference > 0 ? "meer" : "minder"} dan ${than}`];
}

import type { Onderdeel, Planning } from "../content/content.ts";
import { isCounted } from "../content/is-counted.ts";
import { countMeasured, isDownward } from "../content/measure.ts";
import { findGoal, findPathStart, findWay, lacksStart, valueOnPath, type AgreedInput } from "../content/plan-path.ts";
import { subtractDecimals } from "../value/decimals.ts";
import { computedFrom, createFigure, createGap, gapOf, type FigureKind } from "../value/figure.ts";
import { yearsBetween } from "../value/iso-date.ts";
import type { Figure } from "../value/value.ts";
import type { PlanPunt } from "./assessment.ts";
import { originOf } from "./find-part-data.ts";
import { kindOf, type PartContext } from "./part-context.ts";

export interface ShareInput extends AgreedInput {
  readonly stand: Figure;
}

/** Share of the way to the target, in percent; "onbekend" where only the baseline is missing. */
export function computeShare(input: ShareInput): Figure {
  const { stand, streefwaarde, beginsituatie } = input;
  const origin = computedFrom("aandeel", [stand.origin, streefwaarde.origin, beginsituatie.origin]);
  const kind: FigureKind = { quantity: "procent" };
  if (streefwaarde.value === null) return createGap(gapOf(streefwaarde), kind, origin);
  if (stand.value === null) return createGap(gapOf(stand), kind, origin);
  const way = findWay(stand.value, input);
  if (way === null) return createGap(lacksStart(input) ? "onbekend" : "nvt", kind, origin);
  return createFigure((way.covered / way.whole) * 100, kind, origin);
}

/** Difference with last year. */
export function computeStep(stand: Figure, before: Figure | null, onderdeel: Onderdeel): Figure {
  const kind: FigureKind = { ...kindOf(onderdeel), signed: true };
  if (before === null) return createGap("nvt", kind);
  const origin = computedFrom("stap", [stand.origin, before.origin]);
  if (stand.value === null || before.value === null)
    return createGap(gapOf(stand.value === null ? stand : before), kind, origin);
  return createFigure(subtractDecimals(stand.value, before.value), kind, origin);
}

interface PointsInput extends AgreedInput {
  readonly planning: Planning | null;
  /** The day on which the planning ends. */
  readonly streefdatum: string | null;
}

/** The points of the region's planning, with the target at its end when the planning does not reach so far. */
export function listPlanPoints({ planning, streefdatum: end, ...agreed }: PointsInput): PlanPunt[] {
  if (planning === null) return [];
  const punten = planning.tussenwaarden.flatMap(({ datum, waarde }) =>
    datum === null || waarde === null ? [] : [{ datum, waarde }],
  );
  punten.sort((a, b) => (a.datum < b.datum ? -1 : 1));
  const last = punten.at(-1);
  const goal = findGoal(agreed) ?? agreed.streefwaarde.value;
  if (end !== null && goal !== null && punten.length > 0 && (last?.datum ?? "") < end) {
    punten.push({ datum: end, waarde: goal });
  }
  return punten;
}

interface PlannedInput {
  readonly punten: readonly PlanPunt[];
  readonly stand: Figure;
  readonly beginsituatie: Figure;
  readonly onderdeel: Onderdeel;
  readonly context: PartContext;
  readonly planning: Planning | null;
}

/** Where the planning is at the peildatum: on the straight line between its points, from the baseline at the start. */
export function computePlanned(input: PlannedInput): Figure {
  const { punten, stand, beginsituatie, onderdeel, context, planning } = input;
  const kind = kindOf(onderdeel);
  const { peildatum, start } = context;
  if (planning === null || punten.length === 0) return createGap("nvt", kind);
  if (peildatum === null) return createGap("volgt", kind);
  const origin = computedFrom("gepland", [originOf(planning.at, "tussenwaarden")]);
  const from = findPathStart(beginsituatie, onderdeel);
  const first = start === null || from === null ? [] : [{ datum: start, waarde: from }];
  const decimals = countMeasured(stand.value);
  return createFigure(valueOnPath([...first, ...punten], peildatum, decimals) ?? 0, kind, origin);
}

interface PaceInput extends ShareInput {
  readonly streefdatum: string | null;
  readonly context: PartContext;
}

/** Pace so far (from the baseline, since the first report period began) and pace still needed to the target date. */
export function computePace(input: PaceInput): { readonly tempo: Figure; readonly tempoNodig: Figure } {
  const { stand, streefwaarde, beginsituatie, onderdeel, streefdatum, context } = input;
  const kind = kindOf(onderdeel);
  const none = createGap("nvt", kind);
  const { peildatum, start } = context;
  if (!isCounted(onderdeel)) return { tempo: none, tempoNodig: none };
  if (stand.value === null || peildatum === null) {
    const gap = createGap(stand.value === null ? gapOf(stand) : "volgt", kind, stand.origin);
    return { tempo: gap, tempoNodig: gap };
  }
  const passed = start === null ? 0 : yearsBetween(start, peildatum);
  const left = streefdatum === null ? 0 : yearsBetween(peildatum, streefdatum);
  const from = findPathStart(beginsituatie, onderdeel);
  const gained = subtractDecimals(stand.value, from ?? 0);
  const pace = (isDownward(onderdeel) ? -gained : gained) / passed;
  const way = findWay(stand.value, input);
  const needed = way === null ? 0 : Math.max(0, subtractDecimals(way.whole, way.covered)) / left;
  const tempoOrigin = computedFrom("tempo", [stand.origin, beginsituatie.origin]);
  const nodigOrigin = computedFrom("tempo-nodig", [stand.origin, streefwaarde.origin]);
  return {
    tempo: passed <= 0 || from === null ? none : createFigure(pace, kind, tempoOrigin),
    tempoNodig: way === null || left <= 0 ? none : createFigure(needed, kind, nodigOrigin),
  };
}

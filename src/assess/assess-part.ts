import { originAt } from "../source/locate.ts";
import { findPart } from "../content/find-part.ts";
import { findRealisation } from "../content/find-realisation.ts";
import { inForce } from "../content/in-force.ts";
import { isCounted } from "../content/is-counted.ts";
import { listSummands } from "../content/list-summands.ts";
import type { At, Beginsituatie, Deal, Jaar, Onderdeel, Planning, Resultaat, Voortgang } from "../content/content.ts";
import { computedFrom, createFigure, createGap, NOWHERE, type FigureKind } from "../value/figure.ts";
import { yearsBetween } from "../value/iso-date.ts";
import type { ContentOrigin, Figure } from "../value/value.ts";
import type { GereedStand, JaarWaarde, MijlpaalStand, OnderdeelStand, PlanPunt } from "./assessment.ts";

/** What every part of one report year is assessed with. */
export interface PartContext {
  readonly deal: Deal;
  /** Up to and with the report year, oldest first. */
  readonly jaren: readonly Jaar[];
  readonly peildatum: string | null;
  /** The day from which pace is counted. */
  readonly start: string | null;
}

interface Part {
  readonly resultaat: Resultaat;
  readonly onderdeel: Onderdeel;
}

/** What the entries of all years say of one part, and what follows from them. */
export function assessPart(part: Part, context: PartContext): OnderdeelStand {
  const { resultaat, onderdeel } = part;
  const { peildatum } = context;
  const planning = findPlanning(part, context.deal);
  const verloop = isCounted(onderdeel) ? context.jaren.map((jaar) => valueInYear(part, jaar, context)) : [];
  const stand = verloop.at(-1)?.waarde ?? createGap("nvt", kindOf(onderdeel));
  const beginsituatie = findBaseline(part, context.deal);
  const streefwaarde = findTarget(part, peildatum);
  const streefdatum = planning?.streefdatum ?? context.deal.file?.looptijd?.tot ?? null;
  const punten = listPlanPoints(planning, streefwaarde);
  const entry = context.jaren.at(-1)?.voortgang.get(resultaat.id) ?? null;
  return {
    onderdeel,
    resultaat,
    realisatie: entry === null ? null : (findRealisation(entry, part)?.realisatie ?? null),
    verloop,
    stand,
    beginsituatie,
    streefwaarde,
    aandeel: computeShare({ stand, streefwaarde, beginsituatie, onderdeel }),
    stap: computeStep(stand, verloop.at(-2)?.waarde ?? null, onderdeel),
    gepland: computePlanned({ punten, beginsituatie, onderdeel, context, planning }),
    prognose: findPrognosis(part, entry),
    ...computePace({ stand, streefwaarde, beginsituatie, onderdeel, streefdatum, context }),
    streefdatum,
    planning: punten,
    mijlpalen: onderdeel.meetwijze === "mijlpalen" ? assessMilestones(part, planning, context) : [],
    gereed: onderdeel.meetwijze === "ja-nee" ? assessDeliverable(part, context) : null,
  };
}

function kindOf(onderdeel: Onderdeel): FigureKind {
  const quantity = onderdeel.meetwijze === "oppervlakte" ? "oppervlakte" : "aantal";
  return { quantity, unit: null };
}

/** The value of one year by the part's way of counting: as reported, summed over the years, or summed over its parts. */
function valueInYear(part: Part, jaar: Jaar, context: PartContext): JaarWaarde {
  const { resultaat, onderdeel } = part;
  const peildatum = jaar.rapport?.peildatum ?? `${String(jaar.year)}-12-31`;
  if (onderdeel.som_van.length > 0) return { jaar: jaar.year, peildatum, ...sumOfParts(part, jaar, context) };
  const own = reportedValue(part, jaar, context);
  if (onderdeel.telwijze !== "per-periode") return { jaar: jaar.year, peildatum, ...own };
  const until = context.jaren
    .filter((one) => one.year <= jaar.year)
    .map((one) => reportedValue({ resultaat, onderdeel }, one, context));
  return {
    jaar: jaar.year,
    peildatum,
    waarde: addUp(
      until.map((one) => one.waarde),
      kindOf(onderdeel),
    ),
    isHerzien: until.some((one) => one.isHerzien),
  };
}

function sumOfParts(part: Part, jaar: Jaar, context: PartContext): Pick<JaarWaarde, "waarde" | "isHerzien"> {
  const parts = listSummands(part.resultaat, part.onderdeel);
  const values = parts.map((onderdeel) => valueInYear({ resultaat: part.resultaat, onderdeel }, jaar, context));
  return {
    waarde: addUp(
      values.map((one) => one.waarde),
      kindOf(part.onderdeel),
    ),
    isHerzien: values.some((one) => one.isHerzien),
  };
}

/** The sum; not known as long as one of the values is not. */
function addUp(figures: readonly Figure[], kind: FigureKind): Figure {
  const missing = figures.find((figure) => figure.value === null);
  const origin = computedFrom(
    "som",
    figures.map((figure) => figure.origin),
  );
  if (figures.length === 0 || missing !== undefined) return createGap(gapOf(missing ?? null), kind, origin);
  return createFigure(
    figures.reduce((sum, figure) => sum + (figure.value ?? 0), 0),
    kind,
    origin,
  );
}

function gapOf(figure: Figure | null): "volgt" | "vertrouwelijk" | "onbekend" | "nvt" {
  return figure === null || figure.status === "bekend" ? "volgt" : figure.status;
}

function reportedValue(part: Part, jaar: Jaar, context: PartContext): Pick<JaarWaarde, "waarde" | "isHerzien"> {
  const kind = kindOf(part.onderdeel);
  const correction = findCorrection(part, jaar.year, context);
  if (correction !== null) return { waarde: createFigure(correction.value, kind, correction.origin), isHerzien: true };
  const entry = jaar.voortgang.get(part.resultaat.id);
  if (entry === undefined) return { waarde: createGap("volgt", kind), isHerzien: false };
  if (entry.vertrouwelijk !== null) return { waarde: createGap("vertrouwelijk", kind), isHerzien: false };
  const found = findRealisation(entry, part);
  const value = found?.realisatie.waarde ?? null;
  if (found === null || value === null) return { waarde: createGap("volgt", kind), isHerzien: false };
  return { waarde: createFigure(value, kind, originOf(found.at, "waarde")), isHerzien: false };
}

/** The newest correction of a year's value by that year's successors. */
function findCorrection(
  part: Part,
  year: number,
  context: PartContext,
): { readonly value: number; readonly origin: ContentOrigin } | null {
  for (const jaar of [...context.jaren].reverse()) {
    const entry = jaar.voortgang.get(part.resultaat.id);
    for (const [index, one] of (entry?.correctie ?? []).entries()) {
      const isThis = one.jaar === year && findPart(part.resultaat, one.onderdeel) === part.onderdeel;
      if (entry !== undefined && isThis && one.wordt !== null) {
        return { value: one.wordt, origin: originAt(entry.at.source, [...entry.at.path, "correctie", index, "wordt"]) };
      }
    }
  }
  return null;
}

function originOf(at: At, key: string): ContentOrigin {
  return originAt(at.source, [...at.path, key]);
}

function matches(one: Pick<Planning, "resultaat" | "onderdeel">, { resultaat, onderdeel }: Part): boolean {
  return one.resultaat === resultaat.id && findPart(resultaat, one.onderdeel)?.id === onderdeel.id;
}

function findPlanning(part: Part, deal: Deal): Planning | null {
  return deal.planningOf(part.resultaat.id).find((one) => matches(one, part)) ?? null;
}

function findBaseline(part: Part, deal: Deal): Figure {
  const kind = kindOf(part.onderdeel);
  if (part.onderdeel.som_van.length > 0) {
    return addUp(
      listSummands(part.resultaat, part.onderdeel).map((onderdeel) =>
        findBaseline({ resultaat: part.resultaat, onderdeel }, deal),
      ),
      kind,
    );
  }
  const found: Beginsituatie | undefined = deal.beginsituatieOf(part.resultaat.id).find((one) => matches(one, part));
  if (found === undefined || !isCounted(part.onderdeel))
    return createGap(isCounted(part.onderdeel) ? "volgt" : "nvt", kind);
  const origin = originOf(found.at, "waarde");
  if (found.waarde === "onbekend") return createGap("onbekend", kind, origin);
  const value = Number(found.waarde);
  return found.waarde === null || Number.isNaN(value)
    ? createGap("volgt", kind, origin)
    : createFigure(value, kind, origin);
}

function findTarget({ onderdeel }: Part, peildatum: string | null): Figure {
  const value = inForce(onderdeel.streefwaarde, peildatum);
  const origin = originOf(onderdeel.at, "streefwaarde");
  return value === null ? createGap("nvt", kindOf(onderdeel)) : createFigure(value, kindOf(onderdeel), origin);
}

function findPrognosis(part: Part, entry: Voortgang | null): Figure {
  const kind = kindOf(part.onderdeel);
  const index =
    entry?.prognose.findIndex((one) => findPart(part.resultaat, one.onderdeel)?.id === part.onderdeel.id) ?? -1;
  const value = entry?.prognose[index]?.waarde ?? null;
  if (entry === null) return createGap("volgt", kind);
  if (value === null) return createGap("nvt", kind);
  if (entry.vertrouwelijk !== null) return createGap("vertrouwelijk", kind);
  return createFigure(value, kind, originAt(entry.at.source, [...entry.at.path, "prognose", index, "waarde"]));
}

interface ShareInput {
  readonly stand: Figure;
  readonly streefwaarde: Figure;
  readonly beginsituatie: Figure;
  readonly onderdeel: Onderdeel;
}

/** Share of the target. What counts as extra has none as long as the baseline is not known. */
function computeShare({ stand, streefwaarde, beginsituatie, onderdeel }: ShareInput): Figure {
  const origin = computedFrom("aandeel", [stand.origin, streefwaarde.origin]);
  const needsBaseline = onderdeel.vereist_beginsituatie === true && beginsituatie.value === null;
  if (streefwaarde.value === null || streefwaarde.value === 0) return createGap("nvt", { quantity: "procent" }, origin);
  if (needsBaseline) return createGap("onbekend", { quantity: "procent" }, origin);
  if (stand.value === null) return createGap(gapOf(stand), { quantity: "procent" }, origin);
  return createFigure((stand.value / streefwaarde.value) * 100, { quantity: "procent" }, origin);
}

function computeStep(stand: Figure, before: Figure | null, onderdeel: Onderdeel): Figure {
  const kind: FigureKind = { ...kindOf(onderdeel), signed: true };
  if (before === null) return createGap("nvt", kind);
  const origin = computedFrom("stap", [stand.origin, before.origin]);
  if (stand.value === null || before.value === null)
    return createGap(gapOf(stand.value === null ? stand : before), kind, origin);
  return createFigure(stand.value - before.value, kind, origin);
}

/** The points of the region's planning, with the target at its end when the planning does not reach so far. */
function listPlanPoints(planning: Planning | null, streefwaarde: Figure): PlanPunt[] {
  if (planning === null) return [];
  const punten = planning.tussenwaarden.flatMap(({ datum, waarde }) =>
    datum === null || waarde === null ? [] : [{ datum, waarde }],
  );
  punten.sort((a, b) => (a.datum < b.datum ? -1 : 1));
  const last = punten.at(-1);
  const end = planning.streefdatum;
  if (end !== null && streefwaarde.value !== null && punten.length > 0 && (last?.datum ?? "") < end) {
    punten.push({ datum: end, waarde: streefwaarde.value });
  }
  return punten;
}

interface PlannedInput {
  readonly punten: readonly PlanPunt[];
  readonly beginsituatie: Figure;
  readonly onderdeel: Onderdeel;
  readonly context: PartContext;
  readonly planning: Planning | null;
}

/** Where the planning is at the peildatum: on the straight line between its points, from the baseline at the start. */
function computePlanned({ punten, beginsituatie, onderdeel, context, planning }: PlannedInput): Figure {
  const kind = kindOf(onderdeel);
  const { peildatum, start } = context;
  if (planning === null || peildatum === null || punten.length === 0) return createGap("nvt", kind);
  const origin = computedFrom("gepland", [originOf(planning.at, "tussenwaarden")]);
  const first = start === null ? [] : [{ datum: start, waarde: beginsituatie.value ?? 0 }];
  const path = [...first, ...punten];
  const next = path.findIndex((punt) => punt.datum >= peildatum);
  const after = path[next];
  if (after === undefined) return createFigure(path.at(-1)?.waarde ?? 0, kind, origin);
  const before = path[next - 1] ?? after;
  const span = yearsBetween(before.datum, after.datum);
  const share = span === 0 ? 1 : yearsBetween(before.datum, peildatum) / span;
  return createFigure(Math.round(before.waarde + (after.waarde - before.waarde) * share), kind, origin);
}

interface PaceInput extends ShareInput {
  readonly streefdatum: string | null;
  readonly context: PartContext;
}

/** Pace so far (from the baseline, since the first report period began) and pace still needed to the target date. */
function computePace(input: PaceInput): { readonly tempo: Figure; readonly tempoNodig: Figure } {
  const { stand, streefwaarde, beginsituatie, onderdeel, streefdatum, context } = input;
  const kind = kindOf(onderdeel);
  const none = createGap("nvt", kind);
  const { peildatum, start } = context;
  if (stand.value === null || peildatum === null || !isCounted(onderdeel)) return { tempo: none, tempoNodig: none };
  const passed = start === null ? 0 : yearsBetween(start, peildatum);
  const left = streefdatum === null ? 0 : yearsBetween(peildatum, streefdatum);
  const gained = stand.value - (beginsituatie.value ?? 0);
  const tempoOrigin = computedFrom("tempo", [stand.origin, beginsituatie.origin]);
  const nodigOrigin = computedFrom("tempo-nodig", [stand.origin, streefwaarde.origin]);
  return {
    tempo: passed <= 0 ? none : createFigure(gained / passed, kind, tempoOrigin),
    tempoNodig:
      streefwaarde.value === null || left <= 0
        ? none
        : createFigure(Math.max(0, streefwaarde.value - stand.value) / left, kind, nodigOrigin),
  };
}

/** The planned milestones with the date on which a year said they were reached; then those that were never planned. */
function assessMilestones(part: Part, planning: Planning | null, context: PartContext): MijlpaalStand[] {
  const reached = new Map<string, { readonly gehaald: string | null; readonly origin: ContentOrigin }>();
  for (const jaar of context.jaren) {
    const entry = jaar.voortgang.get(part.resultaat.id);
    const found = entry === undefined || entry.vertrouwelijk !== null ? null : findRealisation(entry, part);
    for (const [index, one] of (found?.realisatie.mijlpalen ?? []).entries()) {
      if (found === null || one.id === null) continue;
      reached.set(one.id, {
        gehaald: one.gehaald,
        origin: originAt(found.at.source, [...found.at.path, "mijlpalen", index]),
      });
    }
  }
  return (planning?.mijlpalen ?? []).flatMap((one): MijlpaalStand[] => {
    if (one.id === null) return [];
    const done = reached.get(one.id);
    const gehaald = done?.gehaald ?? null;
    const isLaat =
      gehaald === null && one.gepland !== null && context.peildatum !== null && one.gepland < context.peildatum;
    return [
      { id: one.id, naam: one.naam ?? one.id, gepland: one.gepland, gehaald, isLaat, origin: done?.origin ?? NOWHERE },
    ];
  });
}

/** The newest entry that says whether it is there. */
function assessDeliverable(part: Part, context: PartContext): GereedStand | null {
  for (const jaar of [...context.jaren].reverse()) {
    const entry = jaar.voortgang.get(part.resultaat.id);
    const found = entry === undefined || entry.vertrouwelijk !== null ? null : findRealisation(entry, part);
    if (found === null || found.realisatie.gereed === null) continue;
    const { gereed, datum, bewijs } = found.realisatie;
    return { isGereed: gereed, datum, bewijs, origin: originOf(found.at, "gereed") };
  }
  return null;
}

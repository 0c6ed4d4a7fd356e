import type { EerdereStand, PlekDoelStand } from "./assessment.ts";
import { isLevel } from "../content/measure.ts";
import { outermostPlaces } from "../content/nested-places.ts";
import { addUp } from "../value/add-up.ts";
import type { Beginsituatie, Deal, Onderdeel, Planning, Voortgang } from "../content/content.ts";
import { agreedNow, findAdded, listAgreed, type AfspraakStand } from "../content/agreed-states.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { findPart } from "../content/find-part.ts";
import { stateInForce } from "../content/in-force.ts";
import { isFilled } from "../content/is-filled.ts";
import { isCounted } from "../content/is-counted.ts";
import { listSummands } from "../content/list-summands.ts";
import { readBaseline } from "../content/read-baseline.ts";
import type { TussendoelStand } from "../content/plan-path.ts";
import type { DealName } from "../schema/content-schemas.ts";
import type { OverTime } from "../schema/fields.ts";
import { createFigure, createGap, NOWHERE, originOfFile, type FigureKind } from "../value/figure.ts";
import type { ContentOrigin, Figure, Origin } from "../value/value.ts";
import { kindOf, type Part, type PartContext } from "./part-context.ts";
import { addUpParts } from "./value-in-year.ts";
import { inside, isWritten, originAt, type At, type Steps } from "../source/at.ts";

/** The place of a key in an entry. */
export function originOf(at: At, key: string): ContentOrigin {
  return originAt(at, key);
}

function matches(one: Pick<Planning, "resultaat" | "onderdeel">, { resultaat, onderdeel }: Part): boolean {
  return one.resultaat === resultaat.id && findPart(resultaat, one.onderdeel)?.id === onderdeel.id;
}

/** The region's planning of a part; null when it has none. */
export function findPlanning(part: Part, deal: Deal): Planning | null {
  return deal.planningOf(part.resultaat.id).find((one) => matches(one, part)) ?? null;
}

/** Where a part stood at the start: a number, "onbekend", or the sum over its parts. */
export function findBaseline(part: Part, deal: Deal, peildatum: string | null): Figure {
  const kind = kindOf(part.onderdeel);
  if (part.onderdeel.som_van.length > 0) {
    return addUpParts(
      listSummands(part.resultaat, part.onderdeel, peildatum).map((onderdeel) =>
        findBaseline({ resultaat: part.resultaat, onderdeel }, deal, peildatum),
      ),
      part,
    );
  }
  if (!isCounted(part.onderdeel)) return createGap("nvt", kind);
  const found = deal.beginsituatieOf(part.resultaat.id).find((one) => matches(one, part));
  if (found === undefined) return createGap("volgt", kind, originOfBroken("beginsituatie", deal));
  return toBaseline(found, kind);
}

function toBaseline({ waarde, at }: Beginsituatie, kind: FigureKind): Figure {
  const origin = originOf(at, "waarde");
  const read = readBaseline(waarde ?? "");
  if (read.kind === "number") return createFigure(read.value, kind, origin);
  return createGap(read.kind === "unknown" ? "onbekend" : "volgt", kind, origin);
}

/** What the deal compares a part with, as that was at the start. */
export function findComparedBaseline(part: Part, deal: Deal): Figure {
  const kind = kindOf(part.onderdeel);
  if (part.onderdeel.vergelijking === null) return createGap("nvt", kind);
  const found = deal.beginsituatieOf(part.resultaat.id).find((one) => matches(one, part));
  const value = found?.vergelijking ?? null;
  return found === undefined || value === null
    ? createGap("volgt", kind)
    : createFigure(value, kind, originOf(found.at, "vergelijking"));
}

/** How a part went before the start, oldest first. */
export function listEarlier(part: Part, deal: Deal): EerdereStand[] {
  const found = deal.beginsituatieOf(part.resultaat.id).find((one) => matches(one, part));
  if (found === undefined || !isCounted(part.onderdeel)) return [];
  return found.eerder
    .flatMap(({ peildatum, waarde }, index) => {
      const origin = originAt(found.at, ["eerder", index, "waarde"]);
      return peildatum === null || waarde === null
        ? []
        : [{ peildatum, waarde: createFigure(waarde, kindOf(part.onderdeel), origin) }];
    })
    .sort((a, b) => (a.peildatum < b.peildatum ? -1 : 1));
}

/** The place of a file of the deal that cannot be read; that of what is missing when it can. */
function originOfBroken(name: DealName, { broken }: Deal): Origin {
  return broken.has(name) ? originOfFile(`deal/${name}.yaml`) : NOWHERE;
}

/** The day on which a part, or its result, became part of the deal; null for the start. */
export function findSince({ resultaat, onderdeel }: Part, peildatum: string | null): string | null {
  const days = [resultaat, onderdeel].flatMap(({ afgesproken }) => findAdded(afgesproken, peildatum)?.vanaf ?? []);
  return days.sort().at(-1) ?? null;
}

/** The numbers that were agreed of a part through time, as the report of this peildatum knows them. */
export function listTargets(part: Part, { deal, peildatum }: PartContext): AfspraakStand[] {
  const { streefwaarde, at } = part.onderdeel;
  const since = findSince(part, peildatum);
  const kind = kindOf(part.onderdeel);
  const sum = streefwaarde === null ? sumOfPlaces(part, deal, peildatum) : null;
  if (sum !== null) return [{ vanaf: null, waarde: sum, tot: null, door: "", isBegin: true, stand: "geldt" }];
  const tot = { states: part.onderdeel.streefwaarde_tot, key: "streefwaarde_tot" };
  return listAgreed(streefwaarde, { peildatum, since, kind, gap: "nvt", at, key: "streefwaarde", tot });
}

/** What was agreed of all places together, where the deal gives a number for each and none for the whole. */
function sumOfPlaces(part: Part, deal: Deal, peildatum: string | null): Figure | null {
  const places = outermostPlaces(listPlaceTargets(part, peildatum), deal).map(({ waarde }) => waarde);
  return places.length === 0 || isLevel(part.onderdeel)
    ? null
    : addUp(places, { ...kindOf(part.onderdeel), rule: "som" });
}

/** What is agreed for single places at the peildatum. */
export function listPlaceTargets({ onderdeel }: Part, peildatum: string | null): PlekDoelStand[] {
  return onderdeel.streefwaarden.flatMap(({ gemeente, focusgebied, provincie, waarde }, index) => {
    const found = findBeside(onderdeel, waarde, { path: ["streefwaarden", index, "waarde"], peildatum });
    return found === null ? [] : [{ gemeente, focusgebied, provincie, ...found }];
  });
}

/** What is agreed at the peildatum for days on the way, oldest first. */
export function listInterimTargets({ onderdeel }: Part, peildatum: string | null): TussendoelStand[] {
  return onderdeel.tussendoelen
    .flatMap(({ datum, waarde }, index) => {
      const found = findBeside(onderdeel, waarde, { path: ["tussendoelen", index, "waarde"], peildatum });
      return found === null || datum === null ? [] : [{ datum, ...found }];
    })
    .sort((a, b) => (a.datum < b.datum ? -1 : 1));
}

interface BesidePlace {
  readonly path: Steps;
  readonly peildatum: string | null;
}

/** A number beside the target, with the mark of the addendum that gave it. */
type Beside = Pick<TussendoelStand, "waarde" | "addendum">;

/** A number beside the target as it is in force; null where it is not agreed yet, or an addendum took it away. */
function findBeside(
  onderdeel: Onderdeel,
  states: OverTime<number> | null,
  { path, peildatum }: BesidePlace,
): Beside | null {
  const state = stateInForce(states, peildatum);
  const addendum = state?.addendum?.id ?? null;
  const origin = originAt(state?.at ?? inside(onderdeel.at, path));
  if (state !== null && state.waarde !== null)
    return { waarde: createFigure(state.waarde, kindOf(onderdeel), origin), addendum };
  const isNone = state === null ? (states ?? []).length > 0 : state.addendum !== undefined;
  return isNone ? null : { waarde: createGap("volgt", kindOf(onderdeel), origin), addendum };
}

/** The number that holds at the peildatum; still to come when one is written that cannot be read. */
export function findTarget({ onderdeel }: Part, afspraken: readonly AfspraakStand[], peildatum: string | null): Figure {
  const now = agreedNow(afspraken);
  if (now !== null) return now;
  const state = stateInForce(onderdeel.streefwaarde, peildatum);
  // An addendum may say that there is no number any more
  const isDropped = state?.addendum !== undefined;
  const isLost = !isDropped && (state !== null || isUnread(onderdeel, "streefwaarde"));
  return createGap(
    isLost ? "volgt" : "nvt",
    kindOf(onderdeel),
    isLost ? originOf(onderdeel.at, "streefwaarde") : NOWHERE,
  );
}

/** Whether something is written in a field of which nothing could be read. */
function isUnread<K extends string>(entry: { readonly at: At } & Readonly<Record<K, unknown>>, key: K): boolean {
  return !isFilled(entry[key]) && isWritten(entry.at, key);
}

/** What the region's own prognosis of this report goes by; null where it says nothing of that. */
export function findAssumption(part: Part, entry: Voortgang | null): string | null {
  return entry?.prognose.find((one) => isPrognosisOf(part, one))?.aanname ?? null;
}

function isPrognosisOf({ resultaat, onderdeel }: Part, one: Voortgang["prognose"][number]): boolean {
  return findPart(resultaat, one.onderdeel)?.id === onderdeel.id;
}

/** The region's own prognosis of this year. */
export function findPrognosis(part: Part, entry: Voortgang | null): Figure {
  const kind = kindOf(part.onderdeel);
  const index = entry?.prognose.findIndex((one) => isPrognosisOf(part, one)) ?? -1;
  if (entry === null) return createGap("volgt", kind);
  const found = entry.prognose[index];
  if (isEmptied(entry) || isEmptied(found)) return createGap("vertrouwelijk", kind);
  if (index === -1)
    return isUnread(entry, "prognose")
      ? createGap("volgt", kind, originOf(entry.at, "prognose"))
      : createGap("nvt", kind);
  const value = found?.waarde ?? null;
  const origin = originAt(entry.at, ["prognose", index, "waarde"]);
  return value === null ? createGap("volgt", kind, origin) : createFigure(value, kind, origin);
}

import type { Beginsituatie, Deal, Planning, Voortgang } from "../content/content.ts";
import { findPart } from "../content/find-part.ts";
import { stateInForce } from "../content/in-force.ts";
import { isFilled } from "../content/is-filled.ts";
import { isCounted } from "../content/is-counted.ts";
import { listSummands } from "../content/list-summands.ts";
import { readBaseline } from "../content/read-baseline.ts";
import type { DealName } from "../schema/content-schemas.ts";
import { createFigure, createGap, NOWHERE, type FigureKind } from "../value/figure.ts";
import type { ContentOrigin, Figure, Origin } from "../value/value.ts";
import { kindOf, type Part } from "./part-context.ts";
import { addUp } from "./value-in-year.ts";
import { isWritten, originAt, type At } from "../source/at.ts";

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
export function findBaseline(part: Part, deal: Deal): Figure {
  const kind = kindOf(part.onderdeel);
  if (part.onderdeel.som_van.length > 0) {
    return addUp(
      listSummands(part.resultaat, part.onderdeel).map((onderdeel) =>
        findBaseline({ resultaat: part.resultaat, onderdeel }, deal),
      ),
      kind,
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

/** The place of a file of the deal that cannot be read; that of what is missing when it can. */
export function originOfBroken(name: DealName, { broken }: Deal): Origin {
  return broken.has(name) ? { kind: "content", file: `deal/${name}.yaml`, line: 1 } : NOWHERE;
}

/** The number that was agreed and in force at the peildatum; still to come when one is written that cannot be read. */
export function findTarget({ onderdeel }: Part, peildatum: string | null): Figure {
  const kind = kindOf(onderdeel);
  const state = stateInForce(onderdeel.streefwaarde, peildatum);
  const value = state?.waarde ?? null;
  const origin = state?.at === undefined ? originOf(onderdeel.at, "streefwaarde") : originAt(state.at);
  if (value !== null) return createFigure(value, kind, origin);
  // An addendum may say that there is no number any more
  const isDropped = state?.at !== undefined;
  const isLost = !isDropped && (state !== null || isUnread(onderdeel, "streefwaarde"));
  return isLost ? createGap("volgt", kind, origin) : createGap("nvt", kind);
}

/** Whether something is written in a field of which nothing could be read. */
export function isUnread<K extends string>(entry: { readonly at: At } & Readonly<Record<K, unknown>>, key: K): boolean {
  return !isFilled(entry[key]) && isWritten(entry.at, key);
}

/** The region's own prognosis of this year. */
export function findPrognosis(part: Part, entry: Voortgang | null): Figure {
  const kind = kindOf(part.onderdeel);
  const index =
    entry?.prognose.findIndex((one) => findPart(part.resultaat, one.onderdeel)?.id === part.onderdeel.id) ?? -1;
  if (entry === null) return createGap("volgt", kind);
  if (index === -1)
    return isUnread(entry, "prognose")
      ? createGap("volgt", kind, originOf(entry.at, "prognose"))
      : createGap("nvt", kind);
  if (entry.vertrouwelijk !== null) return createGap("vertrouwelijk", kind);
  const value = entry.prognose[index]?.waarde ?? null;
  const origin = originAt(entry.at, ["prognose", index, "waarde"]);
  return value === null ? createGap("volgt", kind, origin) : createFigure(value, kind, origin);
}

import type { Beginsituatie, Deal, Planning, Voortgang } from "../content/content.ts";
import { findAdded, listAgreed, type AfspraakStand } from "../content/agreed-states.ts";
import { findPart } from "../content/find-part.ts";
import { isCounted } from "../content/is-counted.ts";
import { listSummands } from "../content/list-summands.ts";
import { createFigure, createGap } from "../value/figure.ts";
import type { ContentOrigin, Figure } from "../value/value.ts";
import { kindOf, type Part } from "./part-context.ts";
import { addUp } from "./value-in-year.ts";
import { originAt, type At } from "../source/at.ts";

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
    return addUp(
      listSummands(part.resultaat, part.onderdeel, peildatum).map((onderdeel) =>
        findBaseline({ resultaat: part.resultaat, onderdeel }, deal, peildatum),
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

/** The day on which a part, or its result, became part of the deal; null for the start. */
export function findSince({ resultaat, onderdeel }: Part, peildatum: string | null): string | null {
  const days = [resultaat, onderdeel].flatMap(({ afgesproken }) => findAdded(afgesproken, peildatum)?.vanaf ?? []);
  return days.sort().at(-1) ?? null;
}

/** The numbers that were agreed of a part through time, as the report of this peildatum knows them. */
export function listTargets(part: Part, peildatum: string | null): AfspraakStand[] {
  const { streefwaarde, at } = part.onderdeel;
  const since = findSince(part, peildatum);
  const kind = kindOf(part.onderdeel);
  return listAgreed(streefwaarde, { peildatum, since, kind, gap: "nvt", at, key: "streefwaarde" });
}

/** The region's own prognosis of this year. */
export function findPrognosis(part: Part, entry: Voortgang | null): Figure {
  const kind = kindOf(part.onderdeel);
  const index =
    entry?.prognose.findIndex((one) => findPart(part.resultaat, one.onderdeel)?.id === part.onderdeel.id) ?? -1;
  const value = entry?.prognose[index]?.waarde ?? null;
  if (entry === null) return createGap("volgt", kind);
  if (value === null) return createGap("nvt", kind);
  if (entry.vertrouwelijk !== null) return createGap("vertrouwelijk", kind);
  return createFigure(value, kind, originAt(entry.at, ["prognose", index, "waarde"]));
}

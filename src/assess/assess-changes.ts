import type { Afspraak, Deal, Dealwijziging, Onderwerp } from "../content/content.ts";
import { createDate, createFigure, createGap, NOWHERE, type FigureKind } from "../value/figure.ts";
import type { DateFigure, Figure, Origin } from "../value/value.ts";
import { kindOf } from "./part-context.ts";
import { originAt } from "../source/at.ts";

/**
 * A change of the deal as one report sees it. geldt: in force at its peildatum. aangekondigd: signed by then, and in
 * force later. gevraagd: a Party asked for it, and it was not signed yet.
 */
export interface WijzigingStand {
  readonly wijziging: Dealwijziging;
  readonly onderwerp: Onderwerp;
  readonly stand: "geldt" | "aangekondigd" | "gevraagd";
  /** What was in force until then; "nvt" where nothing was agreed. Of a result, part or goal itself a word. */
  readonly was: Figure | DateFigure | string;
  readonly wordt: Figure | DateFigure | string;
}

/** The changes that bear on a report, oldest first: in force at its peildatum, or known by then. */
export function assessChanges({ wijzigingen }: Deal, peildatum: string | null): WijzigingStand[] {
  return wijzigingen.flatMap((wijziging): WijzigingStand[] => {
    const { onderwerp, wordt, gold, at } = wijziging;
    const stand = findStatus(wijziging, peildatum);
    if (stand === null || onderwerp === null || wordt === null) return [];
    const origin = (step: string): Origin => originAt(at, step);
    const before = gold.at === null ? NOWHERE : originAt(gold.at);
    return [
      {
        wijziging,
        onderwerp,
        stand,
        was: gold.waarde === false ? "geen" : createValue(onderwerp, gold.waarde, before),
        wordt: createValue(onderwerp, wordt.waarde, origin("wordt")),
      },
    ];
  });
}

function findStatus(
  { addendum, vanaf, isOndertekend }: Dealwijziging,
  peildatum: string | null,
): WijzigingStand["stand"] | null {
  const isBy = (date: string | null | undefined): boolean =>
    peildatum !== null && date !== null && date !== undefined && date <= peildatum;
  if (isOndertekend && isBy(vanaf)) return "geldt";
  if (isBy(addendum.ondertekend?.datum)) return "aangekondigd";
  return isBy(addendum.verzoek?.datum) ? "gevraagd" : null;
}

/** A value that was agreed, as it is printed. */
function createValue(onderwerp: Onderwerp, value: Afspraak, origin: Origin): WijzigingStand["was"] {
  if (typeof value === "boolean") return value ? "afgesproken" : "vervallen";
  if (typeof value === "string") return createDate(value, "lang", origin);
  const kind = kindOfSubject(onderwerp);
  return value === null ? createGap("nvt", kind, origin) : createFigure(value, kind, origin);
}

function kindOfSubject(onderwerp: Onderwerp): FigureKind {
  switch (onderwerp.kind) {
    case "onderdeel":
    case "bovenkant":
    case "tussendoel":
    case "plek":
      return { ...kindOf(onderwerp.onderdeel), unit: onderwerp.onderdeel.eenheid };
    case "doel":
      return { quantity: "aantal", unit: onderwerp.doel.eenheid };
    case "verdeling":
    case "geldafspraak":
    case "totaal":
      return { quantity: "euro" };
    case "bestaan":
    case "einde":
      return { quantity: "aantal" };
  }
}

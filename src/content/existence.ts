import type { Bestaan, Deal, Doel, Onderdeel, Resultaat } from "./content.ts";

/** Everything of the deal that an addendum may add or retire: results, their parts, and goals. */
export function listExisting({ resultaten, doelen }: Pick<Deal, "resultaten" | "doelen">): Bestaan[] {
  return [
    ...resultaten.flatMap((resultaat): Bestaan[] => [
      { kind: "resultaat", resultaat },
      ...resultaat.onderdelen.map((onderdeel): Bestaan => ({ kind: "onderdeel", resultaat, onderdeel })),
    ]),
    ...doelen.map((doel): Bestaan => ({ kind: "doel", doel })),
  ];
}

/** The entry that is meant. */
export function entryOf(van: Bestaan): Resultaat | Onderdeel | Doel {
  return van.kind === "resultaat" ? van.resultaat : van.kind === "onderdeel" ? van.onderdeel : van.doel;
}

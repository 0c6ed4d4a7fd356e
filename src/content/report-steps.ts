import type { Stapnaam } from "../schema/stappen.ts";
import type { Rapport } from "./content.ts";

/** A step that a report took. */
export interface Stap {
  readonly stap: Stapnaam;
  readonly datum: string | null;
  readonly door: string | null;
  /** Why, where somebody said so. */
  readonly om: string | null;
}

type Told = Pick<Rapport, "stappen" | "ingediend" | "vastgesteld" | "status">;

/**
 * The steps that a report took, in the order in which they were written. What older fields tell of a step that is not in
 * the list comes behind it: a report may have been adopted and handed in before there was one.
 */
export function listSteps(rapport: Told | null): Stap[] {
  if (rapport === null) return [];
  const written = rapport.stappen.flatMap(({ stap, datum, door, om }): Stap[] =>
    stap === null ? [] : [{ stap, datum, door, om }],
  );
  const now = ofThisVersion(written);
  const { ingediend, vastgesteld, status } = rapport;
  const isSent = ingediend !== null || status === "ingediend" || status === "besproken";
  const told: (Pick<Stap, "stap" | "datum"> | null)[] = [
    vastgesteld === null ? null : { stap: "vastgesteld", datum: vastgesteld },
    isSent ? { stap: "ingediend", datum: ingediend?.datum ?? null } : null,
    status === "besproken" ? { stap: "besproken", datum: null } : null,
  ];
  const others = told.flatMap((one): Stap[] =>
    one === null || now.some(({ stap }) => stap === one.stap) ? [] : [{ ...one, door: null, om: null }],
  );
  return [...written, ...others];
}

/** Of the steps those of the version that is now being made: what came after the report was given back, if it was. */
export function ofThisVersion(steps: readonly Stap[]): Stap[] {
  return steps.slice(steps.findLastIndex(({ stap }) => stap === "teruggegeven") + 1);
}

/** Which version of a report this is, from 1: each time that it is given back makes another. */
export function versionOf(rapport: Told | null): number {
  return 1 + listSteps(rapport).filter(({ stap }) => stap === "teruggegeven").length;
}

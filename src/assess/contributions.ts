import type { Figure } from "../value/value.ts";
import type { Soort } from "./assess-money.ts";

/** What was booked of some contribution, in cents. */
export interface Geboekt {
  readonly toegezegd: Figure;
  readonly besteed: Figure;
  /** What of that was spent up to the report before, and since. */
  readonly vorig: Figure;
  readonly erbij: Figure;
  readonly geld: Figure;
  readonly natura: Figure;
}

/** Somebody who brings money or something else, with what was agreed with them and what was booked. */
export interface BijdragerStand extends Geboekt {
  readonly naam: string;
  readonly soort: Soort;
  /** "nvt" where the deal agrees nothing with them apart. */
  readonly afspraak: Figure;
}

/** The contributors of one kind of money, with what they give together. */
export interface BijdragersVanSoort {
  readonly soort: Soort;
  readonly bijdragers: readonly BijdragerStand[];
  readonly samen: Geboekt;
  readonly afspraak: Figure;
}

/** What was booked at one place of the deal, by contributor. */
export interface PlaatsStand {
  /** Null for what is booked at neither a theme nor a post. */
  readonly plaats: { readonly kind: "thema" | "post"; readonly id: string } | null;
  readonly bijdragers: readonly BijdragerStand[];
  readonly samen: Geboekt;
}

/** Whose money the report tells of: in total, and theme by theme. Both add up to the ledger's totals. */
export interface BijdragersStand {
  readonly perSoort: readonly BijdragersVanSoort[];
  readonly perPlaats: readonly PlaatsStand[];
  readonly samen: Geboekt;
}

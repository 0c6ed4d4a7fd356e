import type { Emptiable, Voortgang } from "./content.ts";
import { inside, type At } from "../source/at.ts";

/** A correction (bijsturing) or promise (toezegging) that a report made. */
export interface Voornemen extends Emptiable {
  readonly id: string;
  readonly soort: "bijsturing" | "toezegging";
  readonly resultaat: string;
  /** Name of the report that made it. */
  readonly jaar: string;
  readonly wat: string | null;
  /** Who does it, or to whom it was promised. */
  readonly wie: string | null;
  readonly wanneer: string | null;
  readonly at: At;
}

/** The corrections and promises that one entry makes; those without a mark cannot be answered and were reported. */
export function listIntentions(entry: Voortgang): Voornemen[] {
  const { at, jaar, resultaat } = entry;
  const placed = (key: string, index: number): At => (inside(at, [key, index]));
  const base = { jaar, resultaat };
  return [
    ...entry.bijsturingen.flatMap((one, index): Voornemen[] => {
      const { id, wat, wie, wanneer } = one;
      const at = placed("bijsturingen", index);
      return id === null ? [] : [{ ...base, ...leegteOf(one), id, soort: "bijsturing", wat, wie, wanneer, at }];
    }),
    ...entry.toezeggingen.flatMap((one, index): Voornemen[] => {
      const { id, wat, aan, wanneer } = one;
      const at = placed("toezeggingen", index);
      return id === null ? [] : [{ ...base, ...leegteOf(one), id, soort: "toezegging", wat, wie: aan, wanneer, at }];
    }),
  ];
}

function leegteOf({ leeg }: Emptiable): Emptiable {
  return leeg === undefined ? {} : { leeg };
}

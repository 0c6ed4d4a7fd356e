import type { Voortgang } from "./content.ts";
import { inside, type At } from "../source/at.ts";

/** A correction (bijsturing) or promise (toezegging) that a report made. */
export interface Voornemen {
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
    ...entry.bijsturingen.flatMap(({ id, wat, wie, wanneer }, index): Voornemen[] =>
      id === null ? [] : [{ ...base, id, soort: "bijsturing", wat, wie, wanneer, at: placed("bijsturingen", index) }],
    ),
    ...entry.toezeggingen.flatMap(({ id, wat, aan, wanneer }, index): Voornemen[] =>
      id === null
        ? []
        : [{ ...base, id, soort: "toezegging", wat, wie: aan, wanneer, at: placed("toezeggingen", index) }],
    ),
  ];
}

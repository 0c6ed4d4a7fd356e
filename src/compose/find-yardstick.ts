import type { DoelStand, OnderdeelStand } from "../assess/assessment.ts";
import { upperEndNow, type AfspraakStand } from "../content/agreed-states.ts";
import type { Figure } from "../value/value.ts";

/** The number a part is held against: its own target, that of a goal measured on it, or the baseline it must keep. */
export interface Yardstick {
  readonly operator: OnderdeelStand["onderdeel"]["operator"];
  readonly value: Figure;
  /** Its upper end, where a range is agreed; null for none. */
  readonly tot: Figure | null;
  /** That number through time; empty for a baseline. */
  readonly afspraken: readonly AfspraakStand[];
  /** Share of the way to it, in percent. */
  readonly share: Figure;
  /** "afspraak" or the name of the goal it comes from. */
  readonly label: string;
}

/** What a part is held against; null when there is no number. */
export function findYardstick(stand: OnderdeelStand, doelen: readonly DoelStand[]): Yardstick | null {
  const { onderdeel, streefwaarde, afspraken, beginsituatie, aandeel } = stand;
  const { operator } = onderdeel;
  if (streefwaarde.value !== null)
    return { operator, value: streefwaarde, tot: upperEndNow(afspraken), afspraken, share: aandeel, label: "afspraak" };
  const doel = doelen.find((one) => one.onderdeel === stand);
  if (doel !== undefined && doel.streefwaarde.value !== null) {
    return {
      operator: doel.doel.operator,
      value: doel.streefwaarde,
      tot: null,
      afspraken: doel.afspraken,
      share: doel.aandeel,
      label: `doel ${doel.doel.id}`,
    };
  }
  const keepsBaseline = operator === "borgen" && beginsituatie.value !== null;
  return keepsBaseline
    ? { operator, value: beginsituatie, tot: null, afspraken: [], share: aandeel, label: "beginsituatie" }
    : null;
}

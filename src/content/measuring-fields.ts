import type { Onderdeel } from "./content.ts";

interface MeasuringFields {
  /** Fields that only this way of measuring has. */
  readonly own: readonly string[];
  /** Fields without which a realisation says nothing. */
  readonly needs: readonly string[];
}

/** Which fields of a realisation belong to each way of measuring. */
export const MEASURING_FIELDS: Readonly<Record<NonNullable<Onderdeel["meetwijze"]>, MeasuringFields>> = {
  aantal: { own: ["waarde", "vergelijking", "uitsplitsing", "zekerheid"], needs: ["waarde", "peildatum", "bron"] },
  niveau: { own: ["waarde", "vergelijking", "uitsplitsing", "zekerheid"], needs: ["waarde", "peildatum", "bron"] },
  oppervlakte: { own: ["waarde", "vergelijking", "uitsplitsing", "zekerheid"], needs: ["waarde", "peildatum", "bron"] },
  "ja-nee": { own: ["gereed", "datum"], needs: ["gereed"] },
  mijlpalen: { own: ["mijlpalen"], needs: [] },
  kwalitatief: { own: ["verandering", "zichtbaar_aan"], needs: ["verandering"] },
};

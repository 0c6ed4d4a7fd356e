import type { OnderdeelStand } from "../../assess/assessment.ts";
import { findSpokenUnit, findUnitInSentence, isLevel } from "../../content/measure.ts";
import { formatNumber } from "../../value/notation/format-number.ts";

type Measured = Pick<OnderdeelStand, "onderdeel">;

/** A value of a part in a finding: "412", but "24,5 procent" where the number alone says too little. */
export function describeValue({ onderdeel }: Measured, value: number): string {
  const unit = isLevel(onderdeel) ? findUnitInSentence(onderdeel) : findSpokenUnit(onderdeel);
  return unit === null ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}

/** What of a part has a value: "de teller" of what is counted, "de waarde" of a level. */
export function nameMeter({ onderdeel }: Measured): string {
  return isLevel(onderdeel) ? "de waarde" : "de teller";
}

/** "staat de teller op 412", "is de waarde 24,5 procent". */
export function describeStand(part: Measured, value: number): string {
  return `${isLevel(part.onderdeel) ? "is de waarde" : "staat de teller op"} ${describeValue(part, value)}`;
}

import { countDecimals } from "../value/decimals.ts";
import type { Onderdeel } from "./content.ts";

/**
 * Units of which a number is a level and no count: half of 60 percent is not half of what was agreed. A deal that says
 * `meetwijze: niveau` needs none of these; they are for content that counts a state in such a unit.
 */
const LEVEL_UNIT = /^(?:%|‰|procent|percentage|promille|(?:rapport|index)?cijfer|index|score|graden|ratio|verhouding)/iu;

/** Units that are printed with their number wherever it stands. */
const SPOKEN_UNIT = /(?:^|\s)(?:euro|procent|procentpunten|promille)$/iu;

/** Whether how far a part is, is told from where it began: of a level, and of what must go down. */
export function isMeasuredAlongWay(onderdeel: Onderdeel): boolean {
  return isDownward(onderdeel) || (isLevel(onderdeel) && !isExtra(onderdeel));
}

/** Decimals that a computed value stands beside: as many as what was measured has. */
export function countMeasured(value: number | null): number {
  return value === null ? 0 : countDecimals(value);
}

/** What a percent is called in content. */
const PERCENT_UNITS: ReadonlySet<string> = new Set(["%", "procent", "percentage"]);

/**
 * Whether a part is a level (a percentage, grade, index, rate or balance) and no count of things. Of a level there is no
 * share of the target: how far it came is told from the baseline on.
 */
export function isLevel({ meetwijze, telwijze, eenheid, streefwaarde }: Onderdeel): boolean {
  if (meetwijze === "niveau") return true;
  if (meetwijze !== "aantal" || telwijze !== "stand") return false;
  // Things come in whole numbers
  const isBroken = (streefwaarde ?? []).some(({ waarde }) => waarde !== null && countDecimals(waarde) > 0);
  return isBroken || (eenheid !== null && LEVEL_UNIT.test(eenheid.trim()));
}

/** Whether less is better: by its direction, or because the deal says what it may be at most. */
export function isDownward({ richting, operator }: Pick<Onderdeel, "richting" | "operator">): boolean {
  return richting === null ? operator === "hoogstens" : richting === "lager";
}

/** Whether a value is as good as a goal, or better. */
export function hasReached(onderdeel: Onderdeel, value: number, goal: number): boolean {
  return isDownward(onderdeel) ? value <= goal : value >= goal;
}

/**
 * Which way a pace goes, of what must go down or is a level; null of any other count, and where nothing moves. A pace is
 * positive where it leads to the target.
 */
export function findCourse(onderdeel: Onderdeel, pace: number): "daling" | "stijging" | null {
  if (!isMeasuredAlongWay(onderdeel) || pace === 0) return null;
  return pace > 0 === isDownward(onderdeel) ? "daling" : "stijging";
}

/** Whether the target counts what comes on top of the baseline. */
export function isExtra(onderdeel: Onderdeel): boolean {
  return onderdeel.vereist_beginsituatie === true && !isDownward(onderdeel);
}

/** Whether the value itself is a percentage. */
function isPercentage({ eenheid }: Pick<Onderdeel, "eenheid">): boolean {
  return PERCENT_UNITS.has(eenheid?.trim().toLowerCase() ?? "");
}

/** The unit that is printed with a value of a part also where the sentence names none; null for a count of things. */
export function findSpokenUnit(onderdeel: Onderdeel): string | null {
  if (isPercentage(onderdeel)) return "procent";
  const { eenheid } = onderdeel;
  return eenheid !== null && SPOKEN_UNIT.test(eenheid.trim()) ? eenheid.trim() : null;
}

/** The unit of what one value is more than another: between percentages lie percentage points. */
export function findUnitOfDifference(onderdeel: Onderdeel): string | null {
  return isPercentage(onderdeel) ? "procentpunt" : findSpokenUnit(onderdeel);
}

/** Units that name the number and do not count anything: "een rapportcijfer van 6,7". */
const NAMING_UNIT = /^(?:(?:rapport|index)?cijfer|index|score|ratio|verhouding)/iu;

/** The unit behind a number that stands beside one with its unit already: a unit that names the number is not said twice. */
export function findUnitSaidAgain(onderdeel: Onderdeel): string | null {
  const unit = findUnitInSentence(onderdeel);
  return unit?.startsWith("(") === true ? null : unit;
}

/** What stands behind a value of a part in a sentence that names its unit: "412 gezinnen", "24,5 procent", "6,7 (rapportcijfer)". */
export function findUnitInSentence(onderdeel: Onderdeel): string | null {
  const unit = isPercentage(onderdeel) ? "procent" : onderdeel.eenheid;
  return unit !== null && NAMING_UNIT.test(unit) ? `(${unit})` : unit;
}

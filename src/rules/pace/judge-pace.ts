import { describeValue } from "./measured-words.ts";
import { missesBaseline } from "../../content/plan-path.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { roundPace } from "../../value/notation/round-pace.ts";
import type { Assessment, OnderdeelStand } from "../../assess/assessment.ts";
import { isPaceTold } from "../../content/is-pace-told.ts";
import { findDueTarget, findGoal, findPathStart, listInterim, valueOnPath } from "../../content/plan-path.ts";
import type { Voortgang } from "../../content/content.ts";
import {
  countMeasured,
  findCourse,
  findUnitInSentence,
  findUnitOfDifference,
  isDownward,
  isExtra,
  isLevel,
} from "../../content/measure.ts";
import { findPart } from "../../content/find-part.ts";
import { yearsBetween } from "../../value/iso-date.ts";
import type { Oordeel } from "../../value/value.ts";
import type { DataPath } from "../../source/spot.ts";

/**
 * What the figures of a part say of its pace, for the rules that hold an oordeel against them. The figures themselves are
 * those of assess; how they are computed and compared stands in docs/rekenregels.md.
 */

/** Where a part should be at the peildatum. */
export interface PathStand {
  /**
   * A number that the deal wanted there on a day that has passed and that is not there; else the region's own planning;
   * without one the line from the baseline to what was agreed.
   */
  readonly kind: "tussendoel" | "planning" | "lijn";
  /** The value from which the path starts. */
  readonly from: number;
  /** The value of the path at the peildatum, in whole numbers. */
  readonly now: number;
}

/** An oordeel that says that the result comes in time, or is there. */
export function isPositive(oordeel: Oordeel | null): boolean {
  return oordeel === "op schema" || oordeel === "afgerond";
}

/**
 * Whether the figures of a part may be held against the oordeel. Not those of what counts as extra as long as nobody
 * knows where it started: the oordeel of the coordinator then stands.
 */
export function mayJudge(part: OnderdeelStand): boolean {
  return !missesBaseline(part);
}

/** How far one value is ahead of another in the direction that is better; negative when it is behind. */
export function leadOver({ onderdeel }: OnderdeelStand, value: number, reference: number): number {
  return isDownward(onderdeel) ? reference - value : value - reference;
}

/** The value that a part must have in the end: what was agreed, or the baseline of what must be kept. */
export function findAgreed(part: OnderdeelStand): number | null {
  return part.onderdeel.operator === "borgen" ? part.beginsituatie.value : findGoal(part);
}

/** The path of a part; null when it has neither a planning with values nor a number that was agreed on. */
export function findPath(part: OnderdeelStand, { peildatum }: Assessment): PathStand | null {
  const { onderdeel, start, stand, beginsituatie, gepland, planning, streefdatum } = part;
  const from = findPathStart(beginsituatie, onderdeel);
  const due = findDueTarget(part, peildatum);
  if (due !== null && stand.value !== null && leadOver(part, stand.value, due.waarde) < 0)
    return { kind: "tussendoel", from: from ?? due.waarde, now: due.waarde };
  if (gepland.value !== null)
    return { kind: "planning", from: from ?? planning[0]?.waarde ?? gepland.value, now: gepland.value };
  const goal = findGoal(part);
  // What must be kept or may be taken up has no way to go; and a state of which nobody knows the start has no line
  const isBound = onderdeel.operator !== "borgen" && onderdeel.operator !== "mogelijk";
  const isStartKnown = beginsituatie.value !== null || onderdeel.telwijze !== "stand";
  if (from === null || goal === null || streefdatum === null || !isBound || !isStartKnown) return null;
  if (start === null || peildatum === null) return null;
  const line = [
    { datum: start, waarde: from },
    ...listInterim(part).filter(({ datum }) => datum > start && datum < streefdatum),
    { datum: streefdatum, waarde: goal },
  ];
  return { kind: "lijn", from, now: valueOnPath(line, peildatum, countMeasured(part.stand.value)) ?? goal };
}

/** Whether a part is further behind its path than a margin, in percent of the way the path went; not when it is done. */
export function isBehindPath(part: OnderdeelStand, path: PathStand, margin: number): boolean {
  const value = part.stand.value;
  const goal = findGoal(part);
  if (value === null || (goal !== null && leadOver(part, value, goal) >= 0)) return false;
  return -leadOver(part, value, path.now) > (Math.abs(path.now - path.from) * margin) / 100;
}

/** Years from the day on which pace begins to count to the peildatum; null when one of them is not known. */
export function yearsPassed({ start }: OnderdeelStand, { peildatum }: Assessment): number | null {
  return start === null || peildatum === null ? null : yearsBetween(start, peildatum);
}

/** The value at the target date if the pace so far goes on; null as long as there is no pace. */
export function projectEnd(part: OnderdeelStand, { peildatum }: Assessment): number | null {
  const { stand, tempo, streefdatum, onderdeel } = part;
  if (stand.value === null || tempo.value === null || peildatum === null || streefdatum === null) return null;
  const gain = tempo.value * Math.max(0, yearsBetween(peildatum, streefdatum));
  return stand.value + (isDownward(onderdeel) ? -gain : gain);
}

/** Where in the entry the region's own prognosis of a part stands. */
export function prognosisPath(entry: Voortgang, { resultaat, onderdeel }: OnderdeelStand): DataPath {
  const index = entry.prognose.findIndex((one) => findPart(resultaat, one.onderdeel)?.id === onderdeel.id);
  return ["prognose", index, "waarde"];
}

/** "Volgens de planning van de regio hoort daar nu 560 te staan." */
export function describePath(part: OnderdeelStand, { kind, now }: PathStand): string {
  return `${PATHS[kind]} hoort daar nu ${describeValue(part, now)} te staan.`;
}

const PATHS: Readonly<Record<PathStand["kind"], string>> = {
  tussendoel: "Volgens het tussendoel van de deal",
  planning: "Volgens de planning van de regio",
  lijn: "Op een rechte lijn van de beginsituatie naar de afspraak",
};

/** "Het tempo tot nu toe is 165 per jaar; tot 31 december 2028 is 220 per jaar nodig." Empty without a pace that says something. */
export function describePace(part: OnderdeelStand): string {
  const { tempo, tempoNodig, streefdatum } = part;
  if (tempo.value === null || !isPaceTold(part)) return "";
  const course = findCourse(part.onderdeel, tempo.value);
  const pace = formatPace(part, course === null ? tempo.value : Math.abs(tempo.value));
  const sofar = `${course === null ? "Het tempo" : `De ${course}`} tot nu toe is ${pace} per jaar`;
  if (tempoNodig.value === null || streefdatum === null) return `${sofar}.`;
  return `${sofar}; tot ${formatDate(streefdatum)} is ${formatPace(part, tempoNodig.value)} per jaar nodig.`;
}

/** A pace as the report prints it. */
export function formatPace({ onderdeel }: OnderdeelStand, pace: number): string {
  const unit = findUnitOfDifference(onderdeel);
  return `${formatNumber(roundPace(pace))}${unit === null ? "" : ` ${unit}`}`;
}

/** What was agreed, and what is the case when it is not there: "minimaal 1.000 gezinnen" and "die niet gehaald". */
export interface AgreedWords {
  readonly agreed: string;
  readonly outcome: string;
}

/** The words of each operator for what was agreed and did not come about. */
export function describeAgreed({ onderdeel, streefwaarde, beginsituatie }: OnderdeelStand): AgreedWords {
  const number = formatNumber((onderdeel.operator === "borgen" ? beginsituatie : streefwaarde).value ?? 0);
  const extra = isExtra(onderdeel) && onderdeel.operator !== "borgen" ? " extra" : "";
  const amount = [`${number}${extra}`, findUnitInSentence(onderdeel) ?? ""].join(" ").trim();
  const bound = isDownward(onderdeel) ? "hoogstens" : "minimaal";
  switch (onderdeel.operator) {
    case "minimaal":
      return { agreed: `${bound} ${amount}`, outcome: "die niet gehaald" };
    case "borgen":
      return {
        agreed: `behouden wat er was, ${amount}`,
        outcome: isLevel(onderdeel) ? "de waarde gedaald" : "het aantal gedaald",
      };
    case "hoogstens":
      return { agreed: `hoogstens ${amount}`, outcome: "het meer geworden" };
    case "mogelijk":
      return { agreed: `mogelijk ${amount}`, outcome: "die niet opgepakt" };
    case "streven":
    case "geen":
    case null:
      return { agreed: `streven naar ${amount}`, outcome: "de streefwaarde nog niet bereikt" };
  }
}

/** The name by which a finding calls a part: "3.1 Ondersteunde gezinnen". */
export function nameOfPart({ resultaat, onderdeel }: OnderdeelStand): string {
  return `${resultaat.id} ${onderdeel.naam ?? onderdeel.id}`;
}

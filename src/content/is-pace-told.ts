import type { Figure } from "../value/value.ts";
import type { Onderdeel } from "./content.ts";
import { isLevel } from "./measure.ts";

/**
 * From how many things a year a pace says something. Below ten it has tenths (`roundPace`), and a tenth of a neighbourhood
 * or a desk is no thing: the few that there are, and the few that must come, then tell more than their quotient. It is a
 * bound of how numbers are told and not of a deal, so that it stands here.
 */
const LEAST_A_YEAR = 10;

interface Paced {
  readonly onderdeel: Onderdeel;
  readonly stand: Figure;
  readonly beginsituatie: Figure;
  readonly streefwaarde: Figure;
  readonly tempo: Figure;
  readonly tempoNodig: Figure;
}

/**
 * Whether readers are told the pace of a part, and the pace that it needs. Not of small counts of whole things; what is
 * measured in tenths, as hectares are, keeps its pace.
 */
export function isPaceTold({ onderdeel, stand, beginsituatie, streefwaarde, tempo, tempoNodig }: Paced): boolean {
  const figures = [stand, beginsituatie, streefwaarde];
  const isWhole = onderdeel.meetwijze === "aantal" && !isLevel(onderdeel) && figures.every(({ value }) => Number.isInteger(value ?? 0));
  return !isWhole || [tempo, tempoNodig].some(({ value }) => Math.abs(value ?? 0) >= LEAST_A_YEAR);
}

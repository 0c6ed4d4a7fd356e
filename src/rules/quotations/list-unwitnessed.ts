import type { Deal } from "../../content/content.ts";
import { isInMissingPart, listMissingParts, type MissingPart } from "../../content/missing-text.ts";
import type { Sources } from "../../content/sources.ts";
import type { At } from "../../source/at.ts";
import { listPlaces, listQuotations } from "../reading/list-texts.ts";

/** A part that is not there, and what could therefore not be held against it. */
export interface Unwitnessed extends MissingPart {
  /** How many entries of the content say that they come from there. */
  readonly sources: number;
  /** How many of its words are quoted there. */
  readonly quotations: number;
}

/** Each part that is not there, with what is said to come from it. */
export function listUnwitnessed(deal: Deal, sources: Sources): readonly Unwitnessed[] {
  const quotations = listQuotations(sources);
  const places = listPlaces(sources);
  return listMissingParts(deal).map((part) => ({
    ...part,
    sources: places.filter(({ bron, at }) => !isInside(at, part.at) && isInMissingPart(bron, [part])).length,
    quotations: quotations.filter(({ bron }) => isInMissingPart(bron, [part])).length,
  }));
}

/** Whether one place lies within another of the same file. */
function isInside({ file, path }: At, outer: At): boolean {
  return file === outer.file && outer.path.every((step, index) => path[index] === step);
}

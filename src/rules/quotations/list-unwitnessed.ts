import type { Deal } from "../../content/content.ts";
import { isInMissingPart, isWholeText, listMissingParts, type MissingPart } from "../../content/missing-text.ts";
import type { Sources } from "../../content/sources.ts";
import type { At } from "../../source/at.ts";
import { listPlaces, listQuotations } from "../reading/list-texts.ts";
import { readStructure } from "./covenant-structure.ts";
import { readCovenant } from "./covenant-words.ts";
import { findPlace } from "./find-place.ts";

/** A part that is not there, and what could therefore not be held against it. */
export interface Unwitnessed extends MissingPart {
  /** How many entries of the content say that they come from there. */
  readonly sources: number;
  /** How many of its words are quoted there. */
  readonly quotations: number;
}

/** Whether a part that is called missing is in the deal's text all the same. */
export function isPartThere({ bron }: MissingPart, sources: Sources): boolean {
  const covenant = readCovenant(sources);
  if (covenant === null) return false;
  return isWholeText(bron) || findPlace(bron, readStructure(covenant)).kind === "found";
}

/** Each part that is not there, with what is said to come from it. */
export function listUnwitnessed(deal: Deal, sources: Sources): readonly Unwitnessed[] {
  const quotations = listQuotations(sources);
  const places = listPlaces(sources);
  const missing = listMissingParts(deal).filter((part) => !isPartThere(part, sources));
  return missing.map((part) => ({
    ...part,
    sources: places.filter(({ bron, at }) => !isInside(at, part.at) && isInMissingPart(bron, [part])).length,
    quotations: quotations.filter(({ bron }) => isInMissingPart(bron, [part])).length,
  }));
}

/** Whether one place lies within another of the same file. */
function isInside({ file, path }: At, outer: At): boolean {
  return file === outer.file && outer.path.every((step, index) => path[index] === step);
}

import type { Jaar } from "../../content/content.ts";
import { hashYear } from "../../content/hash-year.ts";
import type { Place } from "../../diagnostics/create-diagnostic.ts";
import { placeOf } from "../engine/place.ts";
import type { ContentSubject } from "../engine/subjects.ts";

/** A year that was handed in. */
export interface FrozenYear {
  readonly jaar: Jaar;
  /** The hash that was written down; null when it is not there yet. */
  readonly expected: string | null;
  /** The hash of its files as they are; each year's files are read for it once. */
  readonly actual: string;
  readonly place: Place;
}

const FROZEN = new WeakMap<ContentSubject, readonly FrozenYear[]>();

/** The years that were handed in, oldest first. */
export function listFrozenYears(subject: ContentSubject): readonly FrozenYear[] {
  const known = FROZEN.get(subject);
  if (known !== undefined) return known;
  const found = subject.content.jaren.flatMap((jaar) => readFrozen(jaar, subject) ?? []);
  FROZEN.set(subject, found);
  return found;
}

/** Null for a year that may still change. */
function readFrozen(jaar: Jaar, { sources, sha256 }: ContentSubject): FrozenYear | null {
  const { rapport } = jaar;
  if (rapport === null) return null;
  const { ingediend, status, at } = rapport;
  if (ingediend === null && status !== "ingediend" && status !== "besproken") return null;
  const written = ingediend?.hash ?? null;
  return {
    jaar,
    expected: written === "onbekend" ? null : written,
    actual: hashYear(jaar, sources, sha256),
    place: placeOf(at, ingediend === null ? "status" : "ingediend", "key"),
  };
}

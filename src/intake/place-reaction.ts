import { toSlug } from "../schema/fields.ts";
import type { PLAATSEN } from "../schema/plaatsen.ts";
import type { Spot } from "../sheet/read-document.ts";

/** What a place is about. */
interface Subject {
  readonly soort: (typeof PLAATSEN)[number];
  readonly id: string;
}

/** A numbered place of the concept that was sent. */
export interface KnownPlace {
  readonly nummer: number;
  readonly onderwerp: Subject;
  /** How it begins. */
  readonly tekst: string;
}

/** By what words something in the report is called. */
export interface KnownName {
  readonly name: string;
  readonly subject: Subject;
}

/** What is known of the concept. */
export interface Ground {
  readonly places: readonly KnownPlace[];
  readonly names: readonly KnownName[];
}

/** Where a reaction belongs. */
export interface Placed {
  /** Null for what fits no place. */
  readonly subject: Subject | null;
  readonly nummer: number | null;
  readonly by: "bladwijzer" | "nummer" | "tekst" | "kop" | "naam" | null;
}

/** Shorter beginnings stand in many places. */
const SHORTEST = 12;

/**
 * Finds what a reaction is about: by its bookmark, else the number that is seen, else the words of the paragraph, else the
 * heading above it.
 */
export function placeReaction(spot: Spot | null, { places, names }: Ground): Placed {
  if (spot === null) return { subject: null, nummer: null, by: null };
  const numbered = (nummer: number | null): KnownPlace | undefined => places.find((one) => one.nummer === nummer);
  const marked = numbered(spot.bookmark);
  if (marked !== undefined) return { subject: marked.onderwerp, nummer: marked.nummer, by: "bladwijzer" };
  const seen = numbered(spot.visible);
  if (seen !== undefined) return { subject: seen.onderwerp, nummer: seen.nummer, by: "nummer" };
  // A number of which nothing is known any more is kept: it may say more to a person
  const nummer = spot.visible ?? spot.bookmark;
  const same = findByText(fold(spot.text), places);
  if (same !== null) return same;
  const subject = findByName(spot.heading ?? "", { places, names });
  return { subject, nummer, by: subject === null ? null : spot.text === "" ? "naam" : "kop" };
}

function findByText(text: string, places: readonly KnownPlace[]): Placed | null {
  const found = places.filter(({ tekst }) => {
    const begin = fold(tekst).replace(/…$/u, "").trim();
    return begin !== "" && (begin === text || (begin.length >= SHORTEST && text.startsWith(begin)));
  });
  const [first] = found;
  if (first === undefined) return null;
  const isOne = found.every(
    ({ onderwerp: { soort, id } }) => soort === first.onderwerp.soort && id === first.onderwerp.id,
  );
  return isOne ? { subject: first.onderwerp, nummer: found.length === 1 ? first.nummer : null, by: "tekst" } : null;
}

/** What is called so, the longest name first; a chapter is known by its heading. */
function findByName(words: string, { places, names }: Ground): Subject | null {
  const text = ` ${fold(words)} `;
  const [named] = names
    .filter(({ name }) => fold(name) !== "" && text.includes(` ${fold(name)} `))
    .sort((a, b) => b.name.length - a.name.length);
  if (named !== undefined) return named.subject;
  const slug = toSlug(words);
  return places.find(({ onderwerp }) => onderwerp.soort === "hoofdstuk" && onderwerp.id === slug)?.onderwerp ?? null;
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLowerCase();
}

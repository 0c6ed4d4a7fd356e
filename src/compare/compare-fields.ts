import type { Toestand, Verandering } from "../content/verandering.ts";
import type { DataFile } from "../publish/data-schema.ts";

/** What a change is about. */
export type About = Pick<Verandering, "soort" | "id" | "naam" | "onderdeel">;

/** What is told of one thing, by what it is called; null for nothing. */
export type Fields = Readonly<Record<string, Toestand | null>>;

type Cijfer = DataFile["doelen"][number]["waarde"];

/** Words as they stand there; null for none. */
export function wordsOf(words: string | null): Toestand | null {
  return words === null || words === "" ? null : { soort: "woorden", waarde: words };
}

/** An ISO date. */
export function dateOf(date: string | null): Toestand | null {
  return date === null ? null : { soort: "datum", waarde: date };
}

/** Some marks of the deal, of which the order says nothing. */
export function listOf(marks: readonly string[]): Toestand | null {
  return wordsOf(marks.map(bare).sort().join(", "));
}

/** A mark without the deal, and what kind of thing it is, before it: who reads knows both. */
export function bare(mark: string): string {
  return mark.slice(mark.lastIndexOf("/") + 1);
}

/**
 * A figure with what it counts; null where there can be none.
 *
 * @param measure what is counted, such as "woningen"; null for nothing
 */
export function figureOf({ status, waarde, eenheid }: Cijfer, measure: string | null = null): Toestand | null {
  return status === "nvt" ? null : { soort: "cijfer", status, waarde, eenheid, maat: measure };
}

/** The fields that are not the same. */
export function compareFields(about: About, before: Fields, after: Fields): Verandering[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((wat): Verandering[] => {
    const [was, nu] = [before[wat] ?? null, after[wat] ?? null];
    if (isSame(was, nu)) return [];
    return [{ ...about, wat, aard: tellKind(was, nu), was, nu, reden: null }];
  });
}

/** How the things of a list are compared. */
export interface Comparing<Item> {
  readonly about: (item: Item) => About;
  readonly read: (item: Item) => Fields;
  /** What is told of a thing that came or went, beside how it is called. */
  readonly tell?: (item: Item) => Toestand | null;
}

/** What came, what went, and of what stayed the fields that are not the same: in the order of the newer list. */
export function compareLists<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  { about, read, tell = () => null }: Comparing<Item>,
): Verandering[] {
  const [known, present] = [new Map(before.map((item) => [item.id, item])), new Set(after.map(({ id }) => id))];
  const there = after.flatMap((item): Verandering[] => {
    const earlier = known.get(item.id);
    return earlier === undefined
      ? [createWhole(about(item), "nieuw", tell(item))]
      : compareFields(about(item), read(earlier), read(item));
  });
  const gone = before.filter(({ id }) => !present.has(id));
  return [...there, ...gone.map((item) => createWhole(about(item), "vervallen", tell(item)))];
}

/** That the thing itself came or went. */
export function createWhole(about: About, aard: "nieuw" | "vervallen", told: Toestand | null = null): Verandering {
  const [was, nu] = aard === "nieuw" ? [null, told] : [told, null];
  return { ...about, wat: null, aard, was, nu, reden: null };
}

function tellKind(was: Toestand | null, nu: Toestand | null): Verandering["aard"] {
  if (was === null) return "nieuw";
  return nu === null ? "vervallen" : "gewijzigd";
}

function isSame(one: Toestand | null, other: Toestand | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

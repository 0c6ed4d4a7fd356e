import type { Addendum, Bestaan, Onderdeel, Onderwerp } from "../../content/content.ts";
import type { OverTime } from "../../schema/fields.ts";
import { entryOf, listExisting } from "../../content/existence.ts";
import { keyOf, type Afspraken } from "./agreements.ts";
import { findSubject, listNamed } from "./find-subject.ts";
import type { IsUnreported } from "./list-reported.ts";
import { readValue, wasNothing } from "./read-value.ts";

type Change = Addendum["wijzigingen"][number];

/** By which addendum results, parts and goals became part of the deal, by the key of their being agreed. */
export type Introductions = ReadonlyMap<string, Introduction>;

export interface Introduction {
  readonly addendum: Addendum;
  /** The day from which it is agreed; null when it was not signed, or says no day. */
  readonly vanaf: string | null;
}

/** The addenda, and what earlier reports say that tells of what is new. */
export interface AddendaRead {
  readonly addenda: readonly Addendum[];
  readonly isUnreported: IsUnreported;
}

/**
 * Finds what an addendum added: by its own mark, or because the addendum says that there was nothing. A mark of an
 * addendum that is not there was reported; such a thing counts from the start, so that nothing of it is lost.
 */
export function findIntroductions(agreed: Afspraken, { addenda, isUnreported }: AddendaRead): Introductions {
  const found = new Map<string, Introduction>();
  const said = listSaid(agreed, { addenda, isUnreported });
  for (const van of listExisting(agreed)) {
    const key = keyOf({ kind: "bestaan", van });
    const addendum = addenda.find(({ id }) => id === entryOf(van).addendum) ?? said.get(key)?.addendum;
    if (addendum === undefined) continue;
    const isSigned = (addendum.ondertekend?.datum ?? null) !== null;
    const own = said.get(key);
    const day = (own?.addendum === addendum ? own.vanaf : null) ?? addendum.ingaand;
    found.set(key, { addendum, vanaf: isSigned ? day : null });
  }
  return found;
}

/** What addenda say to be new. */
function listSaid(agreed: Afspraken, { addenda, isUnreported }: AddendaRead): ReadonlyMap<string, Introduction> {
  const said = new Map<string, Introduction>();
  for (const addendum of addenda) {
    for (const change of addendum.wijzigingen) {
      const onderwerp = listNamed(change).length === 1 ? findSubject(change, agreed) : null;
      if (onderwerp === null || !wasNothing(change)) continue;
      const vanaf = change.vanaf ?? addendum.ingaand;
      const van = saysNew({ change, onderwerp }) ?? impliesNew({ addendum, vanaf, onderwerp }, isUnreported);
      const key = van === null ? null : keyOf({ kind: "bestaan", van });
      if (key !== null && !said.has(key)) said.set(key, { addendum, vanaf });
    }
  }
  return said;
}

/** `was: geen, wordt: afgesproken` */
function saysNew({ change, onderwerp }: { readonly change: Change; readonly onderwerp: Onderwerp }): Bestaan | null {
  if (onderwerp.kind !== "bestaan") return null;
  return readValue(change.wordt, onderwerp)?.waarde === true ? onderwerp.van : null;
}

interface FirstNumber extends Introduction {
  readonly onderwerp: Onderwerp;
}

/** A first number for a result of which no earlier report says anything: `was: geen, wordt: 500`. */
function impliesNew({ addendum, vanaf, onderwerp }: FirstNumber, isUnreported: IsUnreported): Bestaan | null {
  if (onderwerp.kind !== "onderdeel" || vanaf === null || (addendum.ondertekend?.datum ?? null) === null) return null;
  const { resultaat } = onderwerp;
  return isUnreported(resultaat.id, vanaf) ? { kind: "resultaat", resultaat } : null;
}

/** The introduction of a subject: its own, or for a target that of its part, its result or its goal. */
export function findIntroduction(onderwerp: Onderwerp, introductions: Introductions): Introduction | null {
  const of = (van: Bestaan): Introduction | null => introductions.get(keyOf({ kind: "bestaan", van })) ?? null;
  switch (onderwerp.kind) {
    case "bestaan":
      return of(onderwerp.van);
    case "onderdeel":
    case "bovenkant":
    case "tussendoel":
    case "plek":
      return of({ ...onderwerp, kind: "onderdeel" }) ?? of({ kind: "resultaat", resultaat: onderwerp.resultaat });
    case "doel":
      return of(onderwerp);
    default:
      return null;
  }
}

/** What was agreed at the start, with what addenda added agreed from their day on, with its targets. */
export function introduce(agreed: Afspraken, introductions: Introductions): Afspraken {
  if (introductions.size === 0) return agreed;
  const since = (onderwerp: Onderwerp): Introduction | null => findIntroduction(onderwerp, introductions);
  const existence = (van: Bestaan): OverTime<boolean> =>
    introductions.has(keyOf({ kind: "bestaan", van }))
      ? fromDay(since({ kind: "bestaan", van }))
      : entryOf(van).afgesproken;
  return {
    ...agreed,
    resultaten: agreed.resultaten.map((resultaat) => ({
      ...resultaat,
      afgesproken: existence({ kind: "resultaat", resultaat }),
      onderdelen: resultaat.onderdelen.map((onderdeel): Onderdeel => ({
        ...onderdeel,
        afgesproken: existence({ kind: "onderdeel", resultaat, onderdeel }),
        streefwaarde: startLater(onderdeel.streefwaarde, since({ kind: "onderdeel", resultaat, onderdeel })),
      })),
    })),
    doelen: agreed.doelen.map((doel) => ({
      ...doel,
      afgesproken: existence({ kind: "doel", doel }),
      streefwaarde: startLater(doel.streefwaarde, since({ kind: "doel", doel })),
    })),
  };
}

function fromDay(introduction: Introduction | null): OverTime<boolean> {
  if (introduction === null || introduction.vanaf === null) return [];
  return [{ vanaf: introduction.vanaf, waarde: true, bron: null, addendum: markOf(introduction.addendum) }];
}

/** A target that was written beside what an addendum added holds from the day of that addendum. */
function startLater(states: OverTime<number> | null, introduction: Introduction | null): OverTime<number> | null {
  if (introduction === null || states === null) return states;
  if (introduction.vanaf === null) return [];
  const addendum = markOf(introduction.addendum);
  return states.map((state) => ({ ...state, vanaf: state.vanaf ?? introduction.vanaf, addendum }));
}

/** What the states of a value tell of the addendum that gave them. */
export function markOf({ id, titel, ondertekend }: Addendum): NonNullable<OverTime<unknown>[number]["addendum"]> {
  return { id, titel, ondertekend: ondertekend?.datum ?? null };
}

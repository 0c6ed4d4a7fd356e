import type { Addendum, Dealwijziging } from "../../content/content.ts";
import { stateInForce } from "../../content/in-force.ts";
import { inside, type At } from "../../source/at.ts";
import { keyOf, statesAtStart, withStates, type Afspraken, type States } from "./agreements.ts";
import { findSubject, listNamed, placeOfSubject } from "./find-subject.ts";
import {
  findIntroduction,
  findIntroductions,
  introduce,
  markOf,
  type AddendaRead,
  type Introductions,
} from "./introduce.ts";
import { readValue } from "./read-value.ts";

type Change = Addendum["wijzigingen"][number];

/** What the changes are read against: what was agreed, and what addenda before have changed of it, by key. */
interface Reading {
  readonly agreed: Afspraken;
  readonly introductions: Introductions;
  readonly changed: ReadonlyMap<string, States>;
}

interface WrittenChange {
  readonly addendum: Addendum;
  readonly change: Change;
  readonly at: At;
  readonly vanaf: string | null;
}

/**
 * Reads the changes of the addenda, in order of the day from which they hold, and adds those that were signed to what
 * was agreed. What was signed at the start stays as it was written, so that earlier reports keep it; what an addendum
 * added is only agreed from its day on.
 */
export function applyAddenda(
  atStart: Afspraken,
  read: AddendaRead,
): { readonly afspraken: Afspraken; readonly wijzigingen: readonly Dealwijziging[] } {
  const introductions = findIntroductions(atStart, read);
  const agreed = introduce(atStart, introductions);
  const changed = new Map<string, States>();
  const wijzigingen: Dealwijziging[] = [];
  for (const written of listChanges(read.addenda)) {
    const reading = { agreed, introductions, changed };
    const one = readChange(written, reading);
    wijzigingen.push(one);
    const next = one.isOndertekend ? addState(one, reading) : null;
    if (one.onderwerp !== null && next !== null) changed.set(keyOf(one.onderwerp), next);
  }
  return { afspraken: withStates(agreed, changed), wijzigingen };
}

/** All changes by the day from which they hold; of one day in the order in which they were written. */
function listChanges(addenda: readonly Addendum[]): WrittenChange[] {
  const all = addenda.flatMap((addendum) =>
    addendum.wijzigingen.map((change, index): WrittenChange => {
      const at = inside(addendum.at, ["wijzigingen", index]);
      return { addendum, change, at, vanaf: change.vanaf ?? addendum.ingaand };
    }),
  );
  const day = ({ vanaf }: WrittenChange): string => vanaf ?? "";
  return all.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function readChange({ addendum, change, at, vanaf }: WrittenChange, reading: Reading): Dealwijziging {
  const genoemd = listNamed(change);
  const onderwerp = genoemd.length === 1 ? findSubject(change, reading.agreed) : null;
  return {
    addendum,
    tekst: change,
    at,
    vanaf,
    genoemd,
    onderwerp,
    was: onderwerp === null ? null : readValue(change.was, onderwerp),
    wordt: onderwerp === null ? null : readValue(change.wordt, onderwerp),
    gold: findBefore({ onderwerp, addendum, vanaf }, reading),
    isOndertekend: (addendum.ondertekend?.datum ?? null) !== null,
  };
}

/** What was in force until a change. What the same addendum added was not there before. */
function findBefore(
  { onderwerp, addendum, vanaf }: Pick<Dealwijziging, "onderwerp" | "addendum" | "vanaf">,
  { agreed, introductions, changed }: Reading,
): Dealwijziging["gold"] {
  if (onderwerp === null) return { waarde: null, at: null };
  const isNew = findIntroduction(onderwerp, introductions)?.addendum === addendum;
  const states = changed.get(keyOf(onderwerp)) ?? (isNew ? null : statesAtStart(onderwerp, agreed));
  // What stands in its own file from that very day on is what the addendum makes of it
  const state = stateInForce(
    states?.filter((one) => one.at !== undefined || vanaf === null || one.vanaf !== vanaf) ?? null,
    vanaf,
  );
  const none = onderwerp.kind === "bestaan" ? false : null;
  return { waarde: state?.waarde ?? none, at: state?.at ?? placeOfSubject(onderwerp) };
}

/** The states of a subject with one more; null when the change cannot be read. */
function addState(
  { addendum, onderwerp, was, wordt, at, vanaf }: Dealwijziging,
  { agreed, changed }: Reading,
): States | null {
  if (onderwerp === null || wordt === null || vanaf === null) return null;
  // Nothing comes or goes by a change that can only half be read
  if (onderwerp.kind === "bestaan" && was === null) return null;
  const state = { vanaf, waarde: wordt.waarde, bron: null, at: inside(at, "wordt"), addendum: markOf(addendum) };
  return [...(changed.get(keyOf(onderwerp)) ?? statesAtStart(onderwerp, agreed) ?? []), state];
}

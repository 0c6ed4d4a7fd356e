import type { Deal, Ledgerregel } from "../../content/content.ts";
import { remember } from "../../value/remember.ts";
import { findWords } from "../reading/find-words.ts";

type Contributor = NonNullable<Deal["financien"]>["bijdragers"][number];

/** What a deal says of who may give a contribution: the entry of which the longest word stands in the name; null for none. */
export function findContributor(deal: Deal, { bijdrager }: Ledgerregel): Contributor | null {
  const known = namesOf(deal);
  const name = bijdrager ?? "";
  const found = known.get(name) ?? { one: findByName(deal, name) };
  known.set(name, found);
  return found.one;
}

/** A ledger names the same few again and again. */
const namesOf = remember((_deal: Deal): Map<string, { readonly one: Contributor | null }> => new Map());

function findByName({ financien }: Deal, name: string): Contributor | null {
  const found = (financien?.bijdragers ?? []).map((one) => ({ one, length: longestWord(name, one.woorden) }));
  const longest = found.reduce<Found>((a, b) => (b.length > a.length ? b : a), { one: null, length: 0 });
  return longest.one;
}

interface Found {
  readonly one: Contributor | null;
  readonly length: number;
}

function longestWord(name: string, words: readonly string[]): number {
  return Math.max(0, ...findWords(name, words).map(({ word }) => word.length));
}

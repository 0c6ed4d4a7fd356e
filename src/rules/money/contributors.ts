import type { Deal, Ledgerregel } from "../../content/content.ts";
import { findWords } from "../reading/find-words.ts";

type Contributor = NonNullable<Deal["financien"]>["bijdragers"][number];

/** What a deal says of who may give a contribution: the entry of which the longest word stands in the name; null for none. */
export function findContributor({ financien }: Deal, { bijdrager }: Ledgerregel): Contributor | null {
  const found = (financien?.bijdragers ?? []).map((one) => ({
    one,
    length: longestWord(bijdrager ?? "", one.woorden),
  }));
  const longest = found.reduce<Found>((a, b) => (b.length > a.length ? b : a), { one: null, length: 0 });
  return longest.one;
}

interface Found {
  readonly one: Contributor | null;
  readonly length: number;
}

function longestWord(name: string, words: readonly (string | null)[]): number {
  const wanted = words.flatMap((word) => word ?? []);
  return Math.max(0, ...findWords(name, wanted).map(({ word }) => word.length));
}

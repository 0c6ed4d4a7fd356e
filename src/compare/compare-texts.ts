import type { Verandering } from "../content/verandering.ts";
import type { DataFile } from "../publish/data-schema.ts";
import { bare, type About } from "./compare-fields.ts";

type Text = DataFile["teksten"][number];

/**
 * The sentences that came, went or read otherwise, text by text. A sentence that stands elsewhere in its text is the same,
 * so the order of sentences, items and lists is no change.
 */
export function compareTexts(one: DataFile, other: DataFile): Verandering[] {
  const known = new Map(one.teksten.map((text) => [keyOf(text), text]));
  const present = new Set(other.teksten.map(keyOf));
  const names = new Map([...listNames(one), ...listNames(other)]);
  const gone = one.teksten.filter((text) => !present.has(keyOf(text)));
  return [
    ...other.teksten.flatMap((text) => compareText(aboutText(text, names), known.get(keyOf(text))?.zinnen ?? [], text)),
    ...gone.flatMap((text) => compareText(aboutText(text, names), text.zinnen, { ...text, zinnen: [] })),
  ];
}

const keyOf = ({ soort, id, veld }: Text): string => JSON.stringify([soort, id, veld]);

function listNames({ resultaten, projecten }: DataFile): [string, string][] {
  return [
    ...resultaten.map(({ id, titel }): [string, string] => [id, `${bare(id)} ${titel}`.trim()]),
    ...projecten.map(({ id, nummer, naam }): [string, string] => [id, `${nummer} ${naam}`]),
  ];
}

function aboutText({ soort, id, veld }: Text, names: ReadonlyMap<string, string>): About & { readonly wat: string } {
  const own = soort === "thema" ? bare(id) : null;
  return { soort: "tekst", id, naam: names.get(id) ?? own, onderdeel: null, wat: veld };
}

function compareText(
  about: About & { readonly wat: string },
  before: readonly string[],
  { zinnen: after }: Text,
): Verandering[] {
  const gone = takeAway(before, after);
  const come = takeAway(after, before);
  const pairs = pairUp(gone, come);
  const toState = (sentence: string | null) =>
    sentence === null ? null : ({ soort: "woorden", waarde: sentence } as const);
  return pairs.map(({ was, nu }) => ({
    ...about,
    aard: was === null ? "nieuw" : nu === null ? "vervallen" : "gewijzigd",
    was: toState(was),
    nu: toState(nu),
    reden: null,
  }));
}

/** The sentences of a text without those of another; of one that stands there twice, both are counted. */
function takeAway(sentences: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return sentences.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

interface Pair {
  readonly was: string | null;
  readonly nu: string | null;
}

/** Sentences of which half the words are the same are one sentence that changed. */
const ALIKE = 0.5;

/** Each new sentence with the one that it is most like, if there is one; then the new ones, then what went. */
function pairUp(gone: readonly string[], come: readonly string[]): Pair[] {
  const left = new Set(gone.keys());
  const pairs = come.map((nu): Pair => {
    const words = listWords(nu);
    let best: { readonly index: number; readonly share: number } | null = null;
    for (const index of left) {
      const share = shareOfSame(words, listWords(gone[index] ?? ""));
      if (share >= ALIKE && share > (best?.share ?? 0)) best = { index, share };
    }
    if (best !== null) left.delete(best.index);
    return { was: best === null ? null : (gone[best.index] ?? null), nu };
  });
  return [...pairs, ...[...left].map((index): Pair => ({ was: gone[index] ?? null, nu: null }))];
}

function listWords(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shareOfSame(one: readonly string[], other: readonly string[]): number {
  const same = one.length - takeAway(one, other).length;
  return same / Math.max(one.length, other.length, 1);
}

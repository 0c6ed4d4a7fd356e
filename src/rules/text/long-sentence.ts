import { remember } from "../../value/remember.ts";
import { countWords, type Sentence } from "../../content/list-sentences.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { listYearTexts, rangeIn, type TextStretch } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Long sentences shown one by one in a file; more of them are one finding, or the advice would drown the rest. */
const MOST_SHOWN = 3;

/** Letters and a space of the shortest word; a text of fewer cannot have too many words. */
const SHORTEST_WORD = 2;

interface Long extends Sentence {
  readonly words: number;
  readonly stretch: TextStretch;
}

/** Readers lose the thread in a long sentence. */
export const longSentence = defineRule({
  id: "text/long-sentence",
  ground: norm("schrijven op B1"),
  severity: "info",
  title: "Een zin is niet langer dan een lezer kan onthouden.",
  why: `Een lange zin lees je vaak twee keer. Wie zinnen kort houdt, bereikt ook lezers die het onderwerp niet kennen.

Het programma telt de woorden van elke zin. Een verwijzing naar een cijfer telt als één woord. Een punt in een afkorting of een getal is geen einde. Staan er in één bestand meer dan ${String(MOST_SHOWN)} lange zinnen, dan ziet u één bevinding bij de langste.`,
  example: { words: 31, most: 25, count: 1 },
  settings: { woorden: { kind: "getal", what: "hoeveel woorden een zin mag hebben", standard: 25 } },
  scope: "inhoud",
  message: ({ words, most, count }) =>
    count > 1
      ? `In dit bestand hebben ${String(count)} zinnen meer dan ${String(most)} woorden. De langste, deze, heeft er ${String(words)}.`
      : `Deze zin heeft ${String(words)} woorden.`,
  hint: ({ most }) => `Maak er twee zinnen van. Probeer onder de ${String(most + 1)} woorden te blijven.`,
  actual: ({ words }) => String(words),
  expected: ({ most }) => `${String(most)} of minder`,
  check: ({ sources }, { say, settings }) => {
    const most = settings.woorden;
    for (const stretches of listYearTexts(sources).values()) {
      const long = listLong(stretches, most);
      const shown = long.length > MOST_SHOWN ? [findLongest(long)] : long;
      const count = long.length > MOST_SHOWN ? long.length : 1;
      for (const { stretch, start, end, words } of shown)
        say({ file: stretch.source.path, range: rangeIn(stretch, start, end) }, { words, most, count });
    }
  },
});

const wordsOf = remember(countWords);

function listLong(stretches: readonly TextStretch[], most: number): Long[] {
  const least = most * SHORTEST_WORD;
  return stretches
    .filter(({ text }) => text.length > least)
    .flatMap((stretch) =>
      sentencesOf(stretch)
        .filter(({ text }) => text.length > least)
        .map((sentence) => ({ ...sentence, stretch, words: wordsOf(sentence) })),
    )
    .filter(({ words }) => words > most);
}

function findLongest(long: readonly Long[]): Long {
  return long.reduce((a, b) => (b.words > a.words ? b : a));
}

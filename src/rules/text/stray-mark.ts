import { shorten } from "../../diagnostics/catalogue/define.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { findShown, readProse, type ShownLine } from "../reading/read-prose.ts";
import { defineRule, norm } from "../engine/rule.ts";

interface StrayMark {
  readonly written: string;
  readonly advice: string;
  readonly isLost?: boolean;
}

/** Marks of other programs, or that did not work here; each with what to do. */
const MARKS: readonly { readonly pattern: RegExp; readonly advise: (written: string, inside: string) => string }[] = [
  { pattern: /\{(\{\{[^{}\n]*\}\})\}/gu, advise: (_, inside) => `Haal de buitenste accolades weg: ${inside}` },
  {
    pattern: /(?<!\{)\{([^{}\n]*)\}(?!\})/gu,
    advise: (_, inside) =>
      `Een cijfer haalt u op met twee accolades aan elke kant: {{${inside.trim()}}}. Haal anders de accolades weg.`,
  },
  {
    pattern: /\[\[([^[\]\n]*)\]\]/gu,
    advise: (_, inside) => `Een cijfer haalt u op met accolades: {{${inside.trim()}}}. Haal anders de haken weg.`,
  },
  {
    pattern: /(?<!\[)\[([\w-]+(?:[.@][\w-]+)+)\](?![\](])/gu,
    advise: (_, inside) => `Een cijfer haalt u op met accolades: {{${inside}}}. Haal anders de haken weg.`,
  },
  { pattern: /==(\S(?:[^=\n]*\S)?)==/gu, advise: (_, inside) => `Schrijf het zonder de tekens, of vet: **${inside}**` },
  {
    pattern: /~~(\S(?:[^~\n]*\S)?)~~/gu,
    advise: () => "Doorhalen kan niet. Haal de doorgehaalde woorden weg, met de tekens.",
  },
  { pattern: /\+\+(\S(?:[^+\n]*\S)?)\+\+/gu, advise: (_, inside) => `Schrijf het zonder de tekens: ${inside}` },
  {
    pattern: /\*\*(?=\S)([^*\n]*[:.,;!?)])\*\*(?=[\p{L}\p{N}])/gu,
    advise: (_, inside) => `Zet een spatie achter de laatste twee sterren: **${inside}** …`,
  },
  {
    pattern: /\*\*|(?<![\p{L}\p{N}\s*])\*(?=\p{L})|(?<=^|\s)\*(?=\p{L})|__(?=\p{L})|(?<=\p{L})__/gu,
    advise: () =>
      "Zet de tekens direct voor en achter de woorden, zonder spatie ertussen: **vet**. Haal ze anders weg.",
  },
];
/** The sign of code instead of an apostrophe: two of them make small letters of all between them. */
const APOSTROPHE = /(?<!\p{L})\p{L}{1,40}`\p{L}{1,40}/gu;
/** In a text that is read as Markdown, a backslash before a sign of punctuation is not shown. */
const PATH = /(?<![\p{L}\p{N}])(?:\p{L}:\\|\\\\\p{L})[^\s"'”’)]*[^\s"'”’).,;:!?]/gu;

const EXAMPLE: StrayMark = {
  written: "{3.1}",
  advice: "Een cijfer haalt u op met twee accolades aan elke kant: {{3.1}}. Haal anders de accolades weg.",
};

/** Signs that are no words and that a reader gets to see. */
export const strayMark = defineRule({
  id: "text/stray-mark",
  ground: norm("wat er staat, wordt zo afgedrukt"),
  severity: "warning",
  title: "Elk opmaakteken doet wat het moet doen.",
  why: `Sterren om een woord maken het vet of schuin: **vet**, *schuin*. Andere tekens, of sterren op de verkeerde plaats, drukt het rapport af zoals ze er staan. Een cijfer haalt u op met twee accolades aan elke kant: {{…}}.

Het programma leest de tekst zoals het rapport dat doet, en kijkt welke tekens overblijven.`,
  example: EXAMPLE,
  settings: {},
  scope: "stuk",
  message: ({ written, isLost }) =>
    isLost === true
      ? `"${shorten(written, 50)}" is een plaats op een computer. Daar heeft een lezer niets aan, en schuine strepen vallen weg.`
      : `"${shorten(written, 50)}" komt met tekens en al in het rapport te staan.`,
  hint: ({ advice }) => advice,
  actual: ({ written }) => written,
  check: (stretch, { say }) => {
    for (const { 0: written, index } of stretch.text.matchAll(PATH))
      say(
        { file: stretch.source.path, range: rangeIn(stretch, index, index + written.length) },
        { written, isLost: true, advice: "Schrijf de naam van het document of de map, of haal het weg." },
      );
    const [apostrophe] = stretch.text.matchAll(APOSTROPHE);
    if (apostrophe !== undefined) {
      const { 0: written, index } = apostrophe;
      const advice = `Schrijf een apostrof: ${written.replace("`", "'")}`;
      say({ file: stretch.source.path, range: rangeIn(stretch, index, index + written.length) }, { written, advice });
    }
    for (const line of readProse(stretch)?.lines ?? [])
      for (const { written, index, advice } of listStray(line)) {
        const { start, end } = findShown(stretch.text, line, { words: written, index });
        say({ file: stretch.source.path, range: rangeIn(stretch, start, end) }, { written, advice });
      }
  },
});

interface Found {
  readonly written: string;
  readonly index: number;
  readonly advice: string;
}

/** One for each place: what a first kind took is no other kind as well. */
function listStray({ shown }: ShownLine): Found[] {
  const found: Found[] = [];
  for (const { pattern, advise } of MARKS)
    for (const { 0: written, 1: inside = "", index } of shown.matchAll(pattern)) {
      if (found.length > MOST) break;
      const isTaken = found.some((one) => index < one.index + one.written.length && one.index < index + written.length);
      if (isTaken) continue;
      const shownWords = /[\p{L}\p{N}]/u.test(written) ? written : around(shown, index, written);
      found.push({
        written: shownWords,
        index: shown.indexOf(shownWords, Math.max(0, index - 40)),
        advice: advise(written, inside),
      });
    }
  // Two halves of one attempt are one fault
  return found.filter(({ index }, at) => at === 0 || index > (found[at - 1]?.index ?? 0) + MOST_APART);
}

/** So many in one paragraph are not each told. */
const MOST = 20;
const MOST_APART = 120;

/** A bare mark with the word that it stands at. */
function around(text: string, index: number, mark: string): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? "";
  const after = /^\S*/u.exec(text.slice(index + mark.length, index + mark.length + 20))?.[0] ?? "";
  return before + mark + after;
}

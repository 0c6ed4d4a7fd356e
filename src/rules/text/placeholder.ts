import { shorten } from "../../diagnostics/catalogue/define.ts";
import { findWords } from "../reading/find-words.ts";
import type { Sentence } from "../../content/list-sentences.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { HTML_TAGS } from "../reading/html-tags.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { findShown, readProse } from "../reading/read-prose.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** What an author puts where words must still come. */
const SIGNS = /(?<![\p{L}\p{N}])(?:X{3,}|x{3,}|\?{3,}|_{3,}|\.{4,}|…{2,})(?![\p{L}\p{N}])/gu;
/** Between square or pointed brackets, and no link, no note, nothing that belongs in a quotation. */
const BRACKETS = /\[(?!\^)([^[\]\n]{1,80})\](?!\()|<(?!\/|!)(\p{L}[^<>\n]{0,80})>/gu;
/** Words and letters that somebody who quotes puts between square brackets. */
const QUOTING = /^(?:sic!?|red\.|\.{3}|…|\p{L}|\p{L}{1,3}\.)$/iu;
const TAG = new RegExp(`^(?:${HTML_TAGS})(?![\\p{L}\\d])`, "iu");
/** A reference to a figure with the wrong brackets, which another rule tells of. */
const REFERENCE = /^[\w-]+(?:[.@][\w-]+)+$/u;
/** So many in one text are not each told. */
const MOST = 20;
/** Longer sentences tell that something is to be done; a short one is a note to oneself. */
const MOST_WORDS = 5;

/** A report that asks its reader to fill something in was not finished. */
export const placeholder = defineRule({
  id: "text/placeholder",
  ground: norm("er gaat geen tekst verloren"),
  severity: "error",
  title: "Nergens staat nog iets om in te vullen.",
  why: `"XXX" of "[nog invullen]" is bedoeld voor uzelf. Het rapport drukt het af zoals het er staat.

Het programma zoekt rijen van kruisjes, vraagtekens, streepjes of puntjes, woorden tussen vierkante haken, en korte zinnen als "nog aanvullen". Wat bij een citaat hoort, zoals [sic] of [...], mag.`,
  example: { written: "[nog invullen]", isNote: false },
  settings: {
    tekens: {
      kind: "woorden",
      what: "afkortingen die zeggen dat er nog iets komt, met hoofdletters",
      standard: ["TODO", "FIXME", "TBD", "TBC", "PM", "NTB", "NNB"],
    },
    woorden: {
      kind: "woorden",
      what: "woorden die in een korte zin zeggen dat er nog iets komt",
      standard: [
        "invullen",
        "in te vullen",
        "aanvullen",
        "aan te vullen",
        "nakijken",
        "na te kijken",
        "checken",
        "uitzoeken",
        "uitwerken",
        "tekst volgt",
        "lorem ipsum",
      ],
    },
  },
  scope: "stuk",
  message: ({ written }) => `"${shorten(written, 50)}" komt zo in het rapport te staan.`,
  hint: ({ isNote }) =>
    isNote
      ? "Is dit een noot? Schrijf dan [^1] en zet onderaan [^1]: met de tekst. Haal anders de haken weg."
      : "Schrijf wat er moet staan, of haal het weg.",
  actual: ({ written }) => written,
  check: (stretch, { say, settings }) => {
    const tell = (start: number, end: number, written: string): void =>
      say({ file: stretch.source.path, range: rangeIn(stretch, start, end) }, { written, isNote: NOTE.test(written) });
    for (const { word, index } of findWords(stretch.text, settings.tekens, true))
      tell(index, index + word.length, word);
    for (const { 0: written, index } of stretch.text.matchAll(SIGNS)) tell(index, index + written.length, written);
    const lines = readProse(stretch)?.lines ?? [];
    const told: string[] = [];
    for (const line of lines)
      for (const { 0: written, 1: square, 2: pointed, index } of line.shown.matchAll(BRACKETS)) {
        if (told.length > MOST) break;
        const inside = square ?? pointed ?? "";
        const isElsewhere = inside.search(SIGNS) !== -1 || findWords(inside, settings.tekens, true).length > 0;
        if (
          QUOTING.test(inside) ||
          REFERENCE.test(inside) ||
          ADDRESS.test(inside) ||
          isElsewhere ||
          TAG.test(pointed ?? "")
        )
          continue;
        if (square !== undefined && isQuoted(line.shown.slice(0, index))) continue;
        const { start, end } = findShown(stretch.text, line, { words: written, index });
        told.push(written);
        tell(start, end, written);
      }
    for (const { text, start, end } of [...sentencesOf(stretch), ...listAsides(stretch.text)]) {
      if (text.split(/\s+/u).length > MOST_WORDS || findWords(text, settings.woorden).length === 0) continue;
      if (!told.some((written) => text.includes(written))) tell(start, end, text);
    }
  },
});

/** Whether a quotation is open after some words: what stands between square brackets in it is its author's. */
function isQuoted(before: string): boolean {
  const marks = before.match(/["“”„]/gu) ?? [];
  return marks.length % 2 === 1;
}

/** What stands between brackets. */
function listAsides(text: string): Sentence[] {
  return Array.from(text.matchAll(/\([^()\n]{1,60}\)/gu), ({ 0: aside, index }) => ({
    text: aside,
    start: index,
    end: index + aside.length,
  }));
}

/** A part of a hidden e-mail address, of which privacy/email tells. */
const ADDRESS = /^\s?(?:at|dot|punt|apenstaartje?)\s?$/iu;
const NOTE = /^\[\d{1,3}\]$/u;

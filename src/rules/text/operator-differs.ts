import { findWords } from "../reading/find-words.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { RESULTAAT } from "../../value/nouns.ts";

/** How strong an agreement is, the text says as the deal does. */
export const textOperatorDiffers = defineRule({
  id: "text/operator-differs",
  ground: norm("een afspraak heeft één waarde"),
  severity: "warning",
  title: "De tekst noemt een afspraak zo sterk als de deal.",
  why: `"Minimaal" is een belofte, "streven" een poging. Wie in de tekst van het een het ander maakt, zegt iets anders dan is afgesproken.

Het programma kijkt vlak voor een verwijzing naar een streefwaarde. Welke woorden bij welke sterkte horen, staat hieronder.`,
  example: { id: "1.4", word: "minimum", agreed: "een streven" },
  settings: {
    minimaal: {
      kind: "woorden",
      what: "woorden voor wat minstens wordt gehaald",
      standard: ["minimaal", "minimum", "minstens", "ten minste", "tenminste", "gegarandeerd"],
    },
    streven: {
      kind: "woorden",
      what: "woorden voor wat wordt geprobeerd",
      standard: ["streven", "streeft", "proberen", "ambitie", "mikken"],
    },
  },
  scope: "tekst",
  message: ({ id, word, agreed }) => `De tekst zegt "${word}" bij de streefwaarde van ${id}. Afgesproken is ${agreed}.`,
  hint: () => `Gebruik het woord dat bij ${RESULTAAT.deze} is afgesproken.`,
  actual: ({ word }) => word,
  expected: ({ agreed }) => agreed,
  check: ({ stretch, year }, { say, settings }) => {
    if (year === null || !stretch.text.includes(".streefwaarde")) return;
    const parts = year.assessment.resultaten.flatMap(({ onderdelen }) => onderdelen);
    for (const { text, start } of sentencesOf(stretch)) {
      for (const { 1: target = "", index } of text.matchAll(TARGET)) {
        const part = parts.find(({ resultaat, onderdeel }, nth) => {
          const isPrincipal = parts.findIndex((one) => one.resultaat.id === resultaat.id) === nth;
          return target === `${resultaat.id}.${onderdeel.id}` || (isPrincipal && target === resultaat.id);
        });
        const operator = part?.onderdeel.operator;
        if (operator !== "minimaal" && operator !== "streven") continue;
        const before = text.slice(Math.max(0, index - NEAR), index);
        const own = findWords(before, settings[operator]);
        const wrong = findWords(before, settings[operator === "minimaal" ? "streven" : "minimaal"]).at(-1);
        if (wrong === undefined || own.length > 0) continue;
        const from = start + index - before.length + wrong.index;
        say(
          { file: stretch.source.path, range: rangeIn(stretch, from, from + wrong.word.length) },
          { id: target, word: wrong.word, agreed: operator === "minimaal" ? "een minimum" : "een streven" },
        );
      }
    }
  },
});

const TARGET = /\{\{\s*([^{}@]+?)\.streefwaarde(?:@[^{}]*)?\s*\}\}/gu;
/** Letters before a reference in which its word stands. */
const NEAR = 45;

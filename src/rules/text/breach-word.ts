import { shorten } from "../../diagnostics/catalogue/define.ts";
import { findWords } from "../reading/find-words.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Parties of a deal that cannot be enforced do not break it: they depart from it. */
export const breachWord = defineRule({
  id: "text/breach-word",
  ground: norm("een deal is geen wet"),
  severity: "warning",
  title: "De tekst spreekt niet van een overtreding van de deal.",
  why: `De deal is niet bij de rechter af te dwingen. Wie iets anders doet dan is afgesproken, wijkt ervan af. Woorden als "overtreding" klinken alsof er een straf volgt, en dat klopt niet.

Het programma zoekt zulke woorden in zinnen die ook over de deal gaan. Een overtreding op straat blijft met rust.`,
  example: { word: "overtreding" },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die niet bij de deal passen",
      standard: [
        "overtreding",
        "overtredingen",
        "overtreedt",
        "overtreden",
        "in strijd met",
        "schending",
        "contractbreuk",
      ],
    },
    onderwerp: {
      kind: "woorden",
      what: "woorden waaraan te zien is dat de zin over de deal gaat",
      standard: ["convenant", "artikel", "deal", "afspraak", "afspraken"],
    },
  },
  scope: "stuk",
  message: ({ word }) => `Hier staat "${word}", maar de deal is niet afdwingbaar.`,
  hint: () => 'Schrijf bijvoorbeeld: "wijkt af van artikel …" of "anders dan afgesproken in artikel …".',
  actual: ({ word }) => word,
  check: (stretch, { say, settings }) => {
    if (stretch.kind === "woorden" || findWords(stretch.text, settings.woorden).length === 0) return;
    for (const { text, start } of sentencesOf(stretch)) {
      if (findWords(text, settings.onderwerp).length === 0) continue;
      for (const { word, index } of findWords(text, settings.woorden)) {
        const from = start + index;
        say({ file: stretch.source.path, range: rangeIn(stretch, from, from + word.length) }, { word: shorten(word) });
      }
    }
  },
});

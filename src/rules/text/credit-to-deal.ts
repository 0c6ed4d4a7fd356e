import { shorten } from "../../diagnostics/catalogue/define.ts";
import { findWords } from "../reading/find-words.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { RESULTAAT } from "../../value/nouns.ts";

/** What happens to a whole region has many causes; the deal claims only what it did itself. */
export const creditToDeal = defineRule({
  id: "text/credit-to-deal",
  ground: norm("cijfers over brede welvaart zijn context"),
  severity: "info",
  title: "De tekst over brede welvaart schrijft de ontwikkeling niet aan de deal toe.",
  why: `Cijfers over gezondheid, inkomen of vertrouwen in de hele regio veranderen door heel veel dingen. Dat de deal de oorzaak is, is bijna nooit te bewijzen. Daarom staan ze in een eigen hoofdstuk, apart van de resultaten.

Het programma zoekt in context.md naar woorden die een verandering aan de deal toeschrijven.`,
  example: { phrase: "dankzij de Regio Deal" },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die een verandering aan de deal toeschrijven",
      standard: ["dankzij de Regio Deal", "dankzij de deal", "dankzij onze", "door de Regio Deal", "door onze aanpak"],
    },
  },
  scope: "tekst",
  message: ({ phrase }) =>
    `"${phrase}" schrijft een ontwikkeling in de hele regio aan de deal toe. Dat is moeilijk te bewijzen.`,
  hint: () =>
    `Beschrijf wat er veranderde zonder een oorzaak te noemen. Wat de deal zelf bereikte, hoort bij de ${RESULTAAT.meervoud}.`,
  actual: ({ phrase }) => phrase,
  check: ({ stretch, year }, { say, settings }) => {
    if (year?.jaar.context?.file !== stretch.source.path) return;
    for (const { word, index } of findWords(stretch.text, settings.woorden))
      say(
        { file: stretch.source.path, range: rangeIn(stretch, index, index + word.length) },
        { phrase: shorten(word) },
      );
  },
});

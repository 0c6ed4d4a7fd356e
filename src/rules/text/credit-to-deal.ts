import { shorten } from "../../diagnostics/catalogue/define.ts";
import { findWords } from "../reading/find-words.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { RESULTAAT } from "../../value/nouns.ts";

/** How Dutch says that one thing comes of another, and what then is named as its cause. */
const CAUSES = [
  "dankzij",
  "door",
  "als gevolg van",
  "vanwege",
  "te danken aan",
  "toe te schrijven aan",
  "het effect van",
];
const OWN = ["de Regio Deal", "deze Regio Deal", "de deal", "deze deal", "onze", "ons programma", "het programma"];
const CLAIMS: readonly string[] = [
  ...CAUSES.flatMap((cause) => OWN.map((own) => `${cause} ${own}`)),
  ...["de Regio Deal zorgde", "de deal zorgde", "de Regio Deal heeft gezorgd", "de deal heeft gezorgd"],
  ...["de deal leidde", "de Regio Deal leidde", "de deal heeft ertoe geleid", "komt door de deal", "komt door onze"],
  ...["bewijst dat de deal", "bewijst dat de aanpak", "laat zien dat de deal werkt", "laat zien dat de aanpak werkt"],
];

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
      standard: CLAIMS,
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

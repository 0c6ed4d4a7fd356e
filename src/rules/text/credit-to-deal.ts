import { shorten } from "../../diagnostics/catalogue/define.ts";
import { findWords } from "../reading/find-words.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import { remember } from "../../value/remember.ts";

/** How Dutch says that one thing comes of another. */
const CAUSES: readonly string[] = [
  ...["dankzij", "door", "als gevolg van", "ten gevolge van", "vanwege", "wegens", "met dank aan"],
  ...["te danken aan", "toe te schrijven aan", "het gevolg van", "het effect van", "een effect van"],
  ...["het resultaat van", "de verdienste van", "bewijst dat", "toont aan dat", "laat zien dat"],
];
/** The deal, named as a cause. */
const DEALS: readonly string[] = [
  ...["de Regio Deal", "deze Regio Deal", "onze Regio Deal", "de deal", "deze deal", "onze deal"],
];
/** What the region does, named as a cause: too much only where it is said of the whole region. */
const OWN: readonly string[] = ["onze", "ons programma", "het programma", "ons werk", "de aanpak"];
/** What is named before a verb that says that it works. */
const WORKING: readonly string[] = ["de aanpak", "deze aanpak", "onze aanpak", "het programma", "ons programma"];
const EFFECTS: readonly string[] = [
  ...["zorgde", "zorgt", "heeft gezorgd", "heeft ervoor gezorgd", "leidde tot", "leidt tot", "heeft geleid tot"],
  ...["leidde ertoe", "heeft ertoe geleid", "resulteerde in", "heeft geresulteerd in", "veroorzaakte", "maakte dat"],
  ...["heeft als effect", "bewerkstelligde", "is bewezen effectief"],
];
/** What is told of the region, and not of what the deal did itself. */
const OUTCOMES: readonly string[] = [
  ...["in de regio", "inwoners", "bewoners", "gezinnen", "jongeren", "armoede", "schulden", "werkloosheid"],
  ...["gezondheid", "gezonder", "welvaart", "welzijn", "criminaliteit", "veiliger", "onveiligheid", "gelukkiger"],
  ...["eenzaamheid", "leefbaarheid", "leefbaarder", "vertrouwen", "daling", "stijging", "daalde", "steeg", "gedaald"],
];

/** What happens to a region has many causes; the deal claims only what it did itself. */
export const creditToDeal = defineRule({
  id: "text/credit-to-deal",
  ground: norm("cijfers over brede welvaart zijn context"),
  severity: "info",
  title: "De tekst schrijft een ontwikkeling in de regio niet aan de deal toe.",
  why: `Cijfers over gezondheid, inkomen of vertrouwen in de hele regio veranderen door heel veel dingen. Dat de deal de oorzaak is, is bijna nooit te bewijzen. Daarom staan ze in een eigen hoofdstuk, apart van de resultaten.

Het programma zoekt in alle teksten naar woorden die een verandering aan de deal zelf toeschrijven, zoals "dankzij de deal" of "de aanpak leidde tot". Dat doet het in zinnen over inwoners of de regio. In context.md kijkt het naar elke zin, en telt ook "door onze aanpak".`,
  example: { phrase: "dankzij de Regio Deal" },
  settings: {
    oorzaken: { kind: "woorden", what: "woorden voor een oorzaak, die voor de deal staan", standard: CAUSES },
    deal: { kind: "woorden", what: "hoe de deal heet waar die de oorzaak is", standard: DEALS },
    eigen: { kind: "woorden", what: "wat in context.md ook als oorzaak telt", standard: OWN },
    aanpak: { kind: "woorden", what: "wat met de deal samen voor een werkwoord staat", standard: WORKING },
    werkwoorden: { kind: "woorden", what: "werkwoorden die zeggen dat iets werkt", standard: EFFECTS },
    gevolgen: {
      kind: "woorden",
      what: "woorden die buiten context.md in de zin moeten staan",
      standard: OUTCOMES,
    },
  },
  scope: "tekst",
  message: ({ phrase }) => `"${phrase}" schrijft een ontwikkeling aan de deal toe. Dat is moeilijk te bewijzen.`,
  hint: () =>
    `Beschrijf wat er veranderde zonder een oorzaak te noemen. Wat de deal zelf deed, telt bij de ${RESULTAAT.meervoud}.`,
  actual: ({ phrase }) => phrase,
  check: ({ stretch, year }, { say, settings }) => {
    if (year === null || stretch.kind === "woorden") return;
    const isOfRegion = year.jaar.context?.file === stretch.source.path;
    const claims = listClaims(settings);
    const wanted = isOfRegion ? claims.ofRegion : claims.always;
    for (const { text, start } of sentencesOf(stretch)) {
      const [found] = findWords(text, wanted);
      if (found === undefined || (!isOfRegion && findWords(text, settings.gevolgen).length === 0)) continue;
      const from = start + found.index;
      const range = rangeIn(stretch, from, from + found.word.length);
      say({ file: stretch.source.path, range }, { phrase: shorten(found.word) });
    }
  },
});

interface Words {
  readonly oorzaken: readonly string[];
  readonly deal: readonly string[];
  readonly eigen: readonly string[];
  readonly aanpak: readonly string[];
  readonly werkwoorden: readonly string[];
}

interface Claims {
  readonly always: readonly string[];
  readonly ofRegion: readonly string[];
}

const combine = (first: readonly string[], second: readonly string[]): string[] =>
  first.flatMap((one) => second.map((other) => `${one} ${other}`));

/** Every cause with every name of the deal, and every name with every verb; made once for the words of a deal. */
const listClaims = remember(({ oorzaken, deal, eigen, aanpak, werkwoorden }: Words): Claims => {
  const always = [...combine(oorzaken, deal), ...combine([...deal, ...aanpak], werkwoorden)];
  return { always, ofRegion: [...always, ...combine(oorzaken, eigen)] };
});

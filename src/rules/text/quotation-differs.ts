import { shorten } from "../../diagnostics/catalogue/define.ts";
import {
  compareQuotation,
  describeDifferences,
  placeInCovenant,
  type QuotationMatch,
} from "../quotations/compare-quotation.ts";
import { isInAddendum } from "../quotations/addendum-words.ts";
import { readCovenant, splitWords, type CovenantText } from "../quotations/covenant-words.ts";
import { listTexts, rangeIn } from "../reading/list-texts.ts";
import { listQuotedPassages } from "../quotations/list-quoted-passages.ts";
import { withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { CONVENANT } from "../../value/nouns.ts";

/** A passage of which at least this share is the deal's text is meant as a quotation of it. */
const LEAST_LIKENESS = 0.6;
/** Words left out of a quotation, as (…) or […] or …; each part between them is compared by itself. */
const ELLIPSIS = /[[(]?(?:…|\.{3})[\])]?/gu;
/** A part with fewer words looks like too many places. */
const LEAST_PART = 4;

/** Who quotes the deal in prose, quotes it word for word. */
export const quotationDiffers = defineRule({
  id: "text/quotation-differs",
  ground: norm("een citaat is letterlijk"),
  severity: "error",
  title: "Wie in de tekst het convenant citeert, doet dat letterlijk.",
  why: `Een citaat met één ander woord zegt iets anders dan wat er is afgesproken. Dat geldt ook in lopende tekst.

Het programma kijkt naar tekst tussen aanhalingstekens en naar citaten met > ervoor. Lijkt zo'n stuk sterk op een stuk van het convenant, dan moet elk woord gelijk zijn. Hoofdletters, leestekens en weggelaten stukken (…) tellen niet mee. Een citaat dat niet uit het convenant komt, blijft met rust.`,
  example: { quotation: "Het planten van minimaal 100 bomen.", difference: 'Het convenant: "1.000"; hier: "100".' },
  settings: { woorden: { kind: "getal", what: "vanaf hoeveel woorden een citaat wordt vergeleken", standard: 8 } },
  scope: "inhoud",
  message: ({ quotation, difference }) =>
    `Dit citaat lijkt op ${CONVENANT.de}, maar is niet gelijk: "${shorten(quotation)}". ${difference}`,
  hint: () =>
    "Neem de woorden over zoals ze in convenant.txt staan. Schrijft u het in eigen woorden? Haal dan de aanhalingstekens weg.",
  check: ({ sources, content }, { say, settings }) => {
    const covenant = readCovenant(sources);
    if (covenant === null) return;
    for (const stretch of listTexts(sources)) {
      if (stretch.kind === "woorden") continue;
      for (const { text, start, end } of listQuotedPassages(stretch.text)) {
        const match = findNearMiss(text, covenant, settings.woorden);
        if (match === null || isInAddendum(text, content.deal)) continue;
        const place = { file: stretch.source.path, range: rangeIn(stretch, start, end) };
        const args = { quotation: text, difference: describeDifferences(match.differences) };
        say(withRelated(place, [placeInCovenant(covenant, match)]), args);
      }
    }
  },
});

/** The first part of a quotation that is nearly the deal's text; null when all of it is, or none. */
function findNearMiss(text: string, covenant: CovenantText, least: number): QuotationMatch | null {
  if (splitWords(text).length < least) return null;
  for (const part of text.split(ELLIPSIS)) {
    const match = compareQuotation(part, covenant, "word");
    if (match === null || match.words.length < LEAST_PART || match.differences.length === 0) continue;
    if (match.likeness >= LEAST_LIKENESS) return match;
  }
  return null;
}

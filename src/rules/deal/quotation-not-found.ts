import { isInMissingPart, listMissingParts } from "../../content/missing-text.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import { compareQuotation, describeDifferences, placeInCovenant } from "../quotations/compare-quotation.ts";
import { normaliseQuotation, readCovenant } from "../quotations/covenant-words.ts";
import { readStructure } from "../quotations/covenant-structure.ts";
import { findPlace } from "../quotations/find-place.ts";
import { includesWhole, isInAddendum } from "../quotations/addendum-words.ts";
import { listQuotations } from "../reading/list-texts.ts";
import { placeOf, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** What is quoted must stand in the deal's own text, to the letter. */
export const quotationNotFound = defineRule({
  id: "deal/quotation-not-found",
  ground: norm("een citaat is letterlijk"),
  severity: "error",
  title: "Elk citaat staat letterlijk in de tekst van de deal.",
  why: `De lezer moet erop kunnen vertrouwen dat een citaat zegt wat er is afgesproken. Eén ander woord of getal kan de afspraak veranderen.

Het programma zoekt elk veld "citaat" op in convenant.txt. Wat er met een addendum is gekomen, mag ook in de woorden van dat addendum staan: bij "tekst" in deal/addenda.yaml. Alleen witruimte, een afgebroken woord en hoge cijfers tellen niet mee. Een half woord of een half getal aan het begin of eind is ook fout. Bij een verschil laat het programma de plaats in het convenant zien die er het meest op lijkt.`,
  example: {
    quotation: "Het planten van minimaal 100 bomen.",
    difference: 'Het convenant: "1.000"; hier: "100".',
  },
  settings: {},
  scope: "inhoud",
  message: ({ quotation, difference }) =>
    `Het citaat "${shorten(quotation)}" staat niet letterlijk in de tekst van de deal. ${difference}`,
  hint: () =>
    "Neem de woorden over zoals ze in convenant.txt staan, met fouten en al. Komen ze uit een addendum? Zet de woorden van het addendum dan bij tekst in deal/addenda.yaml.",
  check: ({ sources, content }, { say }) => {
    const covenant = readCovenant(sources);
    if (covenant === null) return;
    const missingParts = listMissingParts(content.deal);
    for (const { text, at, bron } of listQuotations(sources)) {
      const quotation = normaliseQuotation(text);
      if (quotation === "" || includesWhole(covenant.normalised, quotation)) continue;
      if (isInAddendum(text, content.deal)) continue;
      // Whatever is called missing, a place that is there is held against its words
      const isLost = bron !== null && findPlace(bron, readStructure(covenant)).kind === "missing";
      if (isLost && isInMissingPart(bron, missingParts)) continue;
      const match = compareQuotation(text, covenant, "letter");
      const related = match === null ? [] : [placeInCovenant(covenant, match)];
      const difference = match === null ? "Geen deel ervan is te vinden." : describe(match.differences);
      say(withRelated(placeOf(at), related), { quotation, difference });
    }
  },
});

function describe(differences: Parameters<typeof describeDifferences>[0]): string {
  return differences.length === 0 ? "De leestekens verschillen." : describeDifferences(differences);
}

import { shorten } from "../../diagnostics/catalogue/define.ts";
import { compareQuotation, describeDifferences, placeInCovenant } from "../quotations/compare-quotation.ts";
import { normaliseQuotation, readCovenant } from "../quotations/covenant-words.ts";
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

Het programma zoekt elk veld "citaat" op in convenant.txt. Alleen witruimte, een afgebroken woord en hoge cijfers tellen niet mee. Een half woord of een half getal aan het begin of eind is ook fout. Bij een verschil laat het programma de plaats in het convenant zien die er het meest op lijkt.`,
  example: {
    quotation: "Het planten van minimaal 100 bomen.",
    difference: 'Het convenant: "1.000"; hier: "100".',
  },
  settings: {},
  scope: "inhoud",
  message: ({ quotation, difference }) =>
    `Het citaat "${shorten(quotation)}" staat niet letterlijk in de tekst van de deal. ${difference}`,
  hint: () => "Neem de woorden over zoals ze in convenant.txt staan, met fouten en al.",
  check: ({ sources }, { say }) => {
    const covenant = readCovenant(sources);
    if (covenant === null) return;
    for (const { text, at } of listQuotations(sources)) {
      const quotation = normaliseQuotation(text);
      if (quotation === "" || includesWhole(covenant.normalised, quotation)) continue;
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

/** Whether the text has the quotation without cutting a word or a number in two. */
function includesWhole(text: string, quotation: string): boolean {
  for (let at = text.indexOf(quotation); at !== -1; at = text.indexOf(quotation, at + 1)) {
    const end = at + quotation.length;
    if (!isInside(text, at) && !isInside(text, end)) return true;
  }
  return false;
}

/** Whether an offset lies within a word or a number such as 1.000. */
function isInside(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 2), offset + 2);
  const middle = Math.min(2, offset);
  const [before, after] = [around.slice(0, middle), around.slice(middle)];
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true;
  return (/\d$/u.test(before) && /^[.,]\d/u.test(after)) || (/\d[.,]$/u.test(before) && /^\d/u.test(after));
}

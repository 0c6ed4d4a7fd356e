import { describeBron } from "../../content/describe-bron.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { includesWhole, isInAddendum } from "../quotations/addendum-words.ts";
import { readStructure } from "../quotations/covenant-structure.ts";
import { normaliseQuotation, readCovenant } from "../quotations/covenant-words.ts";
import { describePlaces, findPlace } from "../quotations/find-place.ts";
import { findQuoted, isQuotedIn } from "../quotations/find-quoted.ts";
import { listQuotations } from "../reading/list-texts.ts";

/** A quotation stands where its source says. */
export const quotationElsewhere = defineRule({
  id: "deal/quotation-elsewhere",
  ground: norm("een bron is na te slaan"),
  severity: "error",
  title: "Elk citaat staat op de plaats die de bron noemt.",
  why: `De woorden van de deal kunnen kloppen en toch bij een andere afspraak horen: dan zijn twee citaten verwisseld, of is de bron een lid te laag.

Het programma leest convenant.txt als artikelen, leden, letters en streepjes, en zoekt het citaat op de plaats die bij "bron" staat. Heeft een citaat zelf geen bron, dan geldt die van de afspraak waar het bij hoort. Staan de woorden nergens, dan zegt deal/quotation-not-found dat.`,
  example: {
    quotation: "Het planten van minimaal 1.000 bomen.",
    place: "artikel IV, lid b",
    found: "artikel IV, lid a",
  },
  settings: {},
  scope: "inhoud",
  message: ({ quotation, place, found }) =>
    `Het citaat "${shorten(quotation)}" staat niet bij ${place}${found === "" ? "" : `, maar bij ${found}`}.`,
  hint: ({ found }) =>
    found === ""
      ? "Sla de plaats na in convenant.txt. Verbeter de bron, of neem het citaat over dat daar staat."
      : `Verbeter de bron in ${found}. Klopt de bron? Neem dan het citaat over dat daar staat.`,
  actual: ({ place }) => place,
  expected: ({ found }) => found,
  check: ({ sources, content }, { say }) => {
    const covenant = readCovenant(sources);
    if (covenant === null) return;
    const structure = readStructure(covenant);
    for (const { text, at, bron } of listQuotations(sources)) {
      const quotation = normaliseQuotation(text);
      if (bron === null || quotation === "" || isInAddendum(text, content.deal)) continue;
      const place = findPlace(bron, structure);
      if (place.kind === "missing" || isQuotedIn(quotation, place.stretches, structure)) continue;
      // Words that stand nowhere are another fault
      if (!includesWhole(covenant.normalised, quotation)) continue;
      const found = describePlaces(structure, findQuoted(text, structure));
      say(placeOf(at), { quotation, place: describeBron(bron), found });
    }
  },
});

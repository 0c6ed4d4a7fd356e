import { describeBron } from "../../content/describe-bron.ts";
import { isInMissingPart, listMissingParts } from "../../content/missing-text.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { readStructure } from "../quotations/covenant-structure.ts";
import { readCovenant } from "../quotations/covenant-words.ts";
import { findPlace } from "../quotations/find-place.ts";
import { listPlaces } from "../reading/list-texts.ts";

/** A source leads to a place that the deal's text has. */
export const placeUnknown = defineRule({
  id: "deal/place-unknown",
  ground: norm("een bron is na te slaan"),
  severity: "error",
  title: "Elke bron leidt naar een plaats in de tekst van de deal.",
  why: `Bij elke afspraak staat waar zij in de deal te vinden is. Wie dat naslaat, moet er de afspraak vinden. Een verkeerd nummer maakt het rapport ongeloofwaardig.

Het programma leest convenant.txt als artikelen, leden, letters, streepjes en alinea's, en zoekt daarin wat bij "bron" staat. Het kent: artikel, lid, "onder a" of "a", "eerste streepje", "tweede alinea", "toelichting", "tabel", "voetnoot 2", "titel", en de koppen die voor het eerste artikel staan.`,
  example: { place: "artikel IV, lid i", missing: "lid i" },
  settings: {},
  scope: "inhoud",
  message: ({ place, missing }) =>
    place === missing
      ? `De bron "${place}" staat niet in de tekst van de deal.`
      : `De bron "${place}" leidt nergens heen: "${missing}" staat daar niet in de tekst van de deal.`,
  hint: () => "Sla de plaats na in convenant.txt en neem het nummer, de letter of de kop over.",
  actual: ({ place }) => place,
  check: ({ sources, content }, { say }) => {
    const covenant = readCovenant(sources);
    if (covenant === null) return;
    const structure = readStructure(covenant);
    const missingParts = listMissingParts(content.deal);
    for (const { bron, at } of listPlaces(sources)) {
      if (isInMissingPart(bron, missingParts)) continue;
      const place = findPlace(bron, structure);
      if (place.kind === "missing") say(placeOf(at), { place: describeBron(bron), missing: place.missing });
    }
  },
});

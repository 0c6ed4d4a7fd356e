import { describeBron } from "../../content/describe-bron.ts";
import { isWholeText } from "../../content/missing-text.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { listUnwitnessed } from "../quotations/list-unwitnessed.ts";

/** What could not be held against the deal's text, because that part of it is not there. */
export const textMissing = defineRule({
  id: "deal/text-missing",
  ground: norm("een citaat is letterlijk"),
  severity: "info",
  title: "Van elk citaat is nagekeken of het zo in de deal staat.",
  why: `Soms is een deel van de tekst er nog niet, zoals een bijlage. Dat staat dan in deal/deal.yaml bij "convenant_ontbreekt", met de reden. Citaten uit dat deel kan het programma niet nakijken. Wie het rapport leest, moet dat weten: het staat ook in een bijlage van het rapport.`,
  example: { place: "bijlage 1", count: 3 },
  settings: {},
  scope: "inhoud",
  message: ({ place, count }) => {
    const what = count === 1 ? "1 citaat is" : `${String(count)} citaten zijn`;
    const where = place === "" ? "de tekst van de deal" : place;
    return count === 0
      ? `De tekst van ${place === "" ? "de deal" : place} ontbreekt. Er staan geen citaten uit in de inhoud.`
      : `${what} niet nagekeken: ${where} ontbreekt.`;
  },
  hint: () =>
    "Voeg de tekst toe aan convenant.txt zodra die er is, en haal dit punt dan weg. Kijk de citaten tot dan zelf na.",
  check: ({ sources, content: { deal } }, { say }) => {
    for (const { bron, at, quotations } of listUnwitnessed(deal, sources))
      say(placeOf(at, "bron"), { place: isWholeText(bron) ? "" : describeBron(bron), count: quotations });
  },
});

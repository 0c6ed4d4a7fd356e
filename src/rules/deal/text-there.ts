import { describeBron } from "../../content/describe-bron.ts";
import { isWholeText, listMissingParts } from "../../content/missing-text.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { isPartThere } from "../quotations/list-unwitnessed.ts";

/** What a deal says not to have of its text is not there. */
export const textThere = defineRule({
  id: "deal/text-there",
  ground: norm("een citaat is letterlijk"),
  severity: "error",
  title: "Een deel van de tekst dat er is, heet niet ontbrekend.",
  why: `Wat bij "convenant_ontbreekt" staat, wordt niet met de tekst van de deal vergeleken. Staat dat deel wel in convenant.txt, dan kan daar alles worden gewijzigd zonder dat iemand het merkt.

Het programma zoekt elke plaats die daar wordt genoemd in convenant.txt. Vindt het die plaats, dan is dit een fout.`,
  example: { place: "artikel IV" },
  settings: {},
  scope: "inhoud",
  message: ({ place }) =>
    place === ""
      ? "Hier staat dat de hele tekst van de deal ontbreekt, maar convenant.txt is er."
      : `Hier staat dat ${place} ontbreekt, maar dat staat in convenant.txt.`,
  hint: () => 'Haal dit punt weg bij "convenant_ontbreekt". Dan vergelijkt het programma dit deel weer met de tekst.',
  check: ({ sources, content: { deal } }, { say }) => {
    for (const part of listMissingParts(deal)) {
      const place = isWholeText(part.bron) ? "" : describeBron(part.bron);
      if (isPartThere(part, sources)) say(placeOf(part.at, "bron"), { place });
    }
  },
});

import { COVENANT_PATH } from "../../schema/content-schemas.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** The deal's text is the one that was signed. */
export const covenantChanged = defineRule({
  id: "deal/covenant-changed",
  ground: norm("een citaat is letterlijk"),
  severity: "error",
  title: "De tekst van de deal is de tekst die is vastgelegd.",
  why: `Alles in het rapport wordt met de tekst van de deal vergeleken. Verandert die tekst mee, dan klopt alles met een afspraak die niemand heeft gemaakt. Een deal wijzigt met een addendum, en niet in deze tekst.

Het programma rekent van convenant.txt een controlegetal (SHA-256) uit en vergelijkt het met "convenant_controle" in deal/deal.yaml. Staat daar niets, dan wordt het niet nagekeken.`,
  example: { path: COVENANT_PATH, hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
  settings: {},
  scope: "inhoud",
  message: ({ path }) => `De tekst in ${path} is een andere dan die is vastgelegd.`,
  hint: ({ hash }) =>
    `Zet de vastgelegde tekst terug. Is de deal gewijzigd? Schrijf dat in deal/addenda.yaml. Was de tekst niet goed overgenomen? Controleer de hele tekst, en zet dan in deal/deal.yaml: convenant_controle: ${hash}`,
  actual: ({ hash }) => hash,
  check: ({ covenant: hash, content: { deal } }, { say }) => {
    const pinned = deal.file?.convenant_controle ?? null;
    if (deal.file === null || hash === null || pinned === null || pinned === hash) return;
    say(placeOf(deal.file.at, "convenant_controle"), { path: COVENANT_PATH, hash });
  },
});

import { listWords } from "../../value/dutch.ts";
import type { Deal, Dealwijziging } from "../../content/content.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Each change of an addendum is about one thing that was agreed. */
export const unknownTarget = defineRule({
  id: "change/unknown-target",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "error",
  title: "Elke wijziging in een addendum gaat over precies één afspraak.",
  why: `Het programma past een wijziging toe op de afspraak die erin staat. Staat er niets, iets wat niet bestaat of meer dan één ding, dan verandert er niets.

Een wijziging gaat over de streefwaarde van een resultaat (met onderdeel) of een doel, over een resultaat, onderdeel of doel zelf (dan is was of wordt: afgesproken), over wat daarnaast is afgesproken (met resultaat, en bovenkant: ja, een tussendoel, of een gemeente, gebied of provincie), over het bedrag voor een thema of post (met soort: rijk of regio) of van een bijdrager, over het totaal van het Rijk of de regio (alleen soort), of over de einddatum (looptijd: ja).`,
  example: { id: "addendum-1", problem: "noemt meer dan één afspraak: resultaat en looptijd" },
  settings: {},
  scope: "inhoud",
  message: ({ id, problem }) => `Een wijziging in addendum "${id}" ${problem}.`,
  hint: () =>
    "Noem één afspraak: resultaat, doel, thema of post met soort, alleen soort, of looptijd: ja. Verandert er meer? Maak er dan meer wijzigingen van.",
  check: ({ content }, { say }) => {
    for (const wijziging of content.deal.wijzigingen) {
      const problem = describeProblem(wijziging, content.deal);
      if (problem !== null) say(placeOf(wijziging.at), { id: wijziging.addendum.id, problem });
    }
  },
});

function describeProblem({ genoemd, onderwerp, tekst }: Dealwijziging, deal: Deal): string | null {
  if (onderwerp !== null) return null;
  if (genoemd.length === 0) return "zegt niet welke afspraak verandert";
  if (genoemd.length > 1) return `noemt meer dan één afspraak: ${listWords(genoemd)}`;
  const { doel, resultaat, thema, post, soort, bijdrager, tussendoel } = tekst;
  if (doel !== null) return `noemt een doel dat niet bestaat: ${doel}`;
  if (tussendoel !== null && resultaat !== null)
    return `noemt een tussendoel dat er niet is: ${formatDate(tussendoel)}`;
  if (resultaat !== null && namesPlace(tekst)) return "noemt een plek waarvoor geen getal is afgesproken";
  if (bijdrager !== null) return `noemt een bedrag dat niet, of meer dan eens, bij afspraken staat: ${bijdrager}`;
  // A result, part or theme that does not exist is reported as a reference that leads nowhere
  const isUnknownTheme = thema !== null && !deal.themas.some(({ id }) => id === thema);
  if ((thema === null && post === null) || isUnknownTheme) return null;
  if (soort === null) return "zegt niet of het bedrag van het Rijk of van de regio is";
  return `noemt een plek die niet in de verdeling staat: ${thema ?? post ?? ""}`;
}

function namesPlace({ gemeente, focusgebied, provincie }: Dealwijziging["tekst"]): boolean {
  return gemeente !== null || focusgebied !== null || provincie !== null;
}

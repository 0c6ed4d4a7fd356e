import type { Deal } from "../content/content.ts";

/** The name of the deal; words that say that it has none as long as nobody wrote it down. */
export function nameDeal({ file }: Deal): string {
  return file?.naam ?? "deal zonder naam";
}

/** The same in the middle of a sentence: "de Regio Deal Voorbeeld", "het Nationaal Programma Voorbeeld". */
export function nameDealInSentence(deal: Deal): string {
  const article = deal.file === null || deal.file.naam === null ? null : deal.file.lidwoord;
  return `${article ?? "de"} ${nameDeal(deal)}`;
}

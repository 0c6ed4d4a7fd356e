import { remember } from "../../value/remember.ts";
import type { Deal, Ledgerregel } from "../../content/content.ts";
import { findContributor } from "./contributors.ts";
import { findWords } from "../reading/find-words.ts";

/**
 * What shows that money which counts as the region's comes from the Rijk, in Dutch: the source that the line gives, a
 * Party of the Rijk's side among the givers, or one of the deal's own words for it in the name or the note. Null when nothing does.
 */
export function findRijkSource(regel: Ledgerregel, deal: Deal, woorden: readonly string[]): string | null {
  const { herkomst, bijdrager, toelichting } = regel;
  if (herkomst !== null && herkomst !== "eigen middelen") return `de herkomst is "${herkomst}"`;
  const told = findWords(toelichting ?? "", woorden)[0]?.word;
  if (told !== undefined) return `de toelichting noemt "${told}"`;
  if (bijdrager === null) return null;
  const { abbreviations, names } = namesOf(deal);
  const isNamed =
    findWords(bijdrager, abbreviations, true).length > 0 ||
    findWords(bijdrager, names).length > 0 ||
    findWords(bijdrager, woorden).length > 0 ||
    findContributor(deal, regel)?.soort === "rijk";
  return isNamed ? `de naam "${bijdrager}" wijst op geld van het Rijk` : null;
}

interface Names {
  readonly abbreviations: readonly string[];
  readonly names: readonly string[];
}

/** How the Parties of the Rijk are called, at any time. */
const namesOf = remember(({ partijen }: Deal): Names => {
  const rijk = partijen.filter(({ zijde }) => zijde === "rijk");
  return {
    abbreviations: rijk.flatMap(({ afkorting }) => afkorting ?? []),
    names: rijk.flatMap(({ naam }) => (naam ?? []).flatMap(({ waarde }) => waarde ?? [])),
  };
});

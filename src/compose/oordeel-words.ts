import type { OordeelTelling } from "../assess/assessment.ts";
import { listWords, NUMBER_WORDS } from "../value/dutch.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import type { Oordeel, OordeelStand } from "../value/value.ts";
import { RESULTAAT } from "../value/nouns.ts";

/** Above it prose has figures. */
const LARGEST_IN_LETTERS = 12;

/** Small numbers in letters, as Dutch prose has them; larger ones in figures. */
export function spellCount(count: number): string {
  return (count <= LARGEST_IN_LETTERS ? NUMBER_WORDS[count] : undefined) ?? formatNumber(count);
}

/** "De 7 resultaten"; "Het resultaat" where there is but one. */
export function nameResults(count: number): string {
  return count === 1 ? RESULTAAT.De : `De ${formatNumber(count)} ${RESULTAAT.meervoud}`;
}

/** How many results stand under an oordeel. */
export function countOf(counts: OordeelTelling, oordeel: OordeelStand): number {
  return counts.get(oordeel) ?? 0;
}

const CLAUSES: readonly { readonly oordeel: OordeelStand; readonly one: string; readonly many: string }[] = [
  { oordeel: "op schema", one: "ligt op schema", many: "liggen op schema" },
  { oordeel: "afgerond", one: "is afgerond", many: "zijn afgerond" },
  { oordeel: "aandacht", one: "vraagt aandacht", many: "vragen aandacht" },
  { oordeel: "vertraagd", one: "is vertraagd", many: "zijn vertraagd" },
  { oordeel: "nog niet gestart", one: "is nog niet gestart", many: "zijn nog niet gestart" },
  { oordeel: "vervallen", one: "is vervallen", many: "zijn vervallen" },
  { oordeel: "volgt", one: "volgt nog", many: "volgen nog" },
  { oordeel: "vertrouwelijk", one: "is vertrouwelijk", many: "zijn vertrouwelijk" },
];

/** "Van de 32 resultaten liggen er 20 op schema …" as clauses that can be joined: "20 liggen op schema". */
export function describeCounts(counts: OordeelTelling): string[] {
  return CLAUSES.flatMap(({ oordeel, one, many }) => {
    const count = countOf(counts, oordeel);
    return count === 0 ? [] : [`${spellCount(count)} ${count === 1 ? one : many}`];
  });
}

/** "Van de 7 resultaten: twee liggen op schema en vijf volgen nog." Of one: "Het resultaat ligt op schema." */
export function concludeCounts(counts: OordeelTelling, total: number): string {
  const clauses = describeCounts(counts);
  const [first = ""] = clauses;
  if (total === 1) return `${RESULTAAT.De} ${dropCount(first)}.`;
  return `Van de ${formatNumber(total)} ${RESULTAAT.meervoud}: ${listWords(clauses)}.`;
}

/** What a clause says of what it counts: "ligt op schema" of "één ligt op schema". */
function dropCount(clause: string): string {
  return clause.slice(clause.indexOf(" ") + 1);
}

/** What each oordeel means, for the reading guide. */
export const MEANINGS: readonly { readonly oordeel: Oordeel; readonly meaning: string }[] = [
  { oordeel: "op schema", meaning: `${RESULTAAT.De} komt er op tijd als het zo doorgaat.` },
  { oordeel: "afgerond", meaning: `${RESULTAAT.De} is bereikt en er is bewijs van.` },
  {
    oordeel: "aandacht",
    meaning: `Er is een risico dat ${RESULTAAT.de} niet of niet op tijd komt. Er is bijsturing nodig.`,
  },
  { oordeel: "vertraagd", meaning: `Zonder ingrijpen komt ${RESULTAAT.de} niet of niet op tijd.` },
  {
    oordeel: "nog niet gestart",
    meaning: `Het werk aan ${RESULTAAT.deze} begint later. Er is nog geen oordeel over de voortgang.`,
  },
  { oordeel: "vervallen", meaning: `De Partijen hebben afgesproken dat ${RESULTAAT.deze} niet meer hoeft.` },
];

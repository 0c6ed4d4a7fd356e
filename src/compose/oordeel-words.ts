import type { OordeelTelling } from "../assess/assessment.ts";
import { NUMBER_WORDS } from "../value/dutch.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import type { Oordeel } from "../value/value.ts";

/** Above it prose has figures. */
const LARGEST_IN_LETTERS = 12;

/** Small numbers in letters, as Dutch prose has them; larger ones in figures. */
export function spellCount(count: number): string {
  return (count <= LARGEST_IN_LETTERS ? NUMBER_WORDS[count] : undefined) ?? formatNumber(count);
}

const CLAUSES: readonly { readonly oordeel: Oordeel | "volgt"; readonly one: string; readonly many: string }[] = [
  { oordeel: "op schema", one: "ligt op schema", many: "liggen op schema" },
  { oordeel: "afgerond", one: "is afgerond", many: "zijn afgerond" },
  { oordeel: "aandacht", one: "vraagt aandacht", many: "vragen aandacht" },
  { oordeel: "vertraagd", one: "is vertraagd", many: "zijn vertraagd" },
  { oordeel: "nog niet gestart", one: "is nog niet gestart", many: "zijn nog niet gestart" },
  { oordeel: "vervallen", one: "is vervallen", many: "zijn vervallen" },
  { oordeel: "volgt", one: "volgt nog", many: "volgen nog" },
];

/** "Van de 32 resultaten liggen er 20 op schema …" as clauses that can be joined: "20 liggen op schema". */
export function describeCounts(counts: OordeelTelling): string[] {
  return CLAUSES.flatMap(({ oordeel, one, many }) => {
    const count = counts.get(oordeel) ?? 0;
    return count === 0 ? [] : [`${spellCount(count)} ${count === 1 ? one : many}`];
  });
}

/** What each oordeel means, for the reading guide. */
export const MEANINGS: readonly { readonly oordeel: Oordeel; readonly meaning: string }[] = [
  { oordeel: "op schema", meaning: "Het resultaat komt er op tijd als het zo doorgaat." },
  { oordeel: "afgerond", meaning: "Het resultaat is bereikt en er is bewijs van." },
  {
    oordeel: "aandacht",
    meaning: "Er is een risico dat het resultaat niet of niet op tijd komt. Er is bijsturing nodig.",
  },
  { oordeel: "vertraagd", meaning: "Zonder ingrijpen komt het resultaat niet of niet op tijd." },
  {
    oordeel: "nog niet gestart",
    meaning: "Het werk aan dit resultaat begint later. Er is nog geen oordeel over de voortgang.",
  },
  { oordeel: "vervallen", meaning: "De Partijen hebben afgesproken dat dit resultaat niet meer hoeft." },
];

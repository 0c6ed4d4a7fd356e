import type { Deal } from "../../content/content.ts";
import type { At, Steps } from "../../source/at.ts";
import { formatEuro } from "../../value/notation/format-euro.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { readStructure, type CovenantStructure } from "../quotations/covenant-structure.ts";
import { normaliseQuotation, readCovenant } from "../quotations/covenant-words.ts";
import { findPlace } from "../quotations/find-place.ts";
import { normaliseStretch } from "../quotations/find-quoted.ts";

/** The amounts of the division are those of the deal's own table. */
export const tableDiffers = defineRule({
  id: "deal/table-differs",
  ground: norm("een afspraak heeft één waarde"),
  severity: "error",
  title: "De bedragen van de verdeling staan zo in de tabel van de deal.",
  why: `Wie een bedrag van het ene thema naar het andere verschuift, houdt dezelfde totalen. Alleen de tabel in de deal zelf laat zien dat het niet is afgesproken.

Het programma slaat de plaats na die in deal/financien.yaml bij een rij staat, en zoekt daar de naam van het thema of de post. De twee bedragen daarachter zijn dat van het Rijk en dat van de regio. Staat de naam daar niet met twee bedragen, dan laat het de rij met rust. Elk gedrukt totaal moet in de tekst staan, en elk bedrag van de tabel in de verdeling of bij de totalen. Het vergelijkt wat bij de start gold.`,
  example: { what: "Het bedrag van het Rijk voor Groen", typed: "3.210.000 euro", said: "3.200.000 euro" },
  settings: {},
  scope: "inhoud",
  message: ({ what, typed, said }) =>
    said === ""
      ? `${what} is ${typed}, maar dat bedrag staat niet in de tabel van de deal.`
      : `${what} is ${typed}, maar in de tabel van de deal staat ${said}.`,
  hint: () =>
    "Neem het bedrag over uit de tabel in convenant.txt. Is de verdeling gewijzigd? Dat staat in deal/addenda.yaml.",
  actual: ({ typed }) => typed,
  expected: ({ said }) => said,
  check: ({ sources, content: { deal } }, { say }) => {
    const covenant = readCovenant(sources);
    if (covenant === null || deal.financien === null) return;
    const structure = readStructure(covenant);
    let hasTable = false;
    for (const { name, labels, amounts, text } of listRows(deal, structure)) {
      const said = findRow(labels, text);
      if (said === null) continue;
      hasTable = true;
      for (const [index, { side, cents, at, key }] of amounts.entries()) {
        const there = said[index] ?? null;
        if (cents === null || there === null || cents === there) continue;
        const what = `Het bedrag van ${side === "rijk" ? "het Rijk" : "de regio"} voor ${name}`;
        say(placeOf(at, key), { what, typed: formatEuro(cents), said: formatEuro(there) });
      }
    }
    const text = textAt(deal.financien.bron, structure);
    const known = text === null ? [] : [...text.matchAll(AMOUNT)].map(readAmount);
    if (!hasTable) return;
    for (const [index, { naam, bedrag }] of deal.financien.gedrukte_totalen.entries()) {
      if (bedrag === null || known.includes(bedrag)) continue;
      const place = placeOf(deal.financien.at, ["gedrukte_totalen", index, "bedrag"]);
      say(place, { what: `Het totaal "${naam ?? ""}"`, typed: formatEuro(bedrag), said: "" });
    }
  },
});

/** "€ 7,75 mln.", "€ 25.000", "6 miljoen euro". */
const AMOUNT =
  /(?:€\s*([\d.]+(?:,\d+)?)|([\d.]+(?:,\d+)?)(?=\s*(?:mln|miljoen|miljard|mld|euro)))\s*(mln|miljoen|miljard|mld)?/giu;
const TIMES: Readonly<Record<string, number>> = { mln: 1e6, miljoen: 1e6, mld: 1e9, miljard: 1e9 };

/** In cents. */
function readAmount([, sign, bare, times = ""]: RegExpExecArray): number {
  const written = (sign ?? bare ?? "").replace(/\.$/u, "");
  const number = Number(written.replaceAll(".", "").replace(",", "."));
  return Math.round(number * (TIMES[times.toLowerCase()] ?? 1) * 100);
}

interface Row {
  readonly name: string;
  /** By which it may stand in the table, in small letters. */
  readonly labels: readonly string[];
  readonly text: string;
  readonly amounts: readonly { side: "rijk" | "regio"; cents: number | null; at: At; key: Steps }[];
}

function listRows(deal: Deal, structure: CovenantStructure): Row[] {
  return deal.verdeling.flatMap((row) => {
    const text = textAt(row.bron ?? deal.financien?.bron ?? null, structure);
    if (text === null) return [];
    const theme = deal.themas.find(({ id }) => id === row.thema);
    const themeName = theme?.naam?.[0]?.waarde ?? null;
    const names = [row.naam, row.post, theme?.kort ?? null, themeName, ...(theme?.ook_genoemd ?? [])];
    const labels = names.flatMap((one) => (one === null ? [] : [normaliseQuotation(one).toLowerCase()]));
    const amounts = (["rijk", "regio"] as const).map((side) => {
      const start = (row[side] ?? []).find(({ at }) => at === undefined);
      return { side, cents: start?.waarde ?? null, at: row.at, key: side };
    });
    return [{ name: themeName ?? row.naam ?? row.post ?? "", labels, text, amounts }];
  });
}

function textAt(bron: Parameters<typeof findPlace>[0] | null, structure: CovenantStructure): string | null {
  const place = bron === null ? null : findPlace(bron, structure);
  return place?.kind === "found" ? place.stretches.map((one) => normaliseStretch(structure, one)).join("\n") : null;
}

/** Signs between a name in a table and its first amount: an abbreviation between brackets at most. */
const BETWEEN = 20;

/** The first two amounts behind a name in a table; null where it does not stand there with two. */
function findRow(labels: readonly string[], text: string): readonly [number, number] | null {
  const lower = text.toLowerCase();
  for (const label of labels) {
    for (let at = lower.indexOf(label); at !== -1; at = lower.indexOf(label, at + 1)) {
      const rest = text.slice(at + label.length);
      const [first, second] = rest.slice(0, 2 * BETWEEN + 40).matchAll(AMOUNT);
      if (first === undefined || second === undefined || first.index > BETWEEN) continue;
      const between = rest.slice(first.index + first[0].length, second.index);
      if (/^[.\s]*$/u.test(between)) return [readAmount(first), readAmount(second)];
    }
  }
  return null;
}

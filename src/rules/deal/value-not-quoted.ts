import type { Deal, Moment, Onderdeel, Resultaat } from "../../content/content.ts";
import { valueAtStart } from "../../content/in-force.ts";
import { findPart } from "../../content/find-part.ts";
import { readBaseline } from "../../content/read-baseline.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { formatEuro } from "../../value/notation/format-euro.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { listBeside, type Agreed } from "./list-beside.ts";
import { isInAddendum } from "../quotations/addendum-words.ts";
import { normaliseQuotation, readCovenant } from "../quotations/covenant-words.ts";
import { readsGrowth } from "../quotations/quoted-growth.ts";
import { readQuotedNumbers, readsDate, readsDayOfYear, readsNumber } from "../quotations/quoted-numbers.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { inside } from "../../source/at.ts";

/** A number or date that was agreed stands in the very words that are quoted for it. */
export const valueNotQuoted = defineRule({
  id: "deal/value-not-quoted",
  ground: norm("een afspraak heeft één waarde"),
  severity: "error",
  title: "Een getal of datum van de deal is hetzelfde als in het citaat ernaast.",
  why: `Een streefwaarde, een bedrag of een uiterste dag staat twee keer in de bestanden: als getal waarmee het programma rekent, en in de woorden van de deal. Verschillen die twee, dan rekent het hele rapport met iets wat niet is afgesproken.

Het programma leest de getallen en datums in het citaat, ook "twee" en "9 mln.", en of een dag "voor" of "uiterlijk" is. Heeft een onderdeel geen eigen citaat, dan geldt dat van het resultaat. Staan er meer getallen, dan gaat het om het getal voor de eenheid, of achter een woord als "minimaal". Zegt het citaat "verdubbelen", "halveren" of "met 20 procent", dan rekent het dat na met de beginsituatie. Een streefwaarde waarvan het citaat verder geen getal noemt, is niet afgesproken. Van een bereik, zoals "20 tot 30", staan beide einden er; een tussendoel, een getal per plek en een uiterste dag net zo. Het vergelijkt wat bij de start gold: wat een addendum wijzigt, staat in addenda.yaml.`,
  example: { what: "De streefwaarde van G1", value: "900", quotation: "Het planten van minimaal 1.000 bomen." },
  settings: {},
  scope: "inhoud",
  message: ({ what, value, quotation }) => `${what} is ${value}, maar dat staat niet in het citaat: "${quotation}".`,
  hint: () =>
    "Neem het getal over uit de tekst van de deal. Staat het op een andere plaats in de deal? Geef het dan daar een eigen citaat.",
  actual: ({ value }) => value,
  check: (subject, { say }) => {
    const covenant = readCovenant(subject.sources);
    for (const { what, value, quotation, isQuoted, at, key } of listAgreed(subject)) {
      if (quotation === null || quotation === "" || isQuoted(quotation)) continue;
      // Words that do not stand in the deal were reported as such, and the number may well be right
      const isFound = covenant === null || covenant.normalised.includes(normaliseQuotation(quotation));
      if (!isFound && !isInAddendum(quotation, subject.content.deal)) continue;
      say(placeOf(at, key), { what, value, quotation: shortenAround(quotation) });
    }
  },
});

function listAgreed(subject: ContentSubject): Agreed[] {
  return [...listTargets(subject), ...listAmounts(subject), ...listDays(subject)];
}

function listTargets({ content: { deal } }: ContentSubject): Agreed[] {
  const parts = deal.resultaten.flatMap((resultaat) =>
    resultaat.onderdelen.map((part) => ({
      ...part,
      what: `De streefwaarde van ${resultaat.id} ${part.naam ?? part.id}`,
      citaat: part.citaat ?? resultaat.citaat,
      start: findStart(deal, resultaat, part),
    })),
  );
  const beside = deal.resultaten.flatMap((resultaat) =>
    resultaat.onderdelen.flatMap((part) => listBeside(resultaat, part, valueAtStart(part.streefwaarde))),
  );
  const goals = deal.doelen.map((doel) => ({
    ...doel,
    what: `De streefwaarde van ${doel.titel ?? doel.id}`,
    start: null,
  }));
  const targets = [...parts, ...goals].flatMap(({ what, streefwaarde, citaat, eenheid, start, at }) => {
    const value = valueAtStart(streefwaarde);
    if (value === null) return [];
    const { quotation, isQuoted: isNamed } = asTarget(value, citaat, eenheid);
    const isQuoted = (text: string): boolean => isNamed(text) || (start !== null && readsGrowth(text, value, start));
    return [{ quotation, isQuoted, what, value: formatNumber(value), at, key: "streefwaarde" }];
  });
  return [...targets, ...beside];
}

/** Where a part stood at the start, as a number; null where that is not known. */
function findStart(deal: Deal, resultaat: Resultaat, part: Onderdeel): number | null {
  const own = deal.beginsituatieOf(resultaat.id).find(({ onderdeel }) => findPart(resultaat, onderdeel) === part);
  const read = readBaseline(own?.waarde ?? "");
  return read.kind === "number" ? read.value : null;
}

function listAmounts({ content: { deal } }: ContentSubject): Agreed[] {
  if (deal.financien === null) return [];
  const { plafond_rijk, minimum_regio, vat, at: file } = deal.financien;
  const totals = [
    { total: plafond_rijk, what: "Het totaal van het Rijk", path: "plafond_rijk" },
    { total: minimum_regio, what: "Het totaal van de regio", path: "minimum_regio" },
  ].flatMap(({ total, what, path }) => {
    const cents = total?.bedrag ?? null;
    if (cents === null) return [];
    const at = inside(file, path);
    return [{ ...asNumber(cents / 100, total?.citaat ?? null), what, value: formatEuro(cents), at, key: "bedrag" }];
  });
  const apart = deal.geldafspraken.flatMap(({ soort, bijdrager, bedrag, citaat, at }): Agreed[] => {
    const cents = valueAtStart(bedrag);
    const what = `Het bedrag van ${bijdrager ?? (soort === "rijk" ? "het Rijk" : "de regio")}`;
    return cents === null
      ? []
      : [{ ...asNumber(cents / 100, citaat), what, value: formatEuro(cents), at, key: "bedrag" }];
  });
  const share = vat?.maximaal_aandeel ?? null;
  if (share === null) return [...totals, ...apart];
  const at = inside(file, "vat");
  const what = `Het aandeel voor ${vat?.naam ?? "de uitvoering"}`;
  return [
    ...totals,
    ...apart,
    { ...asNumber(share, vat?.citaat ?? null), what, value: `${formatNumber(share)}%`, at, key: "maximaal_aandeel" },
  ];
}

function listDays({ content: { deal } }: ContentSubject): Agreed[] {
  const last = deal.file?.looptijd?.tot ?? null;
  const term = {
    what: "De laatste dag van de deal",
    value: formatDate(last ?? ""),
    quotation: deal.file?.looptijd?.citaat ?? null,
    isQuoted: (quotation: string) => readsDate(quotation, last ?? ""),
    key: "tot",
  };
  const ends = deal.file === null || last === null ? [] : [{ ...term, at: inside(deal.file.at, "looptijd") }];
  const moments = deal.momenten.flatMap(({ naam, id, jaarlijks, citaat, at }) =>
    jaarlijks.flatMap((one, index) => {
      const key = one.voor === null ? "uiterlijk" : "voor";
      const day = one[key];
      if (day === null) return [];
      const isQuoted = (quotation: string): boolean => readsDayOfYear(quotation, day, key);
      return [
        {
          what: `De dag bij "${naam ?? id}"`,
          value: formatDate(`2001-${day}`).replace(" 2001", ""),
          quotation: citaat,
          isQuoted,
          at: inside(at, ["jaarlijks", index]),
          key,
        },
      ];
    }),
  );
  return [...ends, ...moments, ...listOnce(deal.momenten)];
}

/** Moments that come once, in words: "voorjaar 2024". */
function listOnce(moments: readonly Moment[]): Agreed[] {
  return moments.flatMap(({ naam, id, eenmalig, citaat, at }) =>
    eenmalig === null
      ? []
      : [
          {
            what: `De tijd bij "${naam ?? id}"`,
            value: eenmalig,
            quotation: citaat,
            isQuoted: (quotation: string) => readsWords(quotation, eenmalig),
            at,
            key: "eenmalig",
          },
        ],
  );
}

/** "voorjaar 2024": every word of a time stands in the quotation, or the quotation names no year. */
function readsWords(quotation: string, time: string): boolean {
  const flat = normaliseQuotation(quotation).toLowerCase();
  const words = time.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return !/\d{4}/u.test(flat) || words.every((word) => flat.includes(word));
}

function asNumber(value: number, quotation: string | null): Pick<Agreed, "quotation" | "isQuoted"> {
  return { quotation, isQuoted: (text) => readsNumber(text, value) };
}

/** A target is a number that the quotation has: without any, nobody agreed on it. */
function asTarget(
  value: number,
  quotation: string | null,
  unit: string | null,
): Pick<Agreed, "quotation" | "isQuoted"> {
  const hasNumber = (text: string): boolean => readQuotedNumbers(text).length > 0 || value === 1;
  return { quotation, isQuoted: (text) => hasNumber(text) && readsNumber(text, value, unit) };
}

/** Most characters of a quotation in a message. */
const MOST = 160;

function shortenAround(quotation: string): string {
  const flat = quotation.replace(/\s+/gu, " ").trim();
  if (flat.length <= MOST) return flat;
  // The number that differs matters more than the opening words
  const at = Math.max(0, flat.search(/\d/u) - MOST / 2);
  const cut = flat.slice(at, at + MOST);
  return `${at === 0 ? "" : "…"}${cut}${at + MOST < flat.length ? "…" : ""}`;
}

import { remember } from "../../value/remember.ts";
import { listKnownAmounts } from "./known-amounts.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** An amount that is typed again is wrong as soon as the ledger changes. */
export const amountDiffers = defineRule({
  id: "text/amount-differs",
  ground: norm("een cijfer staat op één plek"),
  severity: "warning",
  title: "Een bedrag in de tekst staat ook in de gegevens.",
  why: `Wie een bedrag overtypt, vergeet het te veranderen als het grootboek verandert.

Het programma kijkt naar een bedrag in een zin over het geld van de deal: gereserveerd, toegezegd, besteed, uitgegeven of ontvangen. Dat bedrag moet ergens voorkomen: in een regel of een totaal van het grootboek, of in de afspraken. Het mag zijn afgerond zoals het er staat.`,
  example: { typed: "21,1 miljoen euro" },
  settings: {},
  scope: "tekst",
  message: ({ typed }) => `Het bedrag ${typed} komt in de gegevens niet voor.`,
  hint: () => "Schrijf een verwijzing, zoals {{geld.rijk.besteed}}: het programma vult het goede bedrag in.",
  actual: ({ typed }) => typed,
  check: ({ stretch, year }, { say }) => {
    if (year === null || stretch.kind === "woorden") return;
    for (const { text, start } of sentencesOf(stretch)) {
      if (!OF_THE_DEAL.test(text)) continue;
      for (const { 0: written, index, groups } of text.matchAll(AMOUNT)) {
        const { cents, step } = readAmount(groups ?? {});
        if (Number.isNaN(cents) || amountsOf(year.assessment).some((known) => Math.abs(known - cents) <= step))
          continue;
        const from = start + index;
        say({ file: stretch.source.path, range: rangeIn(stretch, from, from + written.length) }, { typed: written });
      }
    }
  },
});

const amountsOf = remember(listKnownAmounts);

const OF_THE_DEAL =
  /\b(?:gereserveerd|reserveer(?:t|de|den)|toegezegd|besteed|besteedden?|uitgegeven|uitgaf|ontvangen|ontving|rijksbijdrage|(?:gaf|gaven|geeft|geven)\b[^.;]*\buit|(?:houdt|hield|hielden|houden|zet|zette)\b[^.;]*\bapart|apart\s(?:gezet|gehouden)|bijgedragen)\b/iu;
const AMOUNT =
  /(?<![\p{L}\p{N}.,])(?:€\s?(?<a>\d[\d.]*(?:,\d+)?)(?:\s?(?<m>miljoen|mln\.?))?|(?<b>\d[\d.]*(?:,\d+)?)\s(?:(?<n>miljoen|mln\.?)\s)?euro)(?![\p{L}\p{N}])/giu;
const [CENTS, MILLION] = [100, 1_000_000];

/** In cents, with how far the number it stands for may lie from it. */
function readAmount({ a, b, m, n }: Readonly<Record<string, string | undefined>>): { cents: number; step: number } {
  const figures = (a ?? b ?? "").replaceAll(".", "");
  const decimals = figures.split(",")[1]?.length ?? 0;
  const unit = (m ?? n) === undefined ? CENTS : MILLION * CENTS;
  // In whole euros a round amount may be rounded to its noughts
  const noughts = /0*$/u.exec(figures)?.[0].length ?? 0;
  const precision = decimals > 0 ? 10 ** -decimals : unit === CENTS ? 10 ** noughts : 1;
  return { cents: Math.round(Number(figures.replace(",", ".")) * unit), step: (precision * unit) / 2 };
}

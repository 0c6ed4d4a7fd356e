import type { Deal, Regel } from "../../content/content.ts";
import { readNumber } from "../../schema/read-scalar.ts";
import { listWords } from "../../value/dutch.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { readStructure } from "../quotations/covenant-structure.ts";
import { readCovenant, type CovenantText } from "../quotations/covenant-words.ts";
import { findPlace } from "../quotations/find-place.ts";
import { normaliseStretch } from "../quotations/find-quoted.ts";
import { readQuotedNumbers } from "../quotations/quoted-numbers.ts";
import { namesOfTheme } from "../quotations/names-of-theme.ts";
import { findWords } from "../reading/find-words.ts";

/** A bound of a rule is the one in the words that are quoted for it. */
export const settingNotQuoted = defineRule({
  id: "deal/setting-not-quoted",
  ground: norm("een afspraak heeft één waarde"),
  severity: "error",
  title: "Een grens van een regel is dezelfde als in het citaat ernaast.",
  why: `In deal/regels.yaml staat bij een regel soms een getal: een deel, een aantal weken, een jaar. Staat er ook een citaat met een getal bij, dan is dat de afspraak. Een andere grens keurt goed wat niet is afgesproken, of fout wat mag.

Het programma zoekt de getallen van de instellingen in het citaat: als getal, of als percentage (0,5 is 50 procent). Een jaar van een datum telt ook. Ten minste een ervan moet er staan; de andere kunnen van de regio zelf zijn. Van een periode staan beide jaren in het citaat. Noemt een instelling thema's, en noemt de plaats in de deal er ten minste twee, dan moeten het dezelfde zijn. Een citaat zonder getal laat het met rust, en een getal dat de regio zelf kiest, hoort bij een citaat zonder getal.`,
  example: { rule: "change/late-talks", setting: "weken", value: "8", quoted: "6", where: "het citaat" },
  settings: {},
  scope: "inhoud",
  message: ({ rule, setting, value, quoted, where }) =>
    `Bij de regel ${rule} is "${setting}" ${value}, maar ${where} noemt ${quoted}.`,
  hint: () =>
    "Neem over wat er in de deal staat. Is het een eigen keuze van de regio? Laat het citaat dan weg, of citeer alleen woorden.",
  actual: ({ value }) => value,
  expected: ({ quoted }) => quoted,
  check: ({ content: { deal }, sources }, { say }) => {
    const covenant = readCovenant(sources);
    for (const rule of deal.regels) {
      const differing = covenant === null ? null : findOtherThemes(rule, deal, covenant);
      if (differing !== null)
        say(placeOf(rule.at, ["instellingen", differing.setting]), {
          rule: rule.regel,
          ...differing,
          where: "die plaats in de deal",
        });
    }
    for (const { regel, citaat, instellingen, at } of deal.regels) {
      const numbers = listNumbers(citaat ?? "");
      if (numbers.length === 0) continue;
      const settings = Object.entries(instellingen ?? {}).flatMap(([setting, written]) => {
        const [only = "", ...others] = written;
        const value = others.length > 0 ? null : readBound(only);
        return value === null ? [] : [{ setting, value, only }];
      });
      // One that is in the quotation is what it was quoted for; others are then the region's own
      const wrong = settings.filter(({ value }) => !isQuoted(value, numbers));
      const years = wrong.filter(({ only }) => YEAR_OF_DATE.test(only));
      const hasPeriod = settings.filter(({ only }) => YEAR_OF_DATE.test(only)).length > 1 && numbers.length > 1;
      // Of a period both ends are quoted
      if (wrong.length < settings.length && !(hasPeriod && years.length > 0)) continue;
      const [first] = hasPeriod && years.length > 0 ? years : wrong;
      if (first === undefined) continue;
      const quoted = listWords(numbers.map((one) => String(one).replace(".", ",")));
      say(placeOf(at, ["instellingen", first.setting]), {
        rule: regel,
        setting: first.setting,
        value: first.only,
        quoted,
        where: "het citaat",
      });
    }
  },
});

const YEAR_OF_DATE = /^(\d{4})-\d{2}-\d{2}$/u;

/** A number, or the year of a date. */
function readBound(written: string): number | null {
  const year = YEAR_OF_DATE.exec(written)?.[1];
  if (year !== undefined) return Number(year);
  const read = readNumber(written);
  return read.kind === "number" ? read.value : null;
}

/** "Eenzelfde bijdrage" is one for one. */
const SAME = /\b(?:eenzelfde|evenveel|even grote?|een gelijk bedrag)\b/iu;

function listNumbers(quotation: string): number[] {
  return [...readQuotedNumbers(quotation).map(({ value }) => value), ...(SAME.test(quotation) ? [1] : [])];
}

/** Themes named at one place from which a list of them can be read. */
const LEAST_THEMES = 2;

/** A setting with themes, or with the sporen that they are in, beside a place of the deal that names others. */
function findOtherThemes(
  { bron, instellingen }: Regel,
  deal: Deal,
  covenant: CovenantText,
): { readonly setting: string; readonly value: string; readonly quoted: string } | null {
  const structure = readStructure(covenant);
  const place = bron === null ? null : findPlace(bron, structure);
  // A whole article tells of more than who a rule is for
  if (place?.kind !== "found" || (bron?.lid === null && bron.onderdeel === null && bron.plaats === null)) return null;
  const text = place.stretches.map((one) => normaliseStretch(structure, one)).join("\n");
  const named = deal.themas.filter((thema) => namesOfTheme(thema).some((name) => findWords(text, [name]).length > 0));
  if (named.length < LEAST_THEMES) return null;
  for (const [setting, written] of Object.entries(instellingen ?? {})) {
    const isTheme = written.every((one) => deal.themas.some(({ id }) => id === one));
    const isSpoor = written.every((one) => deal.sporen.some(({ id }) => id === one));
    if (written.length === 0 || !(isTheme || isSpoor)) continue;
    const meant = deal.themas.filter(({ id, spoor }) => written.includes(isTheme ? id : (spoor ?? "")));
    const isSame = meant.length === named.length && named.every((thema) => meant.includes(thema));
    const quoted = listWords(named.map(({ kort, naam, id }) => kort ?? naam?.[0]?.waarde ?? id));
    if (!isSame) return { setting, value: listWords(written), quoted };
  }
  return null;
}

/** Parts in a hundred. */
const HUNDRED = 100;

function isQuoted(value: number, numbers: readonly number[]): boolean {
  return numbers.includes(value) || numbers.some((one) => Math.abs(one - value * HUNDRED) < 1e-9);
}

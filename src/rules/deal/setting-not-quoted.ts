import { readNumber } from "../../schema/read-scalar.ts";
import { listWords } from "../../value/dutch.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { readQuotedNumbers } from "../quotations/quoted-numbers.ts";

/** A bound of a rule is the one in the words that are quoted for it. */
export const settingNotQuoted = defineRule({
  id: "deal/setting-not-quoted",
  ground: norm("een afspraak heeft één waarde"),
  severity: "error",
  title: "Een grens van een regel is dezelfde als in het citaat ernaast.",
  why: `In deal/regels.yaml staat bij een regel soms een getal: een deel, een aantal weken, een jaar. Staat er ook een citaat met een getal bij, dan is dat de afspraak. Een andere grens keurt goed wat niet is afgesproken, of fout wat mag.

Het programma zoekt de getallen van de instellingen in het citaat: als getal, of als percentage (0,5 is 50 procent). Een jaar van een datum telt ook. Ten minste een ervan moet er staan; de andere kunnen van de regio zelf zijn. Een citaat zonder getal laat het met rust, en een getal dat de regio zelf kiest, hoort bij een citaat zonder getal.`,
  example: { rule: "change/late-talks", setting: "weken", value: "8", quoted: "6" },
  settings: {},
  scope: "inhoud",
  message: ({ rule, setting, value, quoted }) =>
    `Bij de regel ${rule} is "${setting}" ${value}, maar het citaat noemt ${quoted}.`,
  hint: () =>
    "Neem het getal over uit het citaat. Is het een eigen keuze van de regio? Laat het citaat dan weg, of citeer alleen woorden.",
  actual: ({ value }) => value,
  expected: ({ quoted }) => quoted,
  check: ({ content: { deal } }, { say }) => {
    for (const { regel, citaat, instellingen, at } of deal.regels) {
      const numbers = readQuotedNumbers(citaat ?? "").map(({ value }) => value);
      if (numbers.length === 0) continue;
      const settings = Object.entries(instellingen ?? {}).flatMap(([setting, written]) => {
        const [only = "", ...others] = written;
        const value = others.length > 0 ? null : readBound(only);
        return value === null ? [] : [{ setting, value, only }];
      });
      // One that is in the quotation is what it was quoted for; others are then the region's own
      if (settings.some(({ value }) => isQuoted(value, numbers))) continue;
      const [first] = settings;
      if (first === undefined) continue;
      const quoted = listWords(numbers.map((one) => String(one).replace(".", ",")));
      say(placeOf(at, ["instellingen", first.setting]), {
        rule: regel,
        setting: first.setting,
        value: first.only,
        quoted,
      });
    }
  },
});

/** A number, or the year of a date. */
function readBound(written: string): number | null {
  const year = /^(\d{4})-\d{2}-\d{2}$/u.exec(written)?.[1];
  if (year !== undefined) return Number(year);
  const read = readNumber(written);
  return read.kind === "number" ? read.value : null;
}

/** Parts in a hundred. */
const HUNDRED = 100;

function isQuoted(value: number, numbers: readonly number[]): boolean {
  return numbers.includes(value) || numbers.some((one) => Math.abs(one - value * HUNDRED) < 1e-9);
}

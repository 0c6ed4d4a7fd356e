import { shorten } from "../../diagnostics/catalogue/define.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { countsUnit, mentionsUnit, readQuotedNumbers } from "../quotations/quoted-numbers.ts";

/** What a target counts, the quotation beside it says. */
export const unitNotQuoted = defineRule({
  id: "deal/unit-not-quoted",
  ground: norm("een afspraak heeft één waarde"),
  severity: "error",
  title: "Een streefwaarde telt wat het citaat ernaast telt.",
  why: `Zesduizend vierkante meter is iets anders dan zesduizend hectare, en duizend gezinnen is iets anders dan duizend mensen. De eenheid staat in het rapport achter elk cijfer.

Het programma zoekt de streefwaarde in het citaat op en kijkt of daar de eenheid achter staat. Enkelvoud of meervoud maakt niet uit. Telt een onderdeel andere onderdelen op, dan mag de eenheid een woord voor allemaal zijn.`,
  example: { what: "4.2 Onttrokken winkelmeters", unit: "hectare", quoted: "640 m²" },
  settings: {},
  scope: "inhoud",
  message: ({ what, unit, quoted }) =>
    `De eenheid van ${what} is "${unit}", maar het citaat zegt "${shorten(quoted, 60)}".`,
  hint: () => "Neem de eenheid over uit de tekst van de deal.",
  actual: ({ unit }) => unit,
  expected: ({ quoted }) => quoted,
  check: ({ content: { deal } }, { say }) => {
    const parts = deal.resultaten.flatMap((result) =>
      result.onderdelen.map((part) => ({
        ...{ ...part, what: `${result.id} ${part.naam ?? part.id}`, citaat: part.citaat ?? result.citaat },
        isSum: part.som_van.length > 0,
      })),
    );
    const goals = deal.doelen.map((goal) => ({ ...goal, what: goal.titel ?? goal.id, isSum: false }));
    for (const { what, streefwaarde, eenheid, citaat, isSum, at } of [...parts, ...goals]) {
      if (eenheid === null || citaat === null) continue;
      const targets = (streefwaarde ?? []).filter((one) => one.at === undefined).map(({ waarde }) => waarde);
      const numbers = readQuotedNumbers(citaat);
      const first = numbers.find(({ value }) => targets.includes(value));
      if (first === undefined || numbers.some((one) => countsUnit(one, eenheid))) continue;
      // A sign against the number says what it counts; a word may stand anywhere in the sentence, or be one for all parts
      const hasSign = HAS_SIGN.test(first.after);
      if (!hasSign && (isSum || mentionsUnit(citaat, eenheid))) continue;
      say(placeOf(at, "eenheid"), {
        what,
        unit: eenheid,
        quoted: `${formatNumber(first.value)}${first.after.split(" ").slice(0, 2).join(" ")}`,
      });
    }
  },
});

/** A sign of a unit against the number: "640m²", "50%". */
const HAS_SIGN = /^[\p{L}²%]/u;

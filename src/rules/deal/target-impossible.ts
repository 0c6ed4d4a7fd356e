import { endOfTheme } from "../../content/end-of-theme.ts";
import type { Deal, Onderdeel, Resultaat } from "../../content/content.ts";
import { valueAtStart } from "../../content/in-force.ts";
import { outermostPlaces, townsOfProvince } from "../../content/nested-places.ts";
import { isDownward, isLevel } from "../../content/measure.ts";
import { inside } from "../../source/at.ts";
import type { At } from "../../source/at.ts";
import { addDecimals } from "../../value/decimals.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { partName } from "../result/part-name.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** What is agreed of one part can all be true at once. */
export const targetImpossible = defineRule({
  id: "deal/target-impossible",
  ground: norm("een afspraak spreekt zichzelf niet tegen"),
  severity: "error",
  title: "Wat over een onderdeel is afgesproken, past bij elkaar.",
  why: `Naast één getal kan een deal meer afspreken: een bereik (20 tot 30), tussendoelen, een getal per gemeente of gebied, een uiterste dag of een vergelijking met een gemiddelde. Passen die niet bij elkaar, dan is niet te zeggen wat is afgesproken.

Het programma kijkt of de bovenkant hoger is dan de streefwaarde, of tussendoelen naar het einddoel toe gaan en binnen de deal vallen, of de getallen per plek samen de streefwaarde zijn, of die van de gemeenten samen het getal van hun provincie zijn, en of elk daarvan bij één plek staat. Wat in een andere plek ligt, telt niet twee keer. Naast een vergelijking staat geen streefwaarde: die volgt elk jaar uit de vergelijking.`,
  example: { part: "3.2 Geplante bomen", reason: "samen zijn de getallen per plek 14, maar de streefwaarde is 16" },
  settings: {},
  scope: "inhoud",
  message: ({ part, reason }) => `De afspraak over ${part} past niet bij elkaar: ${reason}.`,
  hint: () => "Kijk in de tekst van de deal wat er staat, en verbeter het in deal/resultaten.yaml.",
  check: ({ content: { deal } }, { say }) => {
    for (const resultaat of deal.resultaten)
      for (const part of resultaat.onderdelen)
        for (const { at, key, reason } of listFaults(part, deal, endOfTheme(deal, resultaat.thema, null)))
          say(placeOf(at, key), { part: nameOf(resultaat, part), reason });
  },
});

function nameOf({ id }: Resultaat, part: Onderdeel): string {
  return `${id} ${partName(part)}`;
}

interface TargetFault {
  readonly at: At;
  readonly key: string;
  readonly reason: string;
}

function listFaults(part: Onderdeel, deal: Deal, end: string | null): TargetFault[] {
  return [
    ...findRangeFault(part),
    ...listInterimFaults(part, part.uiterlijk ?? end),
    ...listPlaceFaults(part, deal),
    ...listProvinceFaults(part, deal),
    ...findComparisonFault(part),
  ];
}

function findRangeFault(part: Onderdeel): TargetFault[] {
  const { at } = part;
  const most = valueAtStart(part.streefwaarde_tot);
  const least = valueAtStart(part.streefwaarde);
  const fault = (reason: string): TargetFault[] => [{ at, key: "streefwaarde_tot", reason }];
  if (most === null) return [];
  if (least === null) return fault("er is wel een bovenkant, maar geen streefwaarde");
  if (most > least) return [];
  return fault(`de bovenkant, ${formatNumber(most)}, is niet hoger dan de streefwaarde van ${formatNumber(least)}`);
}

function listInterimFaults(part: Onderdeel, end: string | null): TargetFault[] {
  const target = valueAtStart(part.streefwaarde);
  const isDown = isDownward(part);
  return part.tussendoelen.flatMap(({ datum, waarde: states }, index): TargetFault[] => {
    const waarde = valueAtStart(states);
    if (datum === null || waarde === null) return [];
    const at = inside(part.at, ["tussendoelen", index]);
    const before = part.tussendoelen[index - 1];
    if (end !== null && datum > end)
      return [
        { at, key: "datum", reason: `het tussendoel van ${formatDate(datum)} komt na het einde op ${formatDate(end)}` },
      ];
    if (before?.datum !== null && before?.datum !== undefined && before.datum >= datum)
      return [{ at, key: "datum", reason: "de tussendoelen staan niet op volgorde van datum" }];
    const isBeyond = target !== null && (isDown ? waarde < target : waarde > target);
    if (!isBeyond) return [];
    const reason = `het tussendoel van ${formatNumber(waarde)} gaat verder dan het einddoel van ${formatNumber(target)}`;
    return [{ at, key: "waarde", reason }];
  });
}

function listPlaceFaults(part: Onderdeel, deal: Deal): TargetFault[] {
  const { streefwaarden } = part;
  const unplaced = streefwaarden.flatMap(({ gemeente, focusgebied, provincie }, index): TargetFault[] =>
    [gemeente, focusgebied, provincie].filter((one) => one !== null).length !== 1
      ? [
          {
            at: inside(part.at, ["streefwaarden", index]),
            key: "waarde",
            reason: "een getal hoort bij één gemeente, één gebied of één provincie",
          },
        ]
      : [],
  );
  const target = valueAtStart(part.streefwaarde);
  const places = outermostPlaces(streefwaarden, deal);
  const numbers = places.flatMap(({ waarde }) => valueAtStart(waarde) ?? []);
  if (target === null || isLevel(part) || numbers.length === 0 || numbers.length < places.length) return unplaced;
  const sum = addDecimals(numbers);
  if (sum === target) return unplaced;
  const reason = `samen zijn de getallen per plek ${formatNumber(sum)}, maar de streefwaarde is ${formatNumber(target)}`;
  return [...unplaced, { at: part.at, key: "streefwaarde", reason }];
}

/** The number of a province is that of its municipalities together, where there is one for each of them. */
function listProvinceFaults(part: Onderdeel, deal: Deal): TargetFault[] {
  if (isLevel(part)) return [];
  return part.streefwaarden.flatMap(({ provincie, waarde }, index): TargetFault[] => {
    const whole = valueAtStart(waarde);
    const towns = provincie === null ? null : townsOfProvince(provincie, part.streefwaarden, deal);
    const numbers = (towns ?? []).flatMap((one) => valueAtStart(one.waarde) ?? []);
    if (whole === null || towns === null || numbers.length < towns.length) return [];
    const sum = addDecimals(numbers);
    if (sum === whole) return [];
    const name = valueAtStart(deal.provincies.find(({ id }) => id === provincie)?.naam ?? null) ?? provincie ?? "";
    const reason = `samen zijn de getallen van de gemeenten in ${name} ${formatNumber(sum)}, maar voor die provincie staat er ${formatNumber(whole)}`;
    return [{ at: inside(part.at, ["streefwaarden", index]), key: "waarde", reason }];
  });
}

function findComparisonFault(part: Onderdeel): TargetFault[] {
  if (part.vergelijking === null || valueAtStart(part.streefwaarde) === null) return [];
  return [{ at: part.at, key: "streefwaarde", reason: "er staat een getal en ook een vergelijking" }];
}

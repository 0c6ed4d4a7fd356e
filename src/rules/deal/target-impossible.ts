import { endOfTheme } from "../../content/end-of-theme.ts";
import type { Onderdeel, Resultaat } from "../../content/content.ts";
import { valueAtStart } from "../../content/in-force.ts";
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

Het programma kijkt of de bovenkant hoger is dan de streefwaarde, of tussendoelen naar het einddoel toe gaan en binnen de deal vallen, of de getallen per plek samen de streefwaarde zijn, en of elk daarvan bij één plek staat. Naast een vergelijking staat geen streefwaarde: die volgt elk jaar uit de vergelijking.`,
  example: { part: "3.2 Geplante bomen", reason: "samen zijn de getallen per plek 14, maar de streefwaarde is 16" },
  settings: {},
  scope: "inhoud",
  message: ({ part, reason }) => `De afspraak over ${part} past niet bij elkaar: ${reason}.`,
  hint: () => "Kijk in de tekst van de deal wat er staat, en verbeter het in deal/resultaten.yaml.",
  check: ({ content: { deal } }, { say }) => {
    for (const resultaat of deal.resultaten)
      for (const part of resultaat.onderdelen)
        for (const { at, key, reason } of listFaults(part, endOfTheme(deal, resultaat.thema, null)))
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

function listFaults(part: Onderdeel, end: string | null): TargetFault[] {
  return [
    ...findRangeFault(part),
    ...listInterimFaults(part, part.uiterlijk ?? end),
    ...listPlaceFaults(part),
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

function listPlaceFaults(part: Onderdeel): TargetFault[] {
  const { streefwaarden } = part;
  const unplaced = streefwaarden.flatMap(({ gemeente, focusgebied }, index): TargetFault[] =>
    (gemeente === null) === (focusgebied === null)
      ? [
          {
            at: inside(part.at, ["streefwaarden", index]),
            key: "waarde",
            reason: "een getal hoort bij één gemeente of één gebied",
          },
        ]
      : [],
  );
  const target = valueAtStart(part.streefwaarde);
  const numbers = streefwaarden.flatMap(({ waarde }) => valueAtStart(waarde) ?? []);
  if (target === null || isLevel(part) || numbers.length === 0 || numbers.length < streefwaarden.length)
    return unplaced;
  const sum = addDecimals(numbers);
  if (sum === target) return unplaced;
  const reason = `samen zijn de getallen per plek ${formatNumber(sum)}, maar de streefwaarde is ${formatNumber(target)}`;
  return [...unplaced, { at: part.at, key: "streefwaarde", reason }];
}

function findComparisonFault(part: Onderdeel): TargetFault[] {
  if (part.vergelijking === null || valueAtStart(part.streefwaarde) === null) return [];
  return [{ at: part.at, key: "streefwaarde", reason: "er staat een getal en ook een vergelijking" }];
}

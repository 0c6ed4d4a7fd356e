import { formatNumber } from "../../value/notation/format-number.ts";
import { listWords } from "../../value/dutch.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import type { PartSubject } from "../engine/subjects.ts";

interface Neighbour {
  readonly what: string;
  readonly value: number;
}

/** A value that all its own neighbours contradict has a figure too many, or too few. */
export const digitDiffers = defineRule({
  id: "result/digit-differs",
  ground: VERIFIABLE,
  severity: "warning",
  title: "Een waarde heeft een cijfer te veel noch te weinig.",
  why: `Eén cijfer te veel maakt van 26 opeens 260. Zo'n fout valt niet op als er geen streefwaarde is. De planning, het vorige rapport en de prognose laten hem wel zien.

Het programma vraagt of het klopt als de waarde vele malen hoger of lager is dan al deze getallen. Er moeten er minstens twee zijn. Is de waarde ook veel hoger dan het doel, dan meldt result/implausible-value het.`,
  example: { id: "1.2", part: "Scholen", value: "260", neighbours: "planning 25, vorig rapport 22 en prognose 27" },
  settings: {
    factor: { kind: "getal", what: "hoeveel keer hoger of lager dan alle andere getallen", standard: 5 },
  },
  scope: "onderdeel",
  message: ({ id, part, value, neighbours }) =>
    `Bij ${id} ${part} staat ${value}. Dat past niet bij de andere getallen: ${neighbours}. Is het een typefout?`,
  hint: () =>
    "Is er een cijfer te veel of te weinig? Verbeter de waarde. Klopt het? Zeg dan in de toelichting hoe het komt.",
  actual: ({ value }) => value,
  check: ({ part, previousPart, said }, { say, settings }) => {
    const value = said?.realisatie.waarde ?? null;
    const neighbours = listNeighbours({ part, previousPart });
    const target = part.streefwaarde.value;
    if (said === null || value === null || value < 0 || neighbours.length < 2) return;
    const numbers = neighbours.map((one) => one.value);
    const isHigh = value > settings.factor * Math.max(...numbers) && (target === null || value <= target);
    const isLow = value > 0 && value * settings.factor < Math.min(...numbers);
    if (!isHigh && !isLow) return;
    say(placeOf(said.at, "waarde"), {
      id: part.resultaat.id,
      part: partName(part.onderdeel),
      value: formatNumber(value),
      neighbours: listWords(neighbours.map((one) => `${one.what} ${formatNumber(one.value)}`)),
    });
  },
});

function listNeighbours({ part, previousPart }: Pick<PartSubject, "part" | "previousPart">): Neighbour[] {
  const known = [
    { what: "planning", value: part.gepland.value },
    { what: "vorig rapport", value: previousPart?.stand.value ?? null },
    { what: "prognose", value: part.prognose.value },
  ];
  return known.flatMap(({ what, value }) => (value === null || value <= 0 ? [] : [{ what, value }]));
}

import { isDownward } from "../../content/measure.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Assessment, OnderdeelStand } from "../../assess/assessment.ts";
import { findRealisation } from "../../content/find-realisation.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

interface Target {
  readonly part: OnderdeelStand;
  readonly target: number;
}

/** A value far above its target is more often a typing error than a success. */
export const implausibleValue = defineRule({
  id: "result/implausible-value",
  ground: VERIFIABLE,
  severity: "warning",
  title: "Een waarde is niet vele malen hoger dan het doel.",
  why: `Een waarde die vele malen hoger is dan het doel, is meestal een typefout: een cijfer te veel, of een punt die er niet hoort.

Het programma vergelijkt met de streefwaarde van het onderdeel en met een doel dat aan het onderdeel wordt gemeten. Telt alleen wat er extra is, dan gaat de beginsituatie er eerst af. Bij een doel dat omlaag moet, vraagt het niets.`,
  example: { id: "3.1", part: "Ondersteunde gezinnen", value: "4.120", target: "1.000", times: "3" },
  settings: {
    factor: { kind: "getal", what: "vanaf hoeveel keer het doel het programma vraagt of het klopt", standard: 3 },
  },
  scope: "jaar",
  message: ({ id, part, value, target, times }) =>
    `Bij ${id} ${part} staat ${value}. Dat is meer dan ${times} keer het doel van ${target}. Is dat een typefout?`,
  hint: () =>
    "Is het een typefout? Verbeter de waarde dan. Klopt de waarde? Dan mag dit zo blijven. Zeg in de toelichting hoe het komt.",
  actual: ({ value }) => value,
  expected: ({ target }) => `rond ${target}`,
  check: ({ assessment }, { say, settings }) => {
    const asked = new Set<OnderdeelStand>();
    for (const { part, target } of listTargets(assessment)) {
      const entry = assessment.jaar.voortgang.get(part.resultaat.id);
      const said = entry === undefined ? null : findRealisation(entry, part);
      const value = said?.realisatie.waarde ?? null;
      if (said === null || value === null || asked.has(part)) continue;
      if (value - findStart(part) <= target * settings.factor) continue;
      asked.add(part);
      say(placeOf(said.at, "waarde"), {
        id: part.resultaat.id,
        part: partName(part.onderdeel),
        value: formatNumber(value),
        target: formatNumber(target),
        times: formatNumber(settings.factor),
      });
    }
  },
});

/** The positive targets that count upwards: of the parts themselves, and the goals that are measured on one. */
function listTargets({ resultaten, doelen }: Assessment): Target[] {
  const own = resultaten
    .flatMap(({ onderdelen }) => onderdelen)
    .map((part) => ({ part, target: part.streefwaarde.value }));
  const goals = doelen.map(({ onderdeel, streefwaarde }) => ({ part: onderdeel, target: streefwaarde.value }));
  return [...own, ...goals].flatMap(({ part, target }) =>
    part === null || target === null || target <= 0 || isDownward(part.onderdeel) ? [] : [{ part, target }],
  );
}

function findStart({ onderdeel, beginsituatie }: OnderdeelStand): number {
  return onderdeel.vereist_beginsituatie === true ? (beginsituatie.value ?? 0) : 0;
}

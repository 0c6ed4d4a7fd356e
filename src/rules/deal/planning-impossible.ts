import { isDownward } from "../../content/measure.ts";
import { addDecimals } from "../../value/decimals.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Deal, Onderdeel, Planning, Resultaat } from "../../content/content.ts";
import { findPart } from "../../content/find-part.ts";
import { partName } from "../result/part-name.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { inside } from "../../source/at.ts";

/** A planning that cannot come true makes every judgement that rests on it worthless. */
export const planningImpossible = defineRule({
  id: "deal/planning-impossible",
  ground: norm("een planning kan uitkomen"),
  severity: "warning",
  title: "De planning kan uitkomen zoals zij er staat.",
  why: `Het programma houdt elk oordeel tegen de planning van de regio. Een planning die niet kan kloppen, maakt dat oordeel waardeloos.

Bij een telling vanaf de start wordt een tussenwaarde nooit lager dan de vorige, en niet hoger dan de streefwaarde. Wat voor een deel is gepland, is niet meer dan voor het geheel. Zijn er voor alle delen tussenwaarden van die dag, dan zijn zij samen niet minder dan het geheel.`,
  example: {
    id: "1.4",
    part: "Begeleide mensen",
    date: "2026-04-30",
    value: "490",
    reason: "lager dan de 560 daarvoor",
  },
  settings: {},
  scope: "inhoud",
  message: ({ id, part, date, value, reason }) =>
    `De planning van ${id} ${part} voor ${formatDate(date)} is ${value}. Dat is ${reason}.`,
  hint: () => "Verbeter de tussenwaarde in deal/planning.yaml, of het getal waar zij niet bij past.",
  actual: ({ value }) => value,
  check: ({ content: { deal } }, { say }) => {
    for (const planned of listPlanned(deal)) {
      for (const { datum, waarde, index } of planned.points) {
        const reason = findReason(planned, { datum, waarde, index });
        if (reason === null) continue;
        say(placeOf(inside(planned.entry.at, ["tussenwaarden", index]), "waarde"), {
          id: planned.resultaat.id,
          part: partName(planned.part),
          date: datum,
          value: formatNumber(waarde),
          reason,
        });
      }
    }
  },
});

interface Point {
  readonly datum: string;
  readonly waarde: number;
  readonly index: number;
}

interface Planned {
  readonly resultaat: Resultaat;
  readonly part: Onderdeel;
  readonly entry: Planning;
  readonly points: readonly Point[];
  /** Those of the same result. */
  readonly siblings: readonly Planned[];
}

function listPlanned(deal: Deal): Planned[] {
  return deal.resultaten.flatMap((resultaat) => {
    const siblings: Planned[] = [];
    for (const entry of deal.planningOf(resultaat.id)) {
      const part = findPart(resultaat, entry.onderdeel);
      if (part === undefined || isDownward(part)) continue;
      siblings.push({ resultaat, part, entry, points: listPoints(entry), siblings });
    }
    return siblings;
  });
}

function listPoints({ tussenwaarden }: Planning): Point[] {
  return tussenwaarden
    .flatMap(({ datum, waarde }, index) => (datum === null || waarde === null ? [] : [{ datum, waarde, index }]))
    .sort((a, b) => (a.datum < b.datum ? -1 : 1));
}

/** Why a value of the planning cannot be, in Dutch; null when it can. */
function findReason(planned: Planned, { datum, waarde, index }: Point): string | null {
  const { part, points, siblings } = planned;
  if (part.telwijze !== "cumulatief") return null;
  const before = points
    .slice(
      0,
      points.findIndex((one) => one.index === index),
    )
    .at(-1);
  if (before !== undefined && waarde < before.waarde) return `lager dan de ${formatNumber(before.waarde)} daarvoor`;
  const targets = [...(part.streefwaarde ?? []), ...(part.streefwaarde_tot ?? [])].flatMap((one) => one.waarde ?? []);
  const target = targets.length === 0 ? null : Math.max(...targets);
  if (target !== null && waarde > target) return `hoger dan de streefwaarde van ${formatNumber(target)}`;
  const onDay = (id: string | null): number | undefined =>
    siblings.find((one) => one.part.id === id)?.points.find((one) => one.datum === datum)?.waarde;
  const whole = onDay(part.deel_van);
  if (whole !== undefined && waarde > whole) return `meer dan de ${formatNumber(whole)} van het geheel`;
  const parts = planned.resultaat.onderdelen.filter(({ deel_van }) => deel_van === part.id).map(({ id }) => onDay(id));
  const known = parts.flatMap((one) => one ?? []);
  const sum = addDecimals(known);
  if (parts.length > 0 && known.length === parts.length && sum < waarde)
    return `meer dan alle delen samen: ${formatNumber(sum)}`;
  return null;
}

import { formatNumber } from "../../value/notation/format-number.ts";
import { partName } from "./part-name.ts";
import { needsPlace, placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A value that counts from the start can only go down when an earlier one was wrong, and then a correction says so. */
export const cumulativeDecreased = defineRule({
  id: "result/cumulative-decreased",
  ground: CONVENANT,
  severity: "error",
  title: "Een telling vanaf de start wordt niet lager dan in het vorige rapport.",
  why: `Bij een telling vanaf de start telt elk jaar alles mee wat er eerder al was. Een lagere waarde kan dus alleen als een eerder cijfer fout was. Dan hoort er een correctie bij, met de reden, zodat de lezer ziet wat er is veranderd.

Het programma vergelijkt de waarde met de laatste die een eerder rapport noemde. Is die al met een correctie verbeterd, dan telt de verbeterde waarde. In het eerste rapport vergelijkt het met de beginsituatie.`,
  example: {
    id: "3.1",
    part: "Ondersteunde gezinnen",
    partId: "ondersteund",
    now: 380,
    before: 412,
    year: "2025",
    isBaseline: false,
  },
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, now, before, year, isBaseline }) =>
    `Bij ${id} ${part} staat ${formatNumber(now)}, maar ${isBaseline ? "de beginsituatie is" : `in het rapport van ${year} stond`} al ${formatNumber(before)}. Deze telling loopt vanaf de start en kan niet lager worden.`,
  hint: ({ partId, before, year, isBaseline }) =>
    isBaseline
      ? "Verbeter de waarde. Is de beginsituatie fout? Geef dat door aan het programmabureau. De beginsituatie staat in deal/beginsituatie.yaml."
      : `Verbeter de waarde. Was het cijfer van ${year} fout? Zet dan onder "correctie:" een regel: - {onderdeel: ${partId}, jaar: ${year}, was: ${String(before)}, wordt: …, reden: …}.`,
  actual: ({ now }) => formatNumber(now),
  expected: ({ before }) => `${formatNumber(before)} of meer`,
  check: ({ part, said }, { say }) => {
    const before = part.verloop.slice(0, -1).findLast(({ waarde }) => waarde.value !== null);
    if (said === null || part.onderdeel.telwijze !== "cumulatief") return;
    const [now, earlier] = [said.realisatie.waarde, before?.waarde.value ?? part.beginsituatie.value];
    if (now === null || earlier === null || now >= earlier) return;
    const place = placeOf(said.at, "waarde");
    say(
      { ...place, needs: needsPlace(place) },
      {
        id: part.resultaat.id,
        part: partName(part.onderdeel),
        partId: part.onderdeel.id,
        now,
        before: earlier,
        year: before?.jaar ?? "",
        isBaseline: before === undefined,
      },
    );
  },
});

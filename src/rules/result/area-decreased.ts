import { formatNumber } from "../../value/notation/format-number.ts";
import { findRealisation } from "../../content/find-realisation.ts";
import { keyOfRow, nameOfRow } from "./breakdown-places.ts";
import { partName } from "./part-name.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import type { PartSubject } from "../engine/subjects.ts";
import { inside } from "../../source/at.ts";

/** A count from the start goes down in no place, also where the total hides it. */
export const areaDecreased = defineRule({
  id: "result/area-decreased",
  ground: VERIFIABLE,
  severity: "warning",
  title: "Een telling vanaf de start wordt in geen enkel gebied lager.",
  why: `Telt een onderdeel alles vanaf de start, dan kan ook het getal van één gebied niet lager worden. Het totaal laat zo'n fout niet zien als een ander gebied er evenveel bij krijgt.

Het programma vergelijkt elk gebied en elke gemeente van de uitsplitsing met die in het vorige rapport. Staat er een correctie bij het onderdeel, dan vraagt het niets.`,
  example: { id: "3.1", part: "Ondersteunde gezinnen", area: "Dorp-Noord", now: "18", before: "87", year: "2025" },
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, area, now, before, year }) =>
    `Bij ${id} ${part} staat voor ${area} nu ${now}. In het rapport van ${year} stond er al ${before}. Deze telling loopt vanaf de start en kan niet lager worden.`,
  hint: () =>
    'Kijk of twee gebieden zijn verwisseld, of een cijfer is vergeten. Was het vorige cijfer fout? Zet dat dan onder "correctie:", met de reden.',
  actual: ({ now }) => now,
  expected: ({ before }) => `${before} of meer`,
  check: (subject, { say }) => {
    const { part, said, year } = subject;
    const earlier = findEarlier(subject);
    if (said === null || earlier === null || part.onderdeel.telwijze !== "cumulatief" || isCorrected(subject)) return;
    const before = new Map(earlier.realisatie.uitsplitsing.map((row, index) => [keyOfRow(row), { row, index }]));
    for (const [index, row] of said.realisatie.uitsplitsing.entries()) {
      const then = before.get(keyOfRow(row));
      const [now, old] = [row.waarde, then?.row.waarde ?? null];
      if (then === undefined || now === null || old === null || now >= old) continue;
      const related = relatedTo(
        "dit stond in het vorige rapport",
        inside(earlier.at, ["uitsplitsing", then.index]),
        "waarde",
      );
      say(withRelated(placeOf(inside(said.at, ["uitsplitsing", index]), "waarde"), related), {
        id: part.resultaat.id,
        part: partName(part.onderdeel),
        area: nameOfRow(row, year.deal),
        now: formatNumber(now),
        before: formatNumber(old),
        year: year.previous?.jaar.naam ?? "",
      });
    }
  },
});

function findEarlier({ part, year }: PartSubject): PartSubject["said"] {
  const entry = year.previous?.jaar.voortgang.get(part.resultaat.id);
  return entry === undefined ? null : findRealisation(entry, part);
}

function isCorrected({ part, entry }: PartSubject): boolean {
  const isPrincipal = part.resultaat.onderdelen[0]?.id === part.onderdeel.id;
  return entry.correctie.some(
    ({ onderdeel }) => onderdeel === part.onderdeel.id || (onderdeel === null && isPrincipal),
  );
}

import { formatNumber } from "../../value/notation/format-number.ts";
import type { Deal } from "../../content/content.ts";
import { nameOfRow } from "./breakdown-places.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import { FOCUSGEBIED, STANDARD_NOUNS } from "../../value/nouns.ts";
import { inside } from "../../source/at.ts";

/** Who counts areas or municipalities counts none that are not there, and none twice. */
export const morePlacesThanExist = defineRule({
  id: "result/more-places-than-exist",
  ground: VERIFIABLE,
  severity: "error",
  title: "Wie gebieden of gemeenten telt, telt er niet meer dan er zijn.",
  why: `De deal noemt zelf de gebieden en de gemeenten. Telt een onderdeel daarvan hoeveel er meedoen, dan kan dat aantal niet hoger zijn. En in een uitsplitsing telt elk gebied hoogstens één keer.

Het programma kijkt naar onderdelen waarvan de eenheid het woord voor die gebieden is, of gemeenten.`,
  example: { id: "2.1", part: "Gebieden met de aanpak", what: "9", most: "8", unit: "focusgebieden" },
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, what, most, unit }) => `Bij ${id} ${part} staat ${what}. De deal telt ${most} ${unit}.`,
  hint: () => "Verbeter het getal. Telt u iets anders? Zeg dat dan in de eenheid.",
  actual: ({ what }) => what,
  expected: ({ most }) => `${most} of minder`,
  check: ({ part, said, year: { deal } }, { say }) => {
    const places = listPlaces(deal, part.onderdeel.eenheid);
    if (said === null || places === null) return;
    const args = { id: part.resultaat.id, part: partName(part.onderdeel) };
    const { waarde, uitsplitsing } = said.realisatie;
    if (waarde !== null && waarde > places.most) {
      say(placeOf(said.at, "waarde"), {
        ...args,
        ...places,
        most: formatNumber(places.most),
        what: formatNumber(waarde),
      });
    }
    for (const [index, row] of uitsplitsing.entries()) {
      if (row.waarde === null || row.waarde <= 1 || row.overig !== null || row[places.field] === null) continue;
      const what = `${formatNumber(row.waarde)} voor ${nameOfRow(row, deal)}`;
      say(placeOf(inside(said.at, ["uitsplitsing", index]), "waarde"), {
        ...args,
        what,
        most: "daar 1",
        unit: places.one,
      });
    }
  },
});

interface Places {
  readonly most: number;
  readonly unit: string;
  readonly one: string;
  /** The field of a breakdown that names one. */
  readonly field: "focusgebied" | "gemeente";
}

/** What a unit counts of the deal's own places; null when it counts something else. */
function listPlaces({ woorden, focusgebieden, gemeenten }: Deal, eenheid: string | null): Places | null {
  const unit = eenheid?.toLowerCase();
  const areas = [woorden.focusgebied.meervoud.toLowerCase(), STANDARD_NOUNS.focusgebied.meervoud];
  if (unit !== undefined && areas.includes(unit) && focusgebieden.length > 0)
    return { most: focusgebieden.length, unit: FOCUSGEBIED.meervoud, one: FOCUSGEBIED.naam, field: "focusgebied" };
  if (unit === "gemeenten" && gemeenten.length > 0)
    return { most: gemeenten.length, unit: "gemeenten", one: "gemeente", field: "gemeente" };
  return null;
}

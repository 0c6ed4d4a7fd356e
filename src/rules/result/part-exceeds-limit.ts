import { addDecimals } from "../../value/decimals.ts";
import { FOCUSGEBIED } from "../../value/nouns.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Realisatie } from "../../content/content.ts";
import { findRealisation } from "../../content/find-realisation.ts";
import { partName } from "./part-name.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { CONVENANT, defineRule, type Say } from "../engine/rule.ts";
import type { PartSubject } from "../engine/subjects.ts";
import { inside, type At } from "../../source/at.ts";

interface Excess {
  readonly id: string;
  readonly part: string;
  readonly limit: string;
  readonly value: string;
  readonly most: string;
  /** The focus area; null for the whole. */
  readonly area: string | null;
}

const EXAMPLE: Excess = {
  id: "3.1",
  part: "Ondersteunde gezinnen",
  limit: "Benaderde gezinnen",
  value: "131",
  most: "120",
  area: "Dorp-Noord",
};

/** A part that belongs within another never exceeds it: who was helped had been approached. */
export const partExceedsLimit = defineRule({
  id: "result/part-exceeds-limit",
  ground: CONVENANT,
  severity: "error",
  title: "Een onderdeel is niet hoger dan het onderdeel waar het binnen valt.",
  why: `Soms valt het ene onderdeel binnen het andere: wie wordt ondersteund, is eerst benaderd. Dan kan het eerste getal niet hoger zijn dan het tweede. Welk onderdeel de grens is, staat bij "hoogstens" in deal/resultaten.yaml.

Hebben beide onderdelen een uitsplitsing naar focusgebied, dan vergelijkt het programma per focusgebied, en anders alleen wat in alle focusgebieden samen is geteld. Wat buiten de focusgebieden valt, telt dan niet mee. Zonder die uitsplitsing vergelijkt het de totalen.`,
  example: EXAMPLE,
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, limit, value, most, area }) =>
    `Bij ${id} is ${part} ${value}${area === null ? "" : ` in ${area}`}, maar ${limit} is ${most}. Het eerste valt binnen het tweede en kan niet hoger zijn.`,
  hint: () => "Controleer beide cijfers: een van de twee klopt niet, of ze zijn niet op dezelfde manier geteld.",
  actual: ({ value }) => value,
  expected: ({ most }) => `${most} of minder`,
  check: (subject, { say }) => {
    const { part, said, stand, entry } = subject;
    const limit = stand.onderdelen.find(({ onderdeel }) => onderdeel.id === part.onderdeel.hoogstens);
    const saidLimit = limit === undefined ? null : findRealisation(entry, limit);
    if (said === null || limit === undefined || saidLimit === null) return;
    const names = {
      id: stand.resultaat.id,
      part: partName(part.onderdeel),
      limit: partName(limit.onderdeel),
    };
    const [own, other] = [readAreas(said), readAreas(saidLimit)];
    if (own === null || other === null) return;
    if (own.size > 0 && other.size > 0) {
      compareAreas({ own, other, said, names, subject }, say);
      return;
    }
    const [value, most] = [part.stand.value, limit.stand.value];
    if (value === null || most === null || value <= most) return;
    const place = withRelated(placeOf(said.at, "waarde"), relatedTo("hier staat de grens", saidLimit.at, "waarde"));
    say(place, { ...names, value: formatNumber(value), most: formatNumber(most), area: null });
  },
});

interface Said {
  readonly realisatie: Realisatie;
  readonly at: At;
}

interface AreaValue {
  readonly value: number;
  readonly at: At;
}

type Areas = ReadonlyMap<string, AreaValue>;

/** What a breakdown places in each focus area; null when a number of it, or where it belongs, cannot be read. */
function readAreas({ realisatie, at }: Said): Areas | null {
  const areas = new Map<string, AreaValue>();
  for (const [index, { focusgebied, gemeente, overig, waarde }] of realisatie.uitsplitsing.entries()) {
    if (waarde === null || [focusgebied, gemeente, overig].every((place) => place === null)) return null;
    if (focusgebied === null) continue;
    const value = addDecimals([areas.get(focusgebied)?.value ?? 0, waarde]);
    areas.set(focusgebied, { value, at: inside(at, ["uitsplitsing", index]) });
  }
  return areas;
}

interface Compared {
  readonly own: Areas;
  readonly other: Areas;
  readonly said: Said;
  readonly names: Pick<Excess, "id" | "part" | "limit">;
  readonly subject: PartSubject;
}

/** Compares each focus area that both name; the sum over all of them only when no area says it already. */
function compareAreas({ own, other, said, names, subject }: Compared, say: Say<Excess>): void {
  let isTold = false;
  for (const [area, { value, at }] of own) {
    const most = other.get(area);
    if (most === undefined || value <= most.value) continue;
    isTold = true;
    const name = subject.year.deal.focusgebieden.find(({ id }) => id === area)?.naam ?? area;
    const place = withRelated(placeOf(at, "waarde"), relatedTo("hier staat de grens", most.at, "waarde"));
    say(place, { ...names, value: formatNumber(value), most: formatNumber(most.value), area: name });
  }
  const [value, most] = [sumOf(own), sumOf(other)];
  if (isTold || value <= most) return;
  const area = `alle ${FOCUSGEBIED.meervoud} samen`;
  say(placeOf(said.at, "uitsplitsing", "key"), {
    ...names,
    value: formatNumber(value),
    most: formatNumber(most),
    area,
  });
}

function sumOf(areas: Areas): number {
  return addDecimals([...areas.values()].map(({ value }) => value));
}

import { isLevel } from "../../content/measure.ts";
import { addDecimals } from "../../value/decimals.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Realisatie } from "../../content/content.ts";
import { isSameNumber } from "./is-same-number.ts";
import { partName } from "./part-name.ts";
import { needsPlace, placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** A breakdown adds up to the value it breaks down, or the realisation says why not. */
export const breakdownDiffers = defineRule({
  id: "result/breakdown-differs",
  ground: VERIFIABLE,
  severity: "error",
  title: "Een uitsplitsing telt op tot de waarde, of de toelichting zegt waarom niet.",
  why: `Een lezer telt de gebieden op. Komt er iets anders uit dan het totaal, dan weet hij niet welk cijfer klopt.

Een uitsplitsing kan naar focusgebied zijn, naar gemeente, naar provincie, of naar meer daarvan. Dan moet elk daarvan optellen tot de waarde, of alles samen; wat bij "overig" staat, telt bij elk mee. Klopt het met reden niet, bijvoorbeeld omdat iemand in twee gebieden telt, schrijf dat dan in de toelichting bij het cijfer.`,
  example: { id: "3.1", part: "Ondersteunde gezinnen", value: "412", computed: "402" },
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, value, computed }) =>
    `Bij ${id} ${part} staat ${value}, maar de uitsplitsing is samen ${computed}.`,
  hint: () =>
    'Verbeter de waarde of de uitsplitsing. Ontbreekt er een gebied, voeg dan een regel toe met overig: "…". Of leg in de toelichting bij dit cijfer uit waarom het verschilt.',
  actual: ({ computed }) => computed,
  expected: ({ value }) => value,
  check: ({ part, said }, { say }) => {
    // Levels of places do not add up to that of the whole
    if (said === null || said.realisatie.toelichting !== null || isLevel(part.onderdeel)) return;
    const isSum = part.onderdeel.som_van.length > 0;
    const value = said.realisatie.waarde ?? (isSum ? part.stand.value : null);
    const computed = value === null ? null : findWrongSum(said.realisatie.uitsplitsing, value);
    if (value === null || computed === null) return;
    const needs = needsPlace(placeOf(said.at, "waarde"));
    say(
      { ...placeOf(said.at, "uitsplitsing", "key"), needs },
      {
        id: part.resultaat.id,
        part: partName(part.onderdeel),
        value: formatNumber(value),
        computed: formatNumber(computed),
      },
    );
  },
});

type Share = Realisatie["uitsplitsing"][number];
/** The ways to break a value down; what is left over is of each. */
const WAYS = ["focusgebied", "gemeente", "provincie"] as const;
type Way = (typeof WAYS)[number];

/** A sum of the breakdown that is not the value; null when all is well, or when a number of it could not be read. */
function findWrongSum(shares: readonly Share[], value: number): number | null {
  if (shares.length === 0 || shares.some(({ waarde }) => waarde === null)) return null;
  const all = sumOf(shares);
  if (isSameNumber(all, value)) return null;
  const ways = WAYS.filter((way) => shares.some((one) => one[way] !== null));
  if (ways.length < 2) return all;
  const isOfOther = (one: Share, way: Way): boolean => WAYS.some((other) => other !== way && one[other] !== null);
  const sums = ways.map((way) => sumOf(shares.filter((one) => !isOfOther(one, way))));
  return sums.find((sum) => !isSameNumber(sum, value)) ?? null;
}

function sumOf(shares: readonly Share[]): number {
  return addDecimals(shares.flatMap(({ waarde }) => waarde ?? []));
}

import { describeValue } from "./measured-words.ts";
import { describeAgreed, findAgreed, isPositive, leadOver, mayJudge, nameOfPart, prognosisPath } from "./judge-pace.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Who judges a result to be on schedule or done also expects that what was agreed will be there. */
export const prognosisAgainstVerdict = defineRule({
  id: "pace/prognosis-against-verdict",
  ground: CONVENANT,
  severity: "warning",
  title: "Het oordeel past bij de eigen prognose.",
  why: `"Op schema" betekent dat het resultaat er op tijd komt, "afgerond" dat het er is. De prognose is de verwachting van de regio zelf over het einde. Blijft die onder de afspraak, dan spreken oordeel en prognose elkaar tegen.

Het programma vergelijkt de prognose met het afgesproken getal, en bij "behouden" met de beginsituatie. Het kiest niet welke van de twee klopt.`,
  example: {
    part: "3.1 Ondersteunde gezinnen",
    oordeel: "op schema",
    prognosis: "860",
    agreed: "minimaal 1.000 gezinnen",
    outcome: "die niet gehaald",
  },
  settings: {},
  scope: "onderdeel",
  message: ({ part, oordeel, prognosis, agreed, outcome }) =>
    `${part}: het oordeel is "${oordeel}", maar de eigen prognose is ${prognosis}. De afspraak is ${agreed}; daarmee is ${outcome}.`,
  hint: () =>
    'Kijk welke van de twee klopt. Klopt de prognose? Kies dan "aandacht" of "vertraagd", met oorzaak, gevolg en bijsturing. Klopt het oordeel? Pas dan de prognose en de aanname aan.',
  actual: ({ prognosis }) => prognosis,
  expected: ({ agreed }) => agreed,
  check: ({ entry, part }, { say }) => {
    const { oordeel } = entry;
    const agreed = findAgreed(part);
    const prognosis = part.prognose.value;
    if (oordeel === null || !isPositive(oordeel) || !mayJudge(part)) return;
    if (agreed === null || prognosis === null || leadOver(part, prognosis, agreed) >= 0) return;
    const related = relatedTo("de prognose", entry.at, prognosisPath(entry, part));
    say(withRelated(placeOf(entry.at, "oordeel"), related), {
      part: nameOfPart(part),
      oordeel,
      prognosis: describeValue(part, prognosis),
      ...describeAgreed(part),
    });
  },
});

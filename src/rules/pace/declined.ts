import { isLevel } from "../../content/measure.ts";
import { describeValue } from "./measured-words.ts";
import { isPositive, leadOver, mayJudge, nameOfPart } from "./judge-pace.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What must be kept did not go below the baseline. */
export const declined = defineRule({
  id: "pace/declined",
  ground: CONVENANT,
  severity: "warning",
  title: "Wat behouden moet blijven, is niet gedaald.",
  why: `Bij sommige resultaten is afgesproken om te behouden wat er was. Ligt de waarde onder de beginsituatie, dan is de waarde gedaald. "Op schema" of "afgerond" past daar niet bij, ook niet als het aantal later weer stijgt.

Het programma vergelijkt de waarde met de beginsituatie, niet met het vorige rapport. Is lager beter, dan geldt het omgekeerde.`,
  example: { part: "1.2 Scholen", oordeel: "op schema", what: "het aantal", value: "19", baseline: "21" },
  settings: {},
  scope: "onderdeel",
  message: ({ part, oordeel, what, value, baseline }) =>
    `${part}: het oordeel is "${oordeel}", maar ${what} is niet behouden: van ${baseline} in de beginsituatie naar ${value}.`,
  hint: () =>
    'Klopt de waarde? Kies dan "aandacht" of "vertraagd", met oorzaak, gevolg en bijsturing. Klopt de beginsituatie niet? Vraag het programmabureau die te verbeteren.',
  actual: ({ value }) => value,
  expected: ({ baseline }) => baseline,
  check: ({ entry, part, said }, { say }) => {
    const { oordeel } = entry;
    const { stand, beginsituatie, onderdeel } = part;
    if (onderdeel.operator !== "borgen" || oordeel === null || !isPositive(oordeel) || !mayJudge(part)) return;
    if (stand.value === null || beginsituatie.value === null) return;
    if (leadOver(part, stand.value, beginsituatie.value) >= 0) return;
    const related = said === null ? [] : relatedTo("de waarde", said.at, "waarde");
    say(withRelated(placeOf(entry.at, "oordeel"), related), {
      part: nameOfPart(part),
      oordeel,
      what: isLevel(onderdeel) ? "de waarde" : "het aantal",
      value: describeValue(part, stand.value),
      baseline: describeValue(part, beginsituatie.value),
    });
  },
});

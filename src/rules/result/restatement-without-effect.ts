import { formatNumber } from "../../value/notation/format-number.ts";
import { findPart } from "../../content/find-part.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** A correction that leaves a figure as it was marks it as restated all the same. */
export const restatementWithoutEffect = defineRule({
  id: "result/restatement-without-effect",
  ground: STEADY,
  severity: "warning",
  title: "Een correctie verandert een cijfer.",
  why: `Een cijfer met een correctie krijgt in het rapport de aantekening dat het is herzien. Is de nieuwe waarde gelijk aan de oude, dan klopt die aantekening niet.`,
  example: { id: "3.1", part: "Ondersteunde gezinnen", year: "2025", value: "268" },
  settings: {},
  scope: "voortgang",
  message: ({ id, part, year, value }) =>
    `De correctie van ${id} ${part} over ${year} verandert niets: het was ${value} en het wordt ${value}.`,
  hint: () => 'Verbeter "wordt", of haal de correctie weg.',
  actual: ({ value }) => value,
  check: ({ entry, stand: { resultaat } }, { say }) => {
    for (const [index, one] of entry.correctie.entries()) {
      const onderdeel = findPart(resultaat, one.onderdeel);
      if (onderdeel === undefined || one.was === null || one.wordt !== one.was) continue;
      const args = {
        id: resultaat.id,
        part: partName(onderdeel),
        year: one.jaar ?? "",
        value: formatNumber(one.was),
      };
      say(placeOf(entry.at, ["correctie", index, "wordt"]), args);
    }
  },
});

import { formatNumber } from "../../value/notation/format-number.ts";
import { findPart } from "../../content/find-part.ts";
import { isCounted } from "../../content/is-counted.ts";
import { isSameNumber } from "./is-same-number.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { findReportedValue } from "./reported-value.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

interface Differing {
  readonly id: string;
  readonly part: string;
  readonly year: string;
  readonly typed: string;
  /** Null when that report said nothing of the part. */
  readonly reported: string | null;
}

const EXAMPLE: Differing = { id: "3.1", part: "Ondersteunde gezinnen", year: "2025", typed: "286", reported: "268" };

/** A correction starts from what was really reported. */
export const restatementDiffers = defineRule({
  id: "result/restatement-differs",
  ground: STEADY,
  severity: "error",
  title: "Een correctie begint bij de waarde die eerder is gemeld.",
  why: `Een correctie zegt wat een cijfer was en wat het wordt. De lezer zoekt het oude cijfer op in het oude rapport en moet het daar vinden.

Het programma neemt de waarde uit het rapport van dat jaar. Heeft een later jaar die al verbeterd, dan telt de verbeterde waarde.`,
  example: EXAMPLE,
  settings: {},
  scope: "voortgang",
  message: ({ id, part, year, typed, reported }) =>
    reported === null
      ? `De correctie van ${id} ${part} zegt dat er ${typed} stond, maar in het rapport van ${year} staat daar geen waarde.`
      : `De correctie van ${id} ${part} zegt dat er ${typed} stond, maar in het rapport van ${year} staat ${reported}.`,
  hint: () => 'Neem bij "was" de waarde over die eerder is gemeld, of verbeter het jaar of het onderdeel.',
  actual: ({ typed }) => typed,
  expected: ({ reported }) => reported ?? "",
  check: ({ entry, year, stand: { resultaat } }, { say }) => {
    const { earlier } = year.assessment;
    for (const [index, one] of entry.correctie.entries()) {
      const onderdeel = findPart(resultaat, one.onderdeel);
      // A correction that leads nowhere is result/restatement-nowhere
      if (onderdeel === undefined || !isCounted(onderdeel) || onderdeel.som_van.length > 0) continue;
      if (one.was === null || one.jaar === null || !earlier.some((jaar) => jaar.naam === one.jaar)) continue;
      const reported = findReportedValue({ resultaat, onderdeel }, one.jaar, earlier);
      if (reported !== null && isSameNumber(reported, one.was)) continue;
      say(placeOf(entry.at, ["correctie", index, "was"]), {
        id: resultaat.id,
        part: partName(onderdeel),
        year: one.jaar,
        typed: formatNumber(one.was),
        reported: reported === null ? null : formatNumber(reported),
      });
    }
  },
});

import { formatDate } from "../../value/notation/format-date.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

interface Lost {
  readonly id: string;
  readonly part: string;
  /** The date that stands there now; null when it is no longer finished. */
  readonly now: string | null;
  readonly before: string | null;
}

const EXAMPLE: Lost = { id: "2.6", part: "Onderzoek naar politiecapaciteit", now: null, before: "2025-03-13" };

/** What an earlier report said was finished stays finished, on the same day. */
export const deliverableLost = defineRule({
  id: "result/deliverable-lost",
  ground: STEADY,
  severity: "error",
  title: "Wat een eerder rapport gereed noemde, blijft gereed.",
  why: `Een eerder rapport zei dat iets gereed was, met een datum. Staat er nu dat het niet gereed is, of een andere datum, dan klopt een van de twee rapporten niet.

Het kan wel: iets is weer gestopt, of de eerdere datum was fout. Zeg dat dan in de toelichting bij het onderdeel.`,
  example: EXAMPLE,
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, now, before }) =>
    now === null
      ? `Bij ${id} ${part} staat dat het niet gereed is, maar een eerder rapport zei van wel${before === null ? "" : `: sinds ${formatDate(before)}`}.`
      : `Bij ${id} ${part} staat ${formatDate(now)}. Een eerder rapport zei: ${formatDate(before ?? "")}.`,
  hint: () =>
    "Neem over wat het eerdere rapport zei. Is het echt anders? Leg dat uit in de toelichting bij dit onderdeel.",
  actual: ({ now }) => now ?? "nee",
  expected: ({ before }) => before ?? "ja",
  check: ({ part, previousPart, said }, { say }) => {
    const before = previousPart?.gereed ?? null;
    if (said === null || before?.isGereed !== true || said.realisatie.toelichting !== null) return;
    const { gereed, datum } = said.realisatie;
    const names = { id: part.resultaat.id, part: partName(part.onderdeel), before: before.datum };
    if (gereed === false) say(placeOf(said.at, "gereed"), { ...names, now: null });
    else if (datum !== null && before.datum !== null && datum !== before.datum) {
      say(placeOf(said.at, "datum"), { ...names, now: datum });
    }
  },
});

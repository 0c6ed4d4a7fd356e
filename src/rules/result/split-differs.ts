import { addUp } from "../../value/add-up.ts";
import { listWords } from "../../value/dutch.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { OnderdeelStand } from "../../assess/assessment.ts";
import { findRealisation } from "../../content/find-realisation.ts";
import { groupBy } from "../../value/group-by.ts";
import { isSameNumber } from "./is-same-number.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule, type Say } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";

interface Split {
  readonly id: string;
  /** The part or parts that do not fit, and what they count. */
  readonly parts: string;
  readonly value: string;
  readonly whole: string;
  readonly wholeValue: string;
  readonly isTooMuch: boolean;
}

/** Parts of a whole may overlap, but none is more than the whole and together they are not less. */
export const splitDiffers = defineRule({
  id: "result/split-differs",
  ground: CONVENANT,
  severity: "error",
  title: "De delen van een telling passen bij het geheel.",
  why: `Sommige tellingen worden verdeeld over delen die elkaar mogen overlappen: wie eerst leert en daarna werk vindt, telt in twee delen mee, maar in het geheel één keer. Elk deel is dan hoogstens het geheel, en samen zijn de delen minstens het geheel. Anders zijn er mensen geteld die in geen enkel deel staan.

Zijn de delen samen met reden minder, schrijf dat dan in de toelichting bij het geheel. Zolang een deel nog geen waarde heeft, kijkt het programma niet naar de som.`,
  example: {
    id: "1.4",
    parts: "Begeleid naar werk",
    value: "1.055",
    whole: "Begeleide mensen",
    wholeValue: "1.016",
    isTooMuch: true,
  },
  settings: {},
  scope: "voortgang",
  message: ({ id, parts, value, whole, wholeValue, isTooMuch }) =>
    isTooMuch
      ? `Bij ${id} is ${parts} ${value}. Dat is meer dan het geheel, ${whole}: ${wholeValue}.`
      : `Bij ${id} zijn ${parts} samen ${value}. Dat is minder dan het geheel, ${whole}: ${wholeValue}.`,
  hint: ({ isTooMuch }) =>
    isTooMuch
      ? "Verbeter het deel of het geheel. Iedereen in een deel telt één keer mee in het geheel."
      : "Verbeter een deel of het geheel. Telt er iemand mee die in geen deel hoort? Leg dat uit in de toelichting bij het geheel.",
  actual: ({ value }) => value,
  expected: ({ wholeValue, isTooMuch }) => `${wholeValue} of ${isTooMuch ? "minder" : "meer"}`,
  check: (subject, { say }) => {
    const { onderdelen } = subject.stand;
    const byId = new Map(onderdelen.map((one) => [one.onderdeel.id, one]));
    for (const [id, parts] of groupBy(onderdelen, ({ onderdeel: { deel_van } }) =>
      deel_van === null ? [] : [deel_van],
    )) {
      const whole = byId.get(id);
      if (whole !== undefined) checkSplit(subject, { whole, parts }, say);
    }
  },
});

interface Family {
  readonly whole: OnderdeelStand;
  readonly parts: readonly OnderdeelStand[];
}

function checkSplit({ entry, stand }: EntrySubject, { whole, parts }: Family, say: Say<Split>): void {
  const saidWhole = findRealisation(entry, whole);
  const most = whole.stand.value;
  if (saidWhole === null || most === null) return;
  const names = { id: stand.resultaat.id, whole: partName(whole.onderdeel), wholeValue: formatNumber(most) };
  let isTold = false;
  for (const part of parts) {
    const said = findRealisation(entry, part);
    const value = part.stand.value;
    if (said === null || value === null || value <= most) continue;
    isTold = true;
    const args = { parts: partName(part.onderdeel), value: formatNumber(value), isTooMuch: true };
    say(placeOf(said.at, "waarde"), { ...names, ...args });
  }
  const sum = addUp(
    parts.map((part) => part.stand),
    { quantity: "aantal", rule: "som" },
  ).value;
  if (isTold || saidWhole.realisatie.toelichting !== null || sum === null) return;
  if (sum >= most || isSameNumber(sum, most)) return;
  const together = listWords(parts.map(({ onderdeel }) => partName(onderdeel)));
  say(placeOf(saidWhole.at, "waarde"), { ...names, parts: together, value: formatNumber(sum), isTooMuch: false });
}

import { formatNumber } from "../../value/notation/format-number.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import type { PartSubject } from "../engine/subjects.ts";

/** A count that stood still since the report before while the result is "op schema" is worth a look. */
export const noProgress = defineRule({
  id: "result/no-progress",
  ground: CONVENANT,
  severity: "warning",
  title: "Een telling die stilstaat, is niet zomaar op schema.",
  why: `Staat een telling nog op hetzelfde getal als in het vorige rapport, terwijl het oordeel "op schema" is? Dan kan het oordeel kloppen, maar het getal kan ook zijn blijven staan.

Het programma vraagt niets als de streefwaarde al is bereikt, of als de eigen planning van de regio in deze periode ook geen groei verwacht. Een stand die elk jaar opnieuw wordt geteld, mag gelijk blijven.`,
  example: { id: "7.1", part: "Weggenomen grensbelemmeringen", value: "1", year: "2025" },
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, value, year }) =>
    `Bij ${id} ${part} staat ${value}, precies zoveel als in het rapport van ${year}. Het oordeel is "op schema".`,
  hint: () =>
    "Is het getal van het vorige rapport blijven staan? Vul dan de nieuwe waarde in. Klopt het getal? Kijk dan of het oordeel nog past, en zeg in de toelichting waarom het stilstaat.",
  actual: ({ value }) => value,
  expected: ({ value }) => `meer dan ${value}`,
  check: (subject, { say }) => {
    const { part, said, entry } = subject;
    const before = part.verloop.at(-2);
    const isCounting = part.onderdeel.telwijze === "cumulatief" || part.onderdeel.telwijze === "per-periode";
    if (said === null || said.realisatie.waarde === null || before === undefined || !isCounting) return;
    if (entry.oordeel !== "op schema" || part.stap.value !== 0 || maybeStill(subject)) return;
    say(placeOf(said.at, "waarde"), {
      id: part.resultaat.id,
      part: partName(part.onderdeel),
      value: formatNumber(said.realisatie.waarde),
      year: before.jaar,
    });
  },
});

/** Whether the count may stand still: the target was reached, or the region planned no growth in this report. */
function maybeStill({ part, previousPart }: PartSubject): boolean {
  if ((part.aandeel.value ?? 0) >= 100) return true;
  const [now, before] = [part.gepland.value, previousPart?.gepland.value ?? null];
  return now !== null && before !== null && now <= before;
}

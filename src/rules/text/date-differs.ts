import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";
import { inside, type At } from "../../source/at.ts";
import { listNamedDays } from "../reading/named-days.ts";

/** A day that stands in a field and in the words beside it is one day. */
export const dateDiffers = defineRule({
  id: "text/date-differs",
  ground: norm("wat een rapport op twee plaatsen zegt, is hetzelfde"),
  severity: "warning",
  title: "Een dag in de tekst is de dag in het veld ernaast.",
  why: `Bij een bijsturing, een toezegging en een oplevering staat een dag in een eigen veld. Noemt de tekst ernaast een andere maand, dan weet de lezer niet welke klopt. Het programma rekent met het veld.

Noemt de tekst meer dan één dag, dan is het goed als een ervan in de maand van het veld valt.`,
  example: { date: "2026-09-01", written: "1 maart 2027" },
  settings: {},
  scope: "voortgang",
  message: ({ date, written }) => `De tekst noemt ${written}, maar het veld ernaast zegt ${formatDate(date)}.`,
  hint: () => "Kijk welke dag klopt en verbeter de andere. Gaat het om twee verschillende dingen? Zeg dan welke.",
  actual: ({ written }) => written,
  expected: ({ date }) => date,
  check: (subject, { say }) => {
    for (const { at, field, text, date, dateField } of listDated(subject)) {
      const days = listNamedDays(text);
      const [first] = days;
      if (first === undefined || days.some(({ from, to }) => overlaps({ from, to }, date))) continue;
      const place = withRelated(placeOf(at, field), relatedTo("het veld", at, dateField));
      say(place, { date, written: first.written });
    }
  },
});

interface Dated {
  readonly at: At;
  readonly field: string;
  readonly text: string;
  readonly date: string;
  readonly dateField: string;
}

function listDated({ entry }: EntrySubject): Dated[] {
  const planned = (["bijsturingen", "toezeggingen"] as const).flatMap((list) =>
    entry[list].flatMap(({ wat, wanneer }, index): Dated[] =>
      wat === null || wanneer === null
        ? []
        : [{ at: inside(entry.at, [list, index]), field: "wat", text: wat, date: wanneer, dateField: "wanneer" }],
    ),
  );
  const delivered = entry.realisatie.flatMap(({ datum, bewijs, toelichting, gereed }, index): Dated[] => {
    if (datum === null || gereed !== true) return [];
    const at = inside(entry.at, ["realisatie", index]);
    const texts = { bewijs, toelichting };
    return Object.entries(texts).flatMap(([field, text]) =>
      text === null ? [] : [{ at, field, text, date: datum, dateField: "datum" }],
    );
  });
  return [...planned, ...delivered, ...listOwn(entry)];
}

/** A result that is one delivery: its own explanation tells of that day. */
function listOwn({ at, realisatie, toelichting }: EntrySubject["entry"]): Dated[] {
  const [only] = realisatie;
  const isOne = realisatie.length === 1 && only?.gereed === true;
  if (!isOne || only.datum === null || toelichting === null || !/\b(?:sinds|opgeleverd|klaar)\b/iu.test(toelichting))
    return [];
  return [{ at, field: "toelichting", text: toelichting, date: only.datum, dateField: "realisatie" }];
}

/** In the same month. */
function overlaps({ from, to }: { readonly from: string; readonly to: string }, date: string): boolean {
  const month = date.slice(0, "2026-01".length);
  return from.startsWith(month) || to.startsWith(month);
}

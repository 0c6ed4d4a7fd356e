import { listWords } from "../../value/dutch.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The lessons of the report before are carried on or closed. */
export const notContinued = defineRule({
  id: "lesson/not-continued",
  ground: CONVENANT,
  severity: "warning",
  title: "Een leerpunt van het vorige rapport loopt door of wordt afgesloten.",
  why: `Een les is pas iets waard als er iets mee gebeurt. Daarom zegt het rapport van elk leerpunt van het vorige rapport of het doorloopt of is afgesloten.

Het programma zoekt het kenmerk van de les bij "lessen", of opnieuw bij "leerpunten", van hetzelfde resultaat. Het kijkt alleen naar de leerpunten van het vorige rapport. Een les die doorloopt, hoeft daarna niet in elk rapport terug te komen.`,
  example: { result: "3.1 (Gezinnen helpen)", lessons: ["overdag-niemand-thuis"], year: "2025" },
  settings: {},
  scope: "voortgang",
  message: ({ result, lessons, year }) =>
    `Bij ${result} staat niet wat er gebeurt met ${lessons.length === 1 ? "het leerpunt" : "de leerpunten"} ${listWords(lessons.map((one) => `"${one}"`))} uit het rapport van ${year}.`,
  hint: ({ lessons }) =>
    `Zet onder "lessen:" een regel: - {id: ${lessons[0] ?? ""}, vervolg: loopt door}. Of kies afgesloten, met een toelichting.`,
  check: ({ entry, previous, stand }, { say }) => {
    const before = previous?.voortgang ?? null;
    if (before === null) return;
    const known = new Set([...entry.lessen, ...entry.leerpunten].map(({ id }) => id));
    const open = before.leerpunten.flatMap(({ id }, index) => (id === null || known.has(id) ? [] : [{ id, index }]));
    if (open.length === 0) return;
    const related = open.flatMap(({ index }) =>
      relatedTo(`het leerpunt van ${before.jaar}`, before.at, ["leerpunten", index, "id"]),
    );
    say(withRelated(placeOf(entry.at, "lessen", "key"), related), {
      result: nameOfResult(stand.resultaat),
      lessons: open.map(({ id }) => id),
      year: before.jaar,
    });
  },
});

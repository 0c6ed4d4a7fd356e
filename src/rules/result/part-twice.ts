import type { Voortgang } from "../../content/content.ts";
import { findPart } from "../../content/find-part.ts";
import { partName } from "./part-name.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { defineRule } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";
import type { DataPath } from "../../source/spot.ts";

/** Each figure of an entry stands there once: of two, the report would show one and lose the other. */
export const partTwice = defineRule({
  id: "result/part-twice",
  ground: VERIFIABLE,
  severity: "error",
  title: "Een onderdeel, een prognose, een correctie en een gebied staan er één keer.",
  why: `Staat een onderdeel twee keer bij een resultaat, dan is niet te zien welk cijfer geldt, en verdwijnt er een uit het rapport. Dat geldt ook voor een prognose, voor een correctie van hetzelfde jaar en voor een gebied in een uitsplitsing.

Een realisatie zonder "onderdeel" gaat over het hoofdonderdeel.`,
  example: { result: "3.1 (Gezinnen helpen)", what: "Ondersteunde gezinnen", list: "realisatie" },
  settings: {},
  scope: "voortgang",
  message: ({ result, what, list }) =>
    `Bij ${result} staat ${what} twee keer bij ${list}. Het is niet te zien welke geldt.`,
  hint: () => "Haal een van de twee weg, of verbeter het onderdeel, het jaar of het gebied.",
  actual: ({ what }) => what,
  check: (subject, { say }) => {
    const first = new Map<string, DataPath>();
    for (const { list, mark, what, steps } of listFigures(subject)) {
      const key = `${list} ${mark}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, steps);
        continue;
      }
      const { at } = subject.entry;
      const place = withRelated(placeOf(at, steps), relatedTo("staat hier voor het eerst", at, before));
      say(place, { result: nameOfResult(subject.stand.resultaat), what, list });
    }
  },
});

interface NamedFigure {
  /** The kind of list it stands in. */
  readonly list: string;
  /** What may stand there once. */
  readonly mark: string;
  /** The same in words. */
  readonly what: string;
  readonly steps: DataPath;
}

function listFigures({ entry, stand: { resultaat } }: EntrySubject): NamedFigure[] {
  const nameOf = (id: string | null): Pick<NamedFigure, "mark" | "what"> | null => {
    const part = findPart(resultaat, id);
    return part === undefined ? null : { mark: part.id, what: partName(part) };
  };
  const listOf = (list: "realisatie" | "prognose"): NamedFigure[] =>
    entry[list].flatMap(({ onderdeel }, index) => {
      const name = nameOf(onderdeel);
      return name === null ? [] : [{ list, ...name, steps: [list, index] }];
    });
  const corrections = entry.correctie.flatMap(({ onderdeel, jaar }, index): NamedFigure[] => {
    const name = nameOf(onderdeel);
    if (name === null || jaar === null) return [];
    const [mark, what] = [`${name.mark} ${jaar}`, `${name.what} over ${jaar}`];
    return [{ list: "correctie", mark, what, steps: ["correctie", index] }];
  });
  return [...listOf("realisatie"), ...listOf("prognose"), ...corrections, ...listAreas(entry)];
}

/** The areas of each breakdown, by their own marks. */
function listAreas({ realisatie }: Voortgang): NamedFigure[] {
  return realisatie.flatMap(({ uitsplitsing }, number) =>
    uitsplitsing.flatMap(({ focusgebied, gemeente, overig }, index): NamedFigure[] => {
      const what = focusgebied ?? gemeente ?? overig;
      if (what === null) return [];
      const steps = ["realisatie", number, "uitsplitsing", index];
      return [{ list: "uitsplitsing", mark: `${String(number)} ${what}`, what: `"${what}"`, steps }];
    }),
  );
}

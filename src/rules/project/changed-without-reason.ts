import { listWords } from "../../value/dutch.ts";
import { needsPlace, placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule } from "../engine/rule.ts";
import { STEADY } from "../engine/result-norms.ts";
import { RESULTAAT, THEMA } from "../../value/nouns.ts";
import type { Project } from "../../content/content.ts";

/** A project keeps its meaning from year to year; what changes has a reason. */
export const changedWithoutReason = defineRule({
  id: "project/changed-without-reason",
  ground: STEADY,
  severity: "warning",
  title: "Een project dat verandert, zegt waarom.",
  why: `De lezer kent een project uit het vorige rapport. Heet het anders, begint of eindigt het op een andere dag, of hoort het bij een ander resultaat, dan wil hij weten waarom. En een ander project onder hetzelfde kenmerk maakt twee jaren onvergelijkbaar.

Het programma vergelijkt naam, start, einde, resultaten, thema en de dag van stoppen met het vorige rapport. Bij "wijziging" staat de reden. Een dag die in het vorige rapport nog leeg was, mag zonder reden worden ingevuld. Bij een gestopt project staat de reden al bij "gestopt", en een project dat klaar is, eindigt op de dag dat het klaar was.`,
  example: { project: "Een groene laan", fields: "het einde en het resultaat", year: "2025" },
  settings: {},
  scope: "project",
  message: ({ project, fields, year }) =>
    `Project ${project} is anders dan in het rapport van ${year}: ${fields}. Er staat niet waarom.`,
  hint: () =>
    'Voeg een regel toe: "wijziging:" met wat er is veranderd en waarom. Is het een typefout? Verbeter die dan.',
  expected: () => "wijziging",
  check: ({ year, project, previous }, { say }) => {
    if (previous === null || year.previous === null || project.wijziging !== null || project.gestopt !== null) return;
    const agreed = new Set(year.assessment.resultaten.map(({ resultaat }) => resultaat.id));
    const changed = FIELDS.filter(({ read, isTold }) => {
      const [now, before] = [read(project, agreed), read(previous, agreed)];
      return before !== null && now !== null && now !== before && isTold?.(project) !== true;
    });
    const [first] = changed;
    if (first === undefined) return;
    const place = withRelated(
      placeOf(project.at, first.steps),
      relatedTo("het vorige rapport", previous.at, first.steps),
    );
    // A file in the wrong folder, or a result that cannot be read, changed nothing
    const folders = changed.some(({ isOfFolder }) => isOfFolder === true)
      ? [project.at.file, `${year.jaar.naam}/${project.thema}`, `${year.jaar.naam}/${previous.thema}`]
      : [];
    const needs = [...needsPlace(place), ...folders.map((file) => ({ file, line: null, about: null }))];
    say(
      { ...place, needs },
      {
        project: project.naam ?? project.id,
        fields: listWords(changed.map(({ name }) => name)),
        year: year.previous.jaar.naam,
      },
    );
  },
});

interface Field {
  readonly name: string;
  readonly steps: readonly string[];
  /** `agreed`: the results that are part of the deal; one that an addendum took away needs no words of the project. */
  readonly read: (project: Project, agreed: ReadonlySet<string>) => string | null;
  /** Whether the folder says it, and not a field. */
  readonly isOfFolder?: true;
  /** Whether something else of the project says why already. */
  readonly isTold?: (project: Project) => boolean;
}

const FIELDS: readonly Field[] = [
  { name: "de naam", steps: ["naam"], read: ({ naam }) => naam },
  { name: "de start", steps: ["start"], read: ({ start }) => start },
  { name: "het einde", steps: ["einde"], read: ({ einde }) => einde, isTold: ({ status }) => status === "afgerond" },
  { name: RESULTAAT.de, steps: ["resultaten"], read: ({ resultaten }, agreed) => nameAll(resultaten, agreed) },
  { name: THEMA.de, steps: ["naam"], read: ({ thema }) => thema, isOfFolder: true },
  { name: "de dag van stoppen", steps: ["gestopt", "datum"], read: ({ gestopt }) => gestopt?.datum ?? null },
];

/** Null when it names none that is agreed. */
function nameAll(ids: readonly string[], agreed: ReadonlySet<string>): string | null {
  const known = ids.filter((id) => agreed.has(id));
  return known.length === 0 ? null : [...known].sort().join(" ");
}

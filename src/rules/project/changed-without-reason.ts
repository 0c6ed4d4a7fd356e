import { listWords } from "../../value/dutch.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule } from "../engine/rule.ts";
import { STEADY } from "../engine/result-norms.ts";
import type { Project } from "../../content/content.ts";

/** A project keeps its meaning from year to year; what changes has a reason. */
export const changedWithoutReason = defineRule({
  id: "project/changed-without-reason",
  ground: STEADY,
  severity: "warning",
  title: "Een project dat verandert, zegt waarom.",
  why: `De lezer kent een project uit het vorige rapport. Heet het anders, begint of eindigt het op een andere dag, of hoort het bij een ander resultaat, dan wil hij weten waarom. En een ander project onder hetzelfde kenmerk maakt twee jaren onvergelijkbaar.

Het programma vergelijkt naam, start, einde, resultaten, thema en de dag van stoppen met het vorige rapport. Bij "wijziging" staat de reden. Een dag die vorig jaar nog leeg was, mag zonder reden worden ingevuld. Bij een gestopt project staat de reden al bij "gestopt".`,
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
    const changed = FIELDS.filter(({ read }) => {
      const [now, before] = [read(project), read(previous)];
      return before !== null && now !== null && now !== before;
    });
    const [first] = changed;
    if (first === undefined) return;
    const place = placeOf(project.at, first.steps);
    say(withRelated(place, relatedTo("het vorige rapport", previous.at, first.steps)), {
      project: project.naam ?? project.id,
      fields: listWords(changed.map(({ name }) => name)),
      year: year.previous.jaar.naam,
    });
  },
});

interface Field {
  readonly name: string;
  readonly steps: readonly string[];
  readonly read: (project: Project) => string | null;
}

const FIELDS: readonly Field[] = [
  { name: "de naam", steps: ["naam"], read: ({ naam }) => naam },
  { name: "de start", steps: ["start"], read: ({ start }) => start },
  { name: "het einde", steps: ["einde"], read: ({ einde }) => einde },
  { name: "het resultaat", steps: ["resultaten"], read: ({ resultaten }) => nameAll(resultaten) },
  { name: "het thema", steps: ["naam"], read: ({ thema }) => thema },
  { name: "de dag van stoppen", steps: ["gestopt", "datum"], read: ({ gestopt }) => gestopt?.datum ?? null },
];

/** Null when it names none. */
function nameAll(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : [...ids].sort().join(" ");
}

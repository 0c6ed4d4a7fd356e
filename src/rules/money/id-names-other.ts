import { needsPlace, placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A line that bears the name of another project was copied, or moved to the wrong one. */
export const idNamesOther = defineRule({
  id: "money/id-names-other",
  ground: norm("elk bedrag telt bij het project waar het voor is"),
  severity: "warning",
  title: "Het kenmerk van een regel noemt geen ander project.",
  why: `Veel regels hebben het project in hun kenmerk. Noemt het kenmerk een ander project dan de regel zelf, dan is de regel gekopieerd of is het project verwisseld. Beide projecten hebben dan een verkeerd bedrag.`,
  example: { id: "laan-publiek-toegezegd", project: "loket", other: "laan" },
  settings: {},
  scope: "jaar",
  message: ({ id, project, other }) =>
    `Regel "${id}" telt voor project "${project}", maar het kenmerk noemt "${other}".`,
  hint: ({ other }) =>
    `Is het geld voor ${other}? Schrijf dan project: ${other}. Zo niet, geef de regel een ander kenmerk.`,
  actual: ({ project }) => project,
  expected: ({ other }) => other,
  check: ({ jaar }, { say }) => {
    const ids = jaar.projecten.map(({ id }) => id).sort((a, b) => b.length - a.length);
    for (const { id, project, at } of jaar.regels) {
      if (project === null || names(id, project)) continue;
      const other = ids.find((one) => names(id, one));
      if (other === undefined) continue;
      const place = placeOf(at, "project");
      // A project that is misspelt is told as that
      say({ ...place, needs: needsPlace(place) }, { id, project, other });
    }
  },
});

/** Whether whole words of a mark are those of a project. */
function names(id: string, project: string): boolean {
  return `-${id}-`.includes(`-${project}-`);
}

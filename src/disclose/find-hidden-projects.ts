import type { WholeJaar, WholeProject } from "../content/content.ts";
import type { At } from "../source/at.ts";

/**
 * The projects that a reader does not get, in whichever report they stand: a project is the same one through the years,
 * so its last word counts, and only a release ends what an earlier report kept.
 */
export function findHiddenProjects(
  jaren: readonly WholeJaar[],
  isHidden: (project: WholeProject, at: At) => boolean,
): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const { projecten } of jaren) {
    for (const project of projecten) {
      if (isHidden(project, project.at)) hidden.add(project.id);
      else if (project.vrijgegeven !== null) hidden.delete(project.id);
    }
  }
  return hidden;
}

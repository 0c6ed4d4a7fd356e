import type { WholeContent, WholeJaar, WholeProject } from "../content/content.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";

/**
 * Reports project files that were copied or given another name: a project is known by the name of its file, and what it is
 * called in the file says whether two are the same.
 */
export function checkProjectFiles({ jaren }: WholeContent, report: Report): void {
  for (const [index, jaar] of jaren.entries()) {
    const earlier = jaren.slice(0, index);
    checkCopies(jaar, earlier, report);
    checkNames(jaar, earlier, report);
  }
}

function checkCopies({ projecten }: WholeJaar, earlier: readonly WholeJaar[], report: Report): void {
  const known = new Set(earlier.flatMap((jaar) => jaar.projecten.map(({ id }) => id)));
  const rank = ({ id }: WholeProject): number => (known.has(id) ? 0 : id.length);
  const originals = new Map<string, WholeProject>();
  for (const project of [...projecten].sort((a, b) => rank(a) - rank(b))) {
    const title = titleOf(project);
    const original = originals.get(title);
    if (original === undefined || title === "") originals.set(title, project);
    // One that starts anew after another may be called the same
    else if (project.volgt_op === null) {
      const other = original.at.file;
      report("load/copied-project", { file: project.at.file, range: null, about: [project.id] }, { other });
    }
  }
}

/** A project that is called as one of the report before, which is not there under its own name. */
function checkNames({ projecten }: WholeJaar, earlier: readonly WholeJaar[], report: Report): void {
  const last = earlier.at(-1);
  const present = new Set(projecten.map(({ id }) => id));
  const gone = new Map(
    (last?.projecten ?? []).filter(({ id }) => !present.has(id)).map((project) => [titleOf(project), project]),
  );
  for (const project of projecten) {
    const before = titleOf(project) === "" ? undefined : gone.get(titleOf(project));
    if (before === undefined || last === undefined) continue;
    const args = { name: `${before.id}.yaml`, year: last.naam };
    report("load/renamed-project", { file: project.at.file, range: null, about: [before.id] }, args);
  }
}

function titleOf({ naam }: WholeProject): string {
  return (naam ?? "").toLowerCase();
}

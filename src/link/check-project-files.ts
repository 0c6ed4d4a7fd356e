import type { Deal, WholeContent, WholeJaar, WholeProject } from "../content/content.ts";
import { nameTheme } from "../content/name-theme.ts";
import { WRONG_RESULT } from "../content/need-marks.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";

/**
 * Reports project files that were copied or given another name: a project is known by the name of its file, and what it is
 * called in the file says whether two are the same.
 */
export function checkProjectFiles({ deal, jaren }: WholeContent, report: Report): void {
  for (const [index, jaar] of jaren.entries()) {
    const earlier = jaren.slice(0, index);
    checkCopies(jaar, earlier, report);
    checkNames(jaar, earlier, report);
    checkPlaces(jaar, { deal, earlier }, report);
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

interface Before {
  readonly deal: Deal;
  readonly earlier: readonly WholeJaar[];
}

/** A project in the folder of another theme than before, while it still works on the results of the theme it was in. */
function checkPlaces({ naam, projecten }: WholeJaar, { deal, earlier }: Before, report: Report): void {
  const names = new Map(deal.themas.map((one) => [one.id, nameTheme(one)]));
  const themes = new Map(deal.resultaten.map(({ id, thema }) => [id, thema]));
  for (const { id, thema, resultaten, at } of projecten) {
    const before = earlier.at(-1)?.projecten.find((one) => one.id === id)?.thema ?? thema;
    const isOfBefore = resultaten.length > 0 && resultaten.every((one) => themes.get(one) === before);
    if (before === thema || !isOfBefore || !names.has(before) || !names.has(thema)) continue;
    // Files of whole themes that were exchanged took their projects along
    const needs = [before, thema].map((one) => ({
      file: `${naam}/${one}/resultaten.yaml`,
      line: null,
      about: WRONG_RESULT,
    }));
    const args = {
      theme: names.get(thema) ?? thema,
      expected: names.get(before) ?? before,
      folder: `${naam}/${before}/projecten`,
    };
    report("load/moved-project", { file: at.file, range: null, about: [id, before, thema], needs }, args);
  }
}

function titleOf({ naam }: WholeProject): string {
  return (naam ?? "").toLowerCase();
}

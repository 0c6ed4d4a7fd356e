import type { Onthouden, WholeContent, WholeJaar } from "../content.ts";
import { findReport } from "../report-order.ts";
import { inside } from "../../source/at.ts";

/** What `deal/onthouden.yaml` names in a report: an entry, a section of prose, or an item of a list. */
export type Onthoud = object;

/** The entries and texts that one line of `deal/onthouden.yaml` names; none when it names nothing that is there. */
export function findOnthouden({ rapport, plaats, bij }: Onthouden, { jaren }: Pick<WholeContent, "jaren">): Onthoud[] {
  const { name } = findReport(
    rapport ?? "",
    jaren.map(({ naam }) => naam),
  );
  const jaar = jaren.find(({ naam }) => naam === name);
  if (jaar === undefined || plaats === null) return [];
  const file = plaats.startsWith(`${jaar.naam}/`) ? plaats : `${jaar.naam}/${plaats}`;
  return [...listNamed(jaar)]
    .filter((one) => one.files.includes(file) && (bij === null || one.marks.includes(bij)))
    .map(({ entry }) => entry);
}

interface Named {
  readonly entry: Onthoud;
  /** Paths by which it may be named. */
  readonly files: readonly string[];
  readonly marks: readonly string[];
}

function* listNamed(jaar: WholeJaar): Generator<Named> {
  for (const entry of jaar.voortgang.values()) {
    const files = [entry.at.file];
    yield { entry, files, marks: [entry.resultaat] };
    for (const one of [...entry.bijsturingen, ...entry.toezeggingen, ...entry.leerpunten])
      yield { entry: one, files, marks: [one.id ?? ""] };
    for (const one of entry.realisatie)
      if (one.onderdeel !== null)
        yield { entry: one, files, marks: [`${entry.resultaat}.${one.onderdeel}`, `${entry.resultaat}/${one.onderdeel}`] };
  }
  for (const project of jaar.projecten) yield { entry: project, files: [project.at.file], marks: [project.id] };
  for (const regel of jaar.regels) yield { entry: regel, files: [regel.at.file], marks: [regel.id] };
  for (const beeld of jaar.beelden)
    yield { entry: beeld, files: [beeld.at.file, ...(beeld.file === null ? [] : [beeld.file])], marks: [beeld.bestand ?? ""] };
  for (const reactie of jaar.reacties) yield { entry: reactie, files: [reactie.at.file], marks: [reactie.id] };
  for (const text of [jaar.samenvatting, jaar.context, jaar.financientekst, ...jaar.voortgangsteksten.values()]) {
    if (text === null) continue;
    for (const [heading, section] of text.sections) yield { entry: section, files: [text.file], marks: [heading] };
  }
  if (jaar.rapport === null) return;
  const { greep, besluiten, agenda, at } = jaar.rapport;
  for (const one of [...greep, ...besluiten, ...agenda])
    yield { entry: one, files: [inside(at, []).file], marks: [one.id ?? ""] };
}

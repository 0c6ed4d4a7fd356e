import { listAgreements, SECTIONS, type Section } from "../../content/agreed-values.ts";
import type { Jaar, Sited, Rapport } from "../../content/content.ts";
import { isHandedIn } from "../../content/handed-in.ts";
import type { YearSeal } from "../../content/year-seal.ts";
import { inside, isWritten } from "../../source/at.ts";
import type { ContentSubject } from "../engine/subjects.ts";

/** A report that was handed in, with what its files are now. */
export interface HandedIn {
  readonly jaar: Jaar;
  readonly rapport: Sited<Rapport>;
  readonly seal: YearSeal;
}

/** The reports that were handed in, oldest first. */
export function listHandedIn({ content, seals }: ContentSubject): HandedIn[] {
  return content.jaren.flatMap((jaar) => {
    const seal = seals.get(jaar.naam);
    return jaar.rapport === null || seal === undefined || !isHandedIn(jaar.rapport)
      ? []
      : [{ jaar, rapport: jaar.rapport, seal }];
  });
}

type Field = "bestanden" | "afspraken";

/** Whether a report has a list with something in it. */
export function hasList({ rapport: { ingediend } }: HandedIn, field: Field): boolean {
  return Object.values(ingediend?.[field] ?? {}).some((one) => one !== null);
}

/** Whether a list has something in it, and nothing that can be read; what is wrong with it is said elsewhere. */
export function isUnreadable(handedIn: HandedIn, field: Field): boolean {
  const { ingediend, at } = handedIn.rapport;
  if (ingediend === null) return isWritten(at, "ingediend");
  if (hasList(handedIn, field)) return false;
  const { fields } = inside(at, ["ingediend", field]).spot;
  return isWritten(at, ["ingediend", field]) && (ingediend[field] === null || Object.keys(fields ?? {}).length > 0);
}

/** The files and the agreements of a report, as `ingediend` writes them down; by path, and by section, id and field. */
export interface HandingInList {
  readonly datum: string | null;
  readonly files: ReadonlyMap<string, string>;
  readonly agreements: ReadonlyMap<Section, ReadonlyMap<string, ReadonlyMap<string, string>>>;
}

/** The list that a report would get now; files that it has a list of already stay as they were handed in. */
export function createList(
  { rapport, seal }: HandedIn,
  { content: { deal } }: Pick<ContentSubject, "content">,
): HandingInList {
  const { ingediend, peildatum } = rapport;
  const files = Object.entries(ingediend?.bestanden ?? {}).flatMap(([path, hash]) =>
    hash === null ? [] : [[path, hash] as const],
  );
  const agreements = peildatum === null ? [] : listAgreements(deal, peildatum);
  const parts = new Set(agreements.flatMap(({ section, id }) => (section === "resultaten" ? [id] : [])));
  const sections = new Map<Section, Map<string, Map<string, string>>>();
  for (const { section, id, field, text } of agreements) {
    const isOfPart = section === "beginsituatie" || section === "planning";
    if (text === null || (isOfPart && !parts.has(id))) continue;
    const entries = sections.get(section) ?? new Map<string, Map<string, string>>();
    const fields = entries.get(id) ?? new Map<string, string>();
    sections.set(section, entries.set(id, fields.set(field, text)));
  }
  return {
    datum: ingediend?.datum ?? null,
    files: files.length === 0 ? seal.files : new Map(files),
    agreements: sections,
  };
}

/** Names of sections that can be compared: the files that they stand in can be read. */
export function listReadable({ content, sources }: ContentSubject): Set<Section> {
  const { broken } = content.deal;
  // Object.keys gives strings; the keys are exactly the sections
  const sections = Object.keys(SECTIONS) as Section[];
  if (broken.has("addenda")) return new Set();
  return new Set(sections.filter((one) => SECTIONS[one].every((name) => sources.files.has(`deal/${name}.yaml`))));
}

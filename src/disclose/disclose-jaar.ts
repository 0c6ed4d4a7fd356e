import type {
  Deal,
  Jaar,
  Ledgerregel,
  Project,
  Prozatekst,
  Rapport,
  Sited,
  Voortgang,
  WholeBeeld,
  WholeJaar,
  WholeLedgerregel,
  WholeProject,
  WholeVoortgang,
} from "../content/content.ts";
import { findPart } from "../content/find-part.ts";
import type { Onthoud } from "../content/withheld/find-onthouden.ts";
import type { Marks } from "../content/withheld/is-withheld.ts";
import { inside, type At } from "../source/at.ts";
import type { Registry } from "./create-registry.ts";
import { emptyBeeld, emptyItem, emptyProject, emptyRegel, emptyVoortgang } from "./empty-entries.ts";
import { hidePassages, WITHHELD_REFERENCE } from "./hide-passages.ts";

/** What is hidden from a reader, and what is remembered of it on the way. */
export interface Choice {
  readonly isHidden: (entry: Marks & Onthoud, at: At) => boolean;
  /** Whether `deal/onthouden.yaml` names it; of a text or an item that bears no mark itself. */
  readonly isLeftOut: (entry: Onthoud) => boolean;
  readonly projects: ReadonlySet<string>;
  readonly deal: Deal;
  readonly registry: Registry;
  readonly secretFiles: Set<string>;
  readonly hiddenFiles: Set<string>;
  readonly hiddenWords: Set<string>;
}

/** One report without what its reader may not see; `jaren` are all that the content has, oldest first. */
export function discloseJaar(jaar: WholeJaar, jaren: readonly WholeJaar[], choice: Choice): Jaar {
  const earlier = jaren.slice(0, jaren.indexOf(jaar));
  const prose = (text: Prozatekst | null): Prozatekst | null => (text === null ? null : discloseProse(text, choice));
  const projecten = jaar.projecten.map((project) => discloseProject(project, choice));
  const themes = new Map(jaren.flatMap((one) => one.projecten.map(({ id, thema }) => [id, thema] as const)));
  return {
    ...jaar,
    rapport: jaar.rapport === null ? null : discloseRapport(jaar.rapport, choice),
    voortgang: new Map(
      [...jaar.voortgang].map(([id, entry]) => [id, discloseVoortgang(entry, earlier, choice)] as const),
    ),
    voortgangsteksten: new Map([...jaar.voortgangsteksten].map(([id, text]) => [id, discloseProse(text, choice)])),
    samenvatting: prose(jaar.samenvatting),
    context: prose(jaar.context),
    financientekst: prose(jaar.financientekst),
    projecten,
    regels: jaar.regels.map((regel) => discloseRegel(regel, themes, choice)),
    gaten: jaar.gaten.map((gat) => ({ ...gat, project: nameProject(gat.project, choice) })),
    // Against a line that a reader does not get they would tell what it was
    controletotalen: [],
    beelden: jaar.beelden.map((beeld) => discloseBeeld(beeld, choice)),
    financien: jaar.financien === null ? null : discloseTexts(jaar.financien, jaar.financien.at.file, choice),
    uitzonderingen: jaar.uitzonderingen.map((one) => discloseTexts(one, one.at.file, choice)),
  };
}

function discloseProject(project: WholeProject, choice: Choice): Project {
  const { id, at, naam } = project;
  if (!choice.projects.has(id)) return discloseTexts(withoutMarks(project), at.file, choice);
  const key = `project ${id}`;
  choice.secretFiles.add(at.file);
  choice.hiddenFiles.add(at.file);
  for (const word of [id, naam]) if (word !== null) choice.hiddenWords.add(word);
  return emptyProject(project, { leeg: choice.registry.numberOf(key), id: choice.registry.markOf(key) });
}

/** A project where something names one; of a hidden one the mark of its empty place. */
function nameProject(id: string | null, { projects, registry }: Choice): string | null {
  return id !== null && projects.has(id) ? registry.markOf(`project ${id}`) : id;
}

function discloseRegel(regel: WholeLedgerregel, themes: ReadonlyMap<string, string>, choice: Choice): Ledgerregel {
  const { id, at, project } = regel;
  const isOfHidden = project !== null && choice.projects.has(project);
  if (!isOfHidden && !choice.isHidden(regel, at)) return discloseTexts(withoutMarks(regel), at.file, choice);
  const key = `regel ${at.file} ${id}`;
  choice.secretFiles.add(at.file);
  choice.hiddenWords.add(id);
  return emptyRegel(regel, {
    leeg: choice.registry.numberOf(key),
    id: choice.registry.markOf(key),
    project: nameProject(project, choice),
    thema: regel.thema ?? themes.get(project ?? "") ?? null,
  });
}

function discloseBeeld(beeld: WholeBeeld, choice: Choice): Jaar["beelden"][number] {
  const isOfHidden = beeld.project !== null && choice.projects.has(beeld.project);
  if (!isOfHidden && !choice.isHidden(beeld, beeld.at))
    return discloseTexts(withoutMarks(beeld), beeld.at.file, choice);
  choice.secretFiles.add(beeld.at.file);
  if (beeld.file !== null) {
    choice.secretFiles.add(beeld.file);
    choice.hiddenFiles.add(beeld.file);
  }
  if (beeld.bestand !== null) choice.hiddenWords.add(beeld.bestand);
  return emptyBeeld(beeld, choice.registry.numberOf(`beeld ${beeld.at.file} ${beeld.bestand ?? ""}`));
}

function discloseVoortgang(entry: WholeVoortgang, earlier: readonly WholeJaar[], choice: Choice): Voortgang {
  const { at, resultaat, jaar } = entry;
  const { registry } = choice;
  const key = `resultaat ${jaar} ${resultaat}`;
  if (choice.isHidden(entry, at)) {
    choice.secretFiles.add(at.file);
    return emptyVoortgang(entry, registry.numberOf(key));
  }
  const hide = <T extends object>(item: T): T => {
    choice.secretFiles.add(at.file);
    return emptyItem(item, registry.numberOf(key));
  };
  const parts = listHiddenParts(entry, choice);
  const agreed = choice.deal.resultaten.find(({ id }) => id === resultaat);
  const partOf = (id: string | null): string | null => (agreed === undefined ? id : (findPart(agreed, id)?.id ?? id));
  const ofPart = <T extends { readonly onderdeel: string | null }>(item: T): T =>
    parts.has(partOf(item.onderdeel)) ? { ...hide(item), onderdeel: item.onderdeel } : item;
  const intention =
    <T extends Marks & { readonly id: string | null }>(name: "bijsturingen" | "toezeggingen") =>
    (item: T, index: number): T => {
      if (!choice.isHidden(item, inside(at, [name, index]))) return item;
      return { ...hide(item), id: registry.markOf(`voornemen ${jaar} ${resultaat} ${item.id ?? String(index)}`) };
    };
  const kept = listHiddenMarks(resultaat, earlier, choice);
  const shown = {
    ...withoutMarks(entry),
    realisatie: entry.realisatie.map((one) => withoutMarks(ofPart(one))),
    prognose: entry.prognose.map(ofPart),
    correctie: entry.correctie.map((one) => {
      const emptied = ofPart(one);
      return emptied === one ? one : { ...emptied, jaar: one.jaar };
    }),
    bijsturingen: entry.bijsturingen.map((one, index) =>
      withoutMarks(intention<typeof one>("bijsturingen")(one, index)),
    ),
    toezeggingen: entry.toezeggingen.map((one, index) =>
      withoutMarks(intention<typeof one>("toezeggingen")(one, index)),
    ),
    afgehandeld: entry.afgehandeld.map((one) => (kept.intentions.has(one.id ?? "") ? hide(one) : one)),
    lessen: entry.lessen.map((one) => (kept.lessons.has(one.id ?? "") ? hide(one) : one)),
    leerpunten: entry.leerpunten.filter((one) => {
      if (choice.isLeftOut(one)) choice.secretFiles.add(at.file);
      return !choice.isLeftOut(one);
    }),
  };
  return discloseTexts(shown, at.file, choice);
}

/** The parts of which this entry says something that is hidden. */
function listHiddenParts(entry: WholeVoortgang, choice: Choice): ReadonlySet<string | null> {
  const agreed = choice.deal.resultaten.find(({ id }) => id === entry.resultaat);
  return new Set(
    entry.realisatie.flatMap((one, index) => {
      if (!choice.isHidden(one, inside(entry.at, ["realisatie", index]))) return [];
      return [agreed === undefined ? one.onderdeel : (findPart(agreed, one.onderdeel)?.id ?? one.onderdeel)];
    }),
  );
}

/** The marks of what earlier entries of a result promised and learnt, and this reader does not get. */
function listHiddenMarks(
  resultaat: string,
  earlier: readonly WholeJaar[],
  choice: Choice,
): { readonly intentions: ReadonlySet<string>; readonly lessons: ReadonlySet<string> } {
  const [intentions, lessons] = [new Set<string>(), new Set<string>()];
  for (const { voortgang } of earlier) {
    const entry = voortgang.get(resultaat);
    if (entry === undefined) continue;
    const isWhole = choice.isHidden(entry, entry.at);
    for (const name of ["bijsturingen", "toezeggingen"] as const)
      for (const [index, one] of entry[name].entries())
        if (isWhole || choice.isHidden(one, inside(entry.at, [name, index]))) intentions.add(one.id ?? "");
    for (const one of entry.leerpunten) if (isWhole || choice.isLeftOut(one)) lessons.add(one.id ?? "");
  }
  return { intentions, lessons };
}

/** Items that were handed in and must not be shown any more go from the lists of the report's own file. */
function discloseRapport(rapport: Sited<Rapport>, choice: Choice): Sited<Rapport> {
  const keep = <T extends object>(items: readonly T[]): T[] =>
    items.filter((one) => {
      if (choice.isLeftOut(one)) choice.secretFiles.add(rapport.at.file);
      return !choice.isLeftOut(one);
    });
  const shown = {
    ...rapport,
    greep: keep(rapport.greep).map((one) => ({ ...one, project: nameProject(one.project, choice) })),
    besluiten: keep(rapport.besluiten),
    agenda: keep(rapport.agenda),
  };
  return discloseTexts(shown, rapport.at.file, choice);
}

/** In the order of the file: what a passage opens under one heading and closes under another is hidden in between. */
function discloseProse(text: Prozatekst, choice: Choice): Prozatekst {
  const ordered = [...text.sections].sort(([, a], [, b]) => a.bodyOffset - b.bodyOffset);
  let isOpen = false;
  const shown = new Map(
    ordered.map(([heading, section]) => {
      const found = hidePassages(section.body, isOpen);
      isOpen = found.isOpen;
      const isLeftOut = choice.isLeftOut(section);
      if (found.isHidden || isLeftOut) choice.secretFiles.add(text.file);
      const body = isLeftOut ? WITHHELD_REFERENCE : hideReferences(found.text, choice);
      return [heading, { ...section, body }] as const;
    }),
  );
  const sections = new Map([...text.sections].map(([heading, section]) => [heading, shown.get(heading) ?? section]));
  return { ...text, sections };
}

/** Every text in an entry without the passages and the references to projects that its reader may not see. */
function discloseTexts<T>(value: T, file: string, choice: Choice): T {
  return mapTexts(value, (text) => {
    const { text: shown, isHidden } = hidePassages(text);
    if (isHidden) choice.secretFiles.add(file);
    return hideReferences(shown, choice);
  }) as T;
}

/** Places are no texts; what nothing changes in stays the same value. */
function mapTexts(value: unknown, change: (text: string) => string, key = ""): unknown {
  if (typeof value === "string") return value.includes(":::") || value.includes("{{") ? change(value) : value;
  if (typeof value !== "object" || value === null || key === "at") return value;
  if (Array.isArray(value)) {
    const items = value.map((one) => mapTexts(one, change));
    return items.some((one, index) => one !== value[index]) ? items : value;
  }
  const entries = Object.entries(value).map(([name, one]) => [name, mapTexts(one, change, name)] as const);
  return entries.some(([name, one]) => one !== (value as Record<string, unknown>)[name])
    ? Object.fromEntries(entries)
    : value;
}

const PROJECT_REFERENCE = /\{\{\s*project\.([^{}\n]*?)\s*\}\}/gu;

/** A reference to a hidden project says its mark; it becomes one that says nothing. */
function hideReferences(text: string, { projects }: Choice): string {
  return text.replace(PROJECT_REFERENCE, (written, path: string) => {
    const steps = path.normalize("NFC").split(".");
    // A mark may hold points itself
    const isHidden = steps.some((_step, index) => projects.has(steps.slice(0, index + 1).join(".")));
    return isHidden ? WITHHELD_REFERENCE : written;
  });
}

/** An entry that may be seen, without what says so. */
function withoutMarks<T extends Marks>(entry: T): Omit<T, keyof Marks> {
  const { vertrouwelijk: _vertrouwelijk, vrijgegeven: _vrijgegeven, ...shown } = entry;
  return shown;
}

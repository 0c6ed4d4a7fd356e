import type {
  Jaar,
  Ledgerregel,
  Project,
  Prozatekst,
  Rapport,
  Reactie,
  Sited,
  WholeBeeld,
  WholeJaar,
  WholeLedgerregel,
  WholeProject,
  WholeReactie,
} from "../content/content.ts";
import type { Choice } from "./choice.ts";
import { discloseTexts, hideReferences, withoutMarks } from "./disclose-texts.ts";
import { discloseVoortgang } from "./disclose-voortgang.ts";
import { emptyBeeld, emptyProject, emptyRegel } from "./empty-entries.ts";
import { hidePassages, WITHHELD_REFERENCE } from "./hide-passages.ts";

/** One report without what its reader may not see; `jaren` are all that the content has, oldest first. */
export function discloseJaar(jaar: WholeJaar, jaren: readonly WholeJaar[], choice: Choice): Jaar {
  const earlier = jaren.slice(0, jaren.indexOf(jaar));
  const prose = (text: Prozatekst | null): Prozatekst | null => (text === null ? null : discloseProse(text, choice));
  const projecten = jaar.projecten.map((project) => discloseProject(project, choice));
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
    regels: jaar.regels.map((regel) => discloseRegel(regel, choice)),
    broken: jaar.broken.map((one) => discloseBroken(one, choice)),
    // Whose a line is that cannot be read may be just what is kept from this reader
    gaten: jaar.gaten.map((gat) => ({
      ...gat,
      project: nameProject(gat.project, choice),
      bijdrager: null,
      vorm: null,
    })),
    // Against a line that a reader does not get they would tell what it was
    controletotalen: [],
    beelden: jaar.beelden.map((beeld) => discloseBeeld(beeld, choice)),
    reacties: discloseReacties(jaar, { isNewest: jaar === jaren.at(-1) }, choice),
    financien: jaar.financien === null ? null : discloseTexts(jaar.financien, jaar.financien.at.file, choice),
    // They are told with the findings that they let pass, which may be about what a reader does not get
    uitzonderingen: [],
  };
}

function discloseProject(project: WholeProject, choice: Choice): Project {
  const { id, at, naam } = project;
  if (!choice.projects.has(id))
    return discloseTexts(discloseSuccession(withoutMarks(project), choice), at.file, choice);
  const key = `project ${id}`;
  choice.secretFiles.add(at.file);
  choice.hiddenFiles.add(at.file);
  for (const word of [id, naam]) if (word !== null) choice.hiddenWords.add(word);
  return emptyProject(project, { leeg: choice.registry.numberOf(key), id: choice.registry.markOf(key) });
}

/** Which projects came before and after it, if any did. */
function discloseSuccession(project: Project, choice: Choice): Project {
  const { gestopt, volgt_op } = project;
  return {
    ...project,
    volgt_op: nameProject(volgt_op, choice),
    gestopt: gestopt === null ? null : { ...gestopt, vervangen_door: nameProject(gestopt.vervangen_door, choice) },
  };
}

/** A file that cannot be read; its name tells of a project that another report keeps from this reader. */
function discloseBroken(file: Jaar["broken"][number], choice: Choice): Jaar["broken"][number] {
  const { path, role } = file;
  if (role.role !== "project" || !choice.projects.has(role.id)) return file;
  choice.secretFiles.add(path);
  choice.hiddenFiles.add(path);
  choice.hiddenWords.add(role.id);
  const id = choice.registry.markOf(`project ${role.id}`);
  return { ...file, path: `${path.slice(0, path.lastIndexOf("/"))}/${id}.yaml`, role: { ...role, id } };
}

/** A project where something names one; of a hidden one the mark of its empty place. */
function nameProject(id: string | null, { projects, registry }: Choice): string | null {
  return id !== null && projects.has(id) ? registry.markOf(`project ${id}`) : id;
}

function discloseRegel(regel: WholeLedgerregel, choice: Choice): Ledgerregel {
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

/**
 * The reactions as a reader may see them. Their file travels only where the report that is made tells of them; what it
 * hides holds nothing else back otherwise.
 */
function discloseReacties(
  { naam, rapport, reacties }: WholeJaar,
  { isNewest }: { readonly isNewest: boolean },
  choice: Choice,
): Reactie[] {
  const isTold = isNewest && rapport?.reacties_in_rapport === true;
  if (!isTold) choice.hiddenFiles.add(`${naam}/${REACTIES}`);
  const shown = reacties.filter((reactie) => !isHiddenReactie(reactie, choice));
  for (const { id } of reacties.filter((one) => !shown.includes(one))) choice.hiddenWords.add(id);
  if (isTold && shown.length < reacties.length) choice.secretFiles.add(`${naam}/${REACTIES}`);
  return shown.map(withoutMarks);
}

const REACTIES = "reacties.yaml";

/** One that is hidden leaves no place: nothing asks for it. One about a hidden project names it. */
function isHiddenReactie(reactie: WholeReactie, choice: Choice): boolean {
  const { at, plaats } = reactie;
  const isOfHidden = plaats?.soort === "project" && plaats.id !== null && choice.projects.has(plaats.id);
  return isOfHidden || choice.isHidden(reactie, at);
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
    // It was taken out where it belongs: with the money
    grootboek: null,
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

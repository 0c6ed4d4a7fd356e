import type { Content } from "../content/content.ts";
import type { FileValue, WrittenReference } from "../content/file-value.ts";
import { strayEntry, WRONG_RESULT } from "../content/need-marks.ts";
import type { Sources } from "../content/sources.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { Need } from "../diagnostics/diagnostic.ts";
import type { ReferenceKind } from "../schema/fields.ts";
import type { Named } from "../value/dutch.ts";
import { FOCUSGEBIED, RESULTAAT, SPOOR, THEMA } from "../value/nouns.ts";

const NAMES: Record<ReferenceKind, string> = {
  resultaat: RESULTAAT.naam,
  thema: THEMA.naam,
  spoor: SPOOR.naam,
  project: "project",
  focusgebied: FOCUSGEBIED.naam,
  gemeente: "gemeente",
  provincie: "provincie",
  partij: "partij",
  aanpak: "onderdeel van de aanpak",
  onderdeel: "onderdeel",
  addendum: "addendum",
};

const ADDENDA_PATH = "deal/addenda.yaml";

/** Reports every field that names something which does not exist, with what is nearest to it. */
export function checkReferences(content: Content, sources: Sources, report: Report): void {
  const index = createIndex(content, sources);
  for (const { path, role, body } of sources.files.values()) {
    if (body?.kind !== "yaml") continue;
    const jaar = "jaar" in role ? role.jaar : null;
    for (const reference of body.references) {
      const { kind, id, range } = reference;
      const known = index.known(reference, jaar);
      if (known === null || known.has(id)) continue;
      const named = (ids: Iterable<string>): Named[] =>
        Array.from(ids, (one) => ({ id: one, title: index.titleOf(reference, jaar, one) }));
      const args = { what: NAMES[kind], id, known: named(known), nearest: named(findNearest(id, known, 3)) };
      const needs =
        kind === "project" && jaar !== null ? needsOfProject(id, jaar, content) : needsOfPart(path, reference);
      const about = kind === "resultaat" ? [WRONG_RESULT] : [];
      report("reference/unknown-id", { file: path, range, about, needs }, args);
    }
  }
}

/** A part that its result does not have: the entry may name another result than it is about. */
function needsOfPart(path: string, { resultaat, self }: WrittenReference): Need[] {
  return resultaat === null || self !== null ? [] : [{ file: path, line: null, about: strayEntry(resultaat) }];
}

/**
 * Where a project would stand that is not there: in the folder of the theme that it had in an earlier report, else in that
 * of any theme. It may be a file that is not read, or that was given another name.
 */
function needsOfProject(id: string, jaar: string, { deal, jaren }: Content): Need[] {
  const before = jaren.slice(
    0,
    jaren.findIndex(({ naam }) => naam === jaar),
  );
  const earlier = before.flatMap(({ projecten }) => projecten);
  const thema = earlier.findLast((project) => project.id === id)?.thema;
  const themas = thema === undefined ? deal.themas.map((one) => one.id) : [thema];
  return [
    ...themas.flatMap((theme) => [
      { file: `${jaar}/${theme}`, line: null, about: null },
      { file: `${jaar}/${theme}/projecten/`, line: null, about: null },
    ]),
    { file: `${jaar}/`, line: null, about: id },
  ];
}

interface Index {
  /** What a reference may name; null when nothing can be said because the file that gives it could not be read. */
  readonly known: (reference: WrittenReference, jaar: string | null) => ReadonlySet<string> | null;
  /** What is called by that id; null where it has no title, or none that tells more than its id. */
  readonly titleOf: (reference: WrittenReference, jaar: string | null, id: string) => string | null;
}

function createIndex({ deal, jaren }: Content, sources: Sources): Index {
  const set = (entries: readonly { readonly id: string }[]): ReadonlySet<string> | null =>
    entries.length === 0 ? null : new Set(entries.map((entry) => entry.id));
  const fixed = {
    resultaat: set(deal.resultaten),
    thema: set(deal.themas),
    spoor: set(deal.sporen),
    focusgebied: set(deal.focusgebieden) ?? (deal.file === null ? null : new Set<string>()),
    gemeente: set(deal.gemeenten),
    provincie: set(deal.provincies) ?? (deal.file === null ? null : new Set<string>()),
    partij: set(deal.partijen),
    aanpak: set(deal.aanpak),
    addendum: set(deal.addenda) ?? (sources.broken.has(ADDENDA_PATH) ? null : new Set<string>()),
  };
  const projects = listProjects(sources.values.values());
  const parts = new Map(deal.resultaten.map(({ id, onderdelen }) => [id, onderdelen.map((part) => part.id)]));
  return {
    known: ({ kind, resultaat, self }, jaar) => {
      if (kind === "project") return projects.get(jaar ?? "") ?? new Set();
      if (kind !== "onderdeel") return fixed[kind];
      const own = parts.get(resultaat ?? "");
      return own === undefined ? null : new Set(own.filter((id) => id !== self));
    },
    titleOf: (reference, jaar, id) => titleOf(id, { reference, jaar, deal, jaren }),
  };
}

interface Titled extends Pick<Content, "deal" | "jaren"> {
  readonly reference: WrittenReference;
  readonly jaar: string | null;
}

function titleOf(id: string, { reference: { kind, resultaat }, jaar, deal, jaren }: Titled): string | null {
  const find = <T extends { readonly id: string }>(list: readonly T[] | undefined): T | undefined =>
    list?.find((one) => one.id === id);
  switch (kind) {
    case "resultaat":
      return find(deal.resultaten)?.titel ?? null;
    case "onderdeel":
      return find(deal.resultaten.find((one) => one.id === resultaat)?.onderdelen)?.naam ?? null;
    case "aanpak":
      return find(deal.aanpak)?.titel ?? null;
    case "addendum":
      return find(deal.addenda)?.titel ?? null;
    case "project":
      return find(jaren.find(({ naam }) => naam === jaar)?.projecten)?.naam ?? null;
    case "thema":
    case "spoor":
    case "focusgebied":
    case "gemeente":
    case "provincie":
    case "partij":
      return null;
  }
}

/** The projects of each report by the names of their files: one whose file is broken exists all the same. */
function listProjects(values: Iterable<FileValue>): ReadonlyMap<string, ReadonlySet<string>> {
  const projects = new Map<string, Set<string>>();
  for (const { role } of values) {
    if (role.role === "project") projects.set(role.jaar, (projects.get(role.jaar) ?? new Set()).add(role.id));
  }
  return projects;
}

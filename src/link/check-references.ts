import type { Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { ReferenceKind } from "../schema/fields.ts";
import { locate } from "../source/locate.ts";
import type { DataPath } from "../source/source-file.ts";
import type { ContentFile } from "../content/list-content-files.ts";
import type { Content, Resultaat } from "../content/content.ts";
import type { Sources } from "../content/sources.ts";
import { isRecord, walkSchema, type Field } from "../schema/walk-schema.ts";

const NAMES: Record<ReferenceKind, string> = {
  resultaat: "resultaat",
  thema: "thema",
  spoor: "spoor",
  project: "project",
  focusgebied: "focusgebied",
  gemeente: "gemeente",
  aanpak: "onderdeel van de aanpak",
  onderdeel: "onderdeel",
};

/** What there is to refer to. */
export interface Known {
  readonly content: Content;
  readonly sources: Sources;
}

/** Reports every field that names something which does not exist, with what is nearest to it. */
export function checkReferences(files: readonly ContentFile[], { content, sources }: Known, report: Report): void {
  const known = createIndex(content, sources);
  for (const file of files) {
    walkSchema(file.schema, file.source.data, (field) => {
      const kind = field.info.refersTo;
      if (kind === undefined || typeof field.data !== "string") return;
      const id = field.data.trim();
      const candidates =
        kind === "onderdeel" ? partsNear(file.source.data, field, known.parts) : known.ids(kind, file.year);
      if (candidates === null || candidates.has(id)) return;
      const range = locate(file.source, field.path);
      report(
        "reference/unknown-id",
        { file: file.source.path, range },
        { what: NAMES[kind], id, known: [...candidates], nearest: findNearest(id, candidates, 3) },
      );
    });
  }
}

interface Index {
  /** Known marks; null when nothing can be said because the file that gives them could not be read. */
  readonly ids: (kind: Exclude<ReferenceKind, "onderdeel">, year: number | null) => ReadonlySet<string> | null;
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
}

function createIndex({ deal }: Content, sources: Sources): Index {
  const set = (entries: readonly { readonly id: string }[]): ReadonlySet<string> | null =>
    entries.length === 0 ? null : new Set(entries.map((entry) => entry.id));
  const fixed = {
    resultaat: set(deal.resultaten),
    thema: set(deal.themas),
    spoor: set(deal.sporen),
    focusgebied: set(deal.focusgebieden) ?? (deal.file === null ? null : new Set<string>()),
    gemeente: set(deal.gemeenten),
    aanpak: set(deal.aanpak),
  };
  const projects = listProjects(sources);
  return {
    ids: (kind, year) => (kind === "project" ? (projects.get(String(year)) ?? new Set()) : fixed[kind]),
    parts: new Map(deal.resultaten.map((resultaat) => [resultaat.id, partIds(resultaat)])),
  };
}

/** The projects of each year by the names of their files: one whose file is broken exists all the same. */
function listProjects({ hashes, broken }: Sources): ReadonlyMap<string, ReadonlySet<string>> {
  const projects = new Map<string, Set<string>>();
  for (const path of [...hashes.keys(), ...broken]) {
    const [, year = "", id = ""] = /^(\d{4})\/[^/]+\/projecten\/(.+)\.yaml$/u.exec(path) ?? [];
    if (id !== "") projects.set(year, (projects.get(year) ?? new Set()).add(id));
  }
  return projects;
}

function partIds(resultaat: Resultaat): ReadonlySet<string> {
  return new Set(resultaat.onderdelen.map((part) => part.id));
}

/** The parts of the result that the same entry, or the one it stands in, is about or is itself; a part is not its own. */
function partsNear(data: unknown, { path }: Field, parts: Index["parts"]): ReadonlySet<string> | null {
  const part = path.indexOf("onderdelen");
  const self = part === -1 ? null : valueAt(data, [...path.slice(0, part + 2), "id"]);
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const id = resultOf(valueAt(data, path.slice(0, depth)));
    if (id !== null) return without(parts.get(id), self);
  }
  return null;
}

function without(ids: ReadonlySet<string> | undefined, one: unknown): ReadonlySet<string> | null {
  return ids === undefined ? null : new Set([...ids].filter((id) => id !== one));
}

/** The mark of the result that an entry is about or is itself. */
function resultOf(entry: unknown): string | null {
  if (!isRecord(entry)) return null;
  const id = entry["resultaat"] ?? (entry["onderdelen"] === undefined ? null : entry["id"]);
  return typeof id === "string" ? id.trim() : null;
}

/** What stands at a path; a single item may stand where a list is allowed. */
function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === "number") value = value[step] as unknown;
    else if (isRecord(value) && typeof step === "string") value = value[step];
    else if (!(isRecord(value) && step === 0)) return null;
  }
  return value;
}

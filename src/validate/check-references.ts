import type { Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { ReferenceKind } from "../schema/fields.ts";
import { locate } from "../source/locate.ts";
import type { DataPath } from "../source/source-file.ts";
import type { ContentFile } from "../content/list-content-files.ts";
import type { Content, Resultaat } from "../content/content.ts";
import { isRecord, walkSchema, type Field } from "../schema/walk-schema.ts";

const NAMES: Record<ReferenceKind, string> = {
  resultaat: "resultaat",
  thema: "thema",
  spoor: "spoor",
  project: "project",
  focusgebied: "focusgebied",
  gemeente: "gemeente",
  aanpak: "onderdeel van de aanpak",
  onderdeel: "onderdeel van dit resultaat",
};

/** Reports every field that names something which does not exist, with what is nearest to it. */
export function checkReferences(files: readonly ContentFile[], content: Content, report: Report): void {
  const known = createIndex(content);
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
        { what: NAMES[kind], id, nearest: findNearest(id, candidates, 3) },
      );
    });
  }
}

interface Index {
  /** Known marks; null when nothing can be said because the file that gives them could not be read. */
  readonly ids: (kind: Exclude<ReferenceKind, "onderdeel">, year: number | null) => ReadonlySet<string> | null;
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
}

function createIndex({ deal, jaren }: Content): Index {
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
  const projects = new Map(jaren.map((jaar) => [jaar.year, new Set(jaar.projecten.map((project) => project.id))]));
  return {
    ids: (kind, year) => (kind === "project" ? (projects.get(year ?? 0) ?? null) : fixed[kind]),
    parts: new Map(deal.resultaten.map((resultaat) => [resultaat.id, partIds(resultaat)])),
  };
}

function partIds(resultaat: Resultaat): ReadonlySet<string> {
  return new Set(resultaat.onderdelen.map((part) => part.id));
}

/** The parts of the result that the same entry, or the one it stands in, is about. */
function partsNear(data: unknown, field: Field, parts: Index["parts"]): ReadonlySet<string> | null {
  for (let depth = field.path.length - 1; depth >= 0; depth--) {
    const id = resultAt(data, field.path.slice(0, depth));
    if (id !== null) return parts.get(id) ?? null;
  }
  return null;
}

function resultAt(data: unknown, path: DataPath): string | null {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === "number") value = value[step] as unknown;
    else if (isRecord(value) && typeof step === "string") value = value[step];
    else if (!(isRecord(value) && step === 0)) return null;
  }
  const id = isRecord(value) ? value["resultaat"] : null;
  return typeof id === "string" ? id.trim() : null;
}

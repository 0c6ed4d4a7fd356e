import { readCountedParts, type CountedPart } from "./known-values.ts";
import type { TextStretch } from "../reading/list-texts.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** The parts a text can be about: those of its own result or project, of its theme, or all. */
export function findParts(stretch: TextStretch, year: YearSubject): readonly CountedPart[] {
  const counted = readCountedParts(year.assessment, year.previous);
  const ids = findResults(stretch, year);
  return ids === null ? counted.all : ids.flatMap((id) => counted.ofResult.get(id) ?? []);
}

/** Ids of the results that the file or the entry is about; null for a text about the whole. */
function findResults({ source, path }: TextStretch, { sources, assessment }: YearSubject): readonly string[] | null {
  const role = sources.files.get(source.path)?.role;
  if (role === undefined || !("theme" in role)) return null;
  const theme = assessment.themas.find(({ thema }) => thema.id === role.theme);
  const ofTheme = theme?.resultaten.map(({ resultaat }) => resultaat.id) ?? [];
  if (role.role === "project") {
    const own = theme?.projecten.find(({ id }) => id === role.id)?.resultaten ?? [];
    return own.length === 0 ? ofTheme : own;
  }
  if (role.role !== "resultaten") return ofTheme;
  const entry = theme?.resultaten.find(({ voortgang }) => voortgang?.at.path[0] === path?.[0]);
  return entry === undefined ? ofTheme : [entry.resultaat.id];
}

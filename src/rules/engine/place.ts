import type { At } from "../../content/content.ts";
import type { Place } from "../../diagnostics/create-diagnostic.ts";
import type { RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { isWritten, locate, type Aim } from "../../source/locate.ts";
import type { DataPath } from "../../source/source-file.ts";

/** The place of a field in an entry; where the field is missing, the entry's first line. */
export function placeOf({ source, path }: At, steps: string | DataPath = [], aim: Aim = "value"): Place {
  const own = [...path, ...(typeof steps === "string" ? [steps] : steps)];
  const isThere = isWritten(source, own);
  return { file: source.path, range: isThere ? locate(source, own, aim) : locate(source, path, "entry") };
}

/** The same place with another that explains it. */
export function withRelated(place: Place, related: readonly RelatedPlace[]): Place {
  return { ...place, related };
}

/** A place that explains a finding; `message` says in Dutch what stands there. */
export function relatedTo(message: string, at: At, steps: string | DataPath = []): RelatedPlace[] {
  const { file, range } = placeOf(at, steps);
  return file === null || range === null ? [] : [{ message, file, range }];
}

/** A file as a whole. */
export function wholeFile(path: string): Place {
  return { file: path, range: null };
}

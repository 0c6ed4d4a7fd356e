import type { Place } from "../../diagnostics/create-diagnostic.ts";
import type { Need, RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { isWritten, locate, type Aim, type At, type Steps } from "../../source/at.ts";

/** The place of a field in an entry; where the field is missing, the entry's first line. */
export function placeOf(at: At, steps: Steps = [], aim: Aim = "value"): Place {
  return { file: at.file, range: isWritten(at, steps) ? locate(at, steps, aim) : locate(at, [], "entry") };
}

/** The same place with another that explains it. */
export function withRelated(place: Place, related: readonly RelatedPlace[]): Place {
  return { ...place, related };
}

/** The same place of a finding that is about these, whatever its words call them. */
export function withAbout(place: Place, about: readonly string[]): Place {
  return { ...place, about };
}

/** A place that explains a finding; `message` says in Dutch what stands there. */
export function relatedTo(message: string, at: At, steps: Steps = []): RelatedPlace[] {
  const { file, range } = placeOf(at, steps);
  return file === null || range === null ? [] : [{ message, file, range }];
}

/** A file as a whole. */
export function wholeFile(path: string): Place {
  return { file: path, range: null };
}

/** What rests on what stands at a place: as long as a fault is told of its line, it waits. */
export function needsPlace({ file, range }: Place): Need[] {
  return file === null || range === null ? [] : [{ file, line: range.start.line, about: null }];
}

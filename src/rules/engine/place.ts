import type { Place } from "../../diagnostics/create-diagnostic.ts";
import type { Need, RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { misspelt } from "../../content/need-marks.ts";
import { UNREAD } from "../../diagnostics/settle.ts";
import { isWritten, locate, type Aim, type At, type Steps } from "../../source/at.ts";

/** The place of a field in an entry; where the field is missing, the entry's first line, and it may go by another name. */
export function placeOf(at: At, steps: Steps = [], aim: Aim = "value"): Place {
  const { file } = at;
  if (isWritten(at, steps)) return { file, range: locate(at, steps, aim) };
  const range = locate(at, [], "entry");
  const key = [steps].flat().find((step) => typeof step === "string");
  const missed = key === undefined ? [] : [misspelt(key, range)];
  // What is lost of a file is a field of the file, or an item of a list with all its fields
  const unread = at.path.length === 0 ? [UNREAD] : [];
  return { file, range, needs: [...missed, ...unread].map((about) => ({ file, line: null, about })) };
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
export function needsPlace({ file, range, needs = [] }: Place): Need[] {
  return file === null || range === null ? [...needs] : [...needs, { file, line: range.start.line, about: null }];
}

import type { Sources } from "../../content/sources.ts";
import { isWithheld } from "../../content/withheld/is-withheld.ts";
import { draftOf, type Draft } from "../../edit/draft.ts";
import type { EditValue } from "../../edit/edit.ts";
import { isRecord } from "../../schema/walk-schema.ts";
import type { At } from "../../source/at.ts";

/** What was written at a place, every scalar a text; empty where no group is. */
export type Rawly = (at: At | null) => Readonly<Record<string, EditValue>>;

/** Finds what was written in the files of a content root. */
export function readRawly({ files }: Pick<Sources, "files">): Rawly {
  return (at) => {
    if (at === null) return {};
    const body = files.get(at.file)?.body;
    let data: unknown = body?.kind === "yaml" ? body.raw : null;
    for (const step of at.path) {
      if (Array.isArray(data)) data = data[Number(step)];
      else if (typeof step === "string") data = isRecord(data) ? data[step] : null;
    }
    // What was parsed has texts, nothing, lists and groups
    return isRecord(data) ? (data as Readonly<Record<string, EditValue>>) : {};
  };
}

/**
 * The marks of an entry that say who may see it: they hold in the new report too, until somebody takes them away. For one
 * that is misspelt or in the wrong place, which keeps it from readers all the same, there comes one to fill in.
 */
export function carryMarks(at: At | null, raw: Rawly): Record<string, Draft> {
  const marks = Object.entries(raw(at)).filter(([key]) => MARKS.has(key));
  const carried = Object.fromEntries(marks.map(([key, value]) => [key, draftOf(value)]));
  if (at === null || KEPT in carried || !isWithheld({ vertrouwelijk: null, vrijgegeven: null }, at)) return carried;
  return { [KEPT]: draftOf(null), ...carried };
}

const KEPT = "vertrouwelijk";
const MARKS = new Set([KEPT, "vrijgegeven"]);

import { findNearest } from "../../diagnostics/nearest.ts";
import type { At } from "../../source/at.ts";
import type { Spot } from "../../source/spot.ts";
import { remember } from "../../value/remember.ts";
import type { WholeProject } from "../content.ts";

/** What says of an entry whether every reader may see it. */
export type Marks = Pick<WholeProject, "vertrouwelijk" | "vrijgegeven">;

const KEY = "vertrouwelijk";

/** Lists of which an item has a mark of its own, which says nothing of the entry that it stands in. */
const OWN_MARK: ReadonlySet<string> = new Set(["realisatie", "bijsturingen", "toezeggingen"]);

/**
 * Whether an entry is kept from readers: by its mark, also one that is written wrong, misspelt or in the wrong place
 * within the entry, as long as nobody released it. What somebody meant to keep is not shown because of a mistake.
 */
export function isWithheld({ vertrouwelijk, vrijgegeven }: Marks, at: At): boolean {
  const isFree = vrijgegeven !== null && vrijgegeven.datum !== null && vrijgegeven.door !== null;
  return !isFree && (vertrouwelijk !== null || (at.isThere && hasMark(at.spot)));
}

/** Whether the key that keeps an entry from readers stands in it; the place of a value is kept as long as its file is. */
const hasMark: (spot: Spot) => boolean = remember(({ fields, items }: Spot): boolean =>
  Object.entries(fields ?? {}).some(([key, value]) => isMark(key) || (!OWN_MARK.has(key) && hasMark(value))) ||
  (items ?? []).some((one) => hasMark(one)),
);

/** Few keys are written in thousands of entries. */
const KNOWN = new Map<string, boolean>();

function isMark(key: string): boolean {
  const known = KNOWN.get(key) ?? findNearest(key.toLowerCase(), [KEY]).length > 0;
  KNOWN.set(key, known);
  return known;
}

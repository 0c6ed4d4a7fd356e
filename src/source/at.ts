import type { Range } from "../diagnostics/diagnostic.ts";
import type { ContentOrigin } from "../value/value.ts";
import type { DataPath, Span, Spot } from "./spot.ts";

/** A place in a content file: where an entry, or something in it, stands. Plain data. */
export interface At {
  /** Path of the file relative to the content root. */
  readonly file: string;
  /** Where it stands in the data of the file. */
  readonly path: DataPath;
  /** Where it stands in the text; of what is not there, the nearest that is. */
  readonly spot: Spot;
  /** Whether anything stands there. */
  readonly isThere: boolean;
}

/** What of a place is meant: the value itself, its key, or the entry it stands in. */
export type Aim = "value" | "key" | "entry";

/** What leads from a place to one inside it: a key, or a path of keys and indices. */
export type Steps = string | DataPath;

/**
 * The place of something inside another. Where the steps lead nowhere (a key that is missing) it is that of the nearest
 * above it that exists.
 */
export function inside(at: At, steps: Steps): At {
  const path = toPath(steps);
  return { file: at.file, path: [...at.path, ...path], ...follow(at, path) };
}

/** The range of a place or of something in it. "entry" gives the first line of the group or list item there. */
export function locate(at: At, steps: Steps = [], aim: Aim = "value"): Range {
  const { spot, isThere } = follow(at, toPath(steps));
  if (aim === "key" && spot.key !== null && isThere) return toRange(spot.key);
  return toRange(aim === "entry" || !isThere ? (spot.head ?? spot.span) : spot.span);
}

/** File and line of a place or of something in it, for tracing a figure. */
export function originAt(at: At, steps: Steps = []): ContentOrigin {
  return { kind: "content", file: at.file, line: locate(at, steps).start.line };
}

/** Whether anything is written in a place, right or wrong; a key with nothing behind it is not. */
export function isWritten(at: At, steps: Steps = []): boolean {
  const { spot, isThere } = follow(at, toPath(steps));
  return isThere && !spot.isEmpty;
}

function toPath(steps: Steps): DataPath {
  return typeof steps === "string" ? [steps] : steps;
}

function toRange([line, column, offset, endLine, endColumn, endOffset]: Span): Range {
  return { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } };
}

function follow({ spot: start, isThere }: At, path: DataPath): Pick<At, "spot" | "isThere"> {
  if (!isThere) return { spot: start, isThere };
  let spot = start;
  for (const [depth, step] of path.entries()) {
    const next = stepInto(spot, step);
    // A single value may stand where a list is allowed: its list index and wrapper key then lead nowhere
    const isWrapped = typeof step === "number" && spot.items === null;
    if (next !== null) spot = next;
    else if (!isWrapped || spot.fields === null) return { spot, isThere: isWrapped && depth >= path.length - 2 };
  }
  return { spot, isThere: true };
}

function stepInto({ items, fields }: Spot, step: string | number): Spot | null {
  if (items !== null) return typeof step === "number" ? (items[step] ?? null) : null;
  const key = String(step);
  return fields !== null && Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
}

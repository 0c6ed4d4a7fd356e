import type { z } from "zod";

import { keysAt, walkSchema } from "../../src/schema/walk-schema.ts";
import type { DataPath } from "../../src/source/spot.ts";

/** A name that no schema knows. */
const ANY = "*";

/** Where each text field of a schema stands: keys with points between them, and * for an item or a key of any name. */
export function listWordFields(schema: z.core.$ZodType): string[] {
  const found = new Set<string>();
  walkSchema(schema, createSample(schema, []), ({ path, info }) => {
    if (info.isWords === true) found.add(path.map((step) => (typeof step === "number" ? ANY : step)).join("."));
  });
  return [...found];
}

/** Data in which every field that the schema knows is filled in, with one item in each list; no value is right. */
function createSample(schema: z.core.$ZodType, path: DataPath): unknown {
  const keys = keysAt(schema, path);
  if (keys.length > 0) return Object.fromEntries(keys.map((key) => [key, createSample(schema, [...path, key])]));
  if (keysAt(schema, [...path, ANY]).length > 0) return { [ANY]: createSample(schema, [...path, ANY]) };
  if (keysAt(schema, [...path, 0]).length > 0) return [createSample(schema, [...path, 0])];
  return { [ANY]: ANY };
}

/** Whether a field of a file stands where one of `listWordFields` does. */
export function isAt(path: DataPath, field: string): boolean {
  const steps = field.split(".");
  return steps.length === path.length && steps.every((step, index) => step === ANY || step === String(path[index]));
}

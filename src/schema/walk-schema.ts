import { z } from "zod";
import { FIELDS, type FieldInfo } from "./fields.ts";
import type { DataPath } from "../source/source-file.ts";

/** One field met on a walk: its raw data (text, list, object, null) and what the schema says of it. */
export interface Field {
  readonly path: DataPath;
  readonly data: unknown;
  /** True when the key is not there at all. */
  readonly isAbsent: boolean;
  readonly info: FieldInfo;
}

/** A schema with its wrappers taken off, and what they and it say of the field. */
interface Bare {
  readonly schema: z.core.$ZodType;
  readonly info: FieldInfo;
}

/** Walks raw data beside its schema and shows every field that the schema knows, depth first in schema order. */
export function walkSchema(schema: z.core.$ZodType, data: unknown, visit: (field: Field) => void): void {
  walk(schema, { data, path: [], isAbsent: false }, visit);
}

/** The keys that may stand in the object at `path`; empty where the schema has no object. */
export function keysAt(schema: z.core.$ZodType, path: DataPath): string[] {
  let current = unwrap(schema).schema;
  for (const step of path) {
    const next = stepInto(current, step);
    if (next === null) return [];
    current = unwrap(next).schema;
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function stepInto(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | null {
  if (schema instanceof z.ZodArray)
    return typeof step === "number" ? schema.element : stepInto(unwrap(schema.element).schema, step);
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.core.$ZodType>)[step] ?? null;
  return null;
}

function walk(schema: z.core.$ZodType, field: Omit<Field, "info">, visit: (field: Field) => void): void {
  const { schema: bare, info } = unwrap(schema);
  visit({ ...field, info });
  const { data, path } = field;
  if (bare instanceof z.ZodArray) walkItems(bare, { data, path }, visit);
  else if (bare instanceof z.ZodObject && isRecord(data)) {
    const shape = bare.shape as Record<string, z.core.$ZodType>;
    for (const [key, child] of Object.entries(shape)) {
      walk(child, { data: data[key], path: [...path, key], isAbsent: !(key in data) }, visit);
    }
  } else if (bare instanceof z.ZodRecord && isRecord(data)) {
    for (const key of Object.keys(data))
      walk(bare.valueType, { data: data[key], path: [...path, key], isAbsent: false }, visit);
  }
}

function walkItems(schema: z.ZodArray, field: Pick<Field, "data" | "path">, visit: (field: Field) => void): void {
  const { data, path } = field;
  if (data === undefined || data === null) return;
  const items: readonly unknown[] = Array.isArray(data) ? data : [data];
  for (const [index, item] of items.entries()) {
    const isSingle = !Array.isArray(data);
    // A single value for an over-time field stands for its `waarde`; there is no object to walk into.
    if (isSingle && !isRecord(item) && unwrap(schema.element).schema instanceof z.ZodObject) continue;
    walk(schema.element, { data: item, path: [...path, index], isAbsent: false }, visit);
  }
}

function unwrap(schema: z.core.$ZodType): Bare {
  let info: FieldInfo = FIELDS.get(schema) ?? {};
  let current = schema;
  for (;;) {
    const inner = innerOf(current);
    if (inner === null) return { schema: current, info };
    current = inner;
    info = { ...FIELDS.get(current), ...info };
  }
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return schema.def.innerType;
  if (!(schema instanceof z.ZodPipe)) return null;
  const { in: before, out: after } = schema.def as { in: z.core.$ZodType; out: z.core.$ZodType };
  return before instanceof z.ZodTransform ? after : before;
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

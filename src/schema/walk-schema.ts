import * as z from "zod";
import { FIELDS, type FieldInfo } from "./fields.ts";
import type { DataPath } from "../source/spot.ts";

/** One field met on a walk: its raw data (text, list, object, null) and what the schema says of it. */
export interface Field {
  readonly path: DataPath;
  readonly data: unknown;
  /** True when the key is not there at all. */
  readonly isAbsent: boolean;
  readonly info: FieldInfo;
}

/** A schema with its wrappers taken off: what they and it say of the field, and the schemas of what stands in it. */
export interface Bare {
  readonly info: FieldInfo;
  /** The schema itself: one that several fields share is the same here. */
  readonly schema: z.core.$ZodType;
  /** Of each item of a list; null for anything else. */
  readonly element: z.core.$ZodType | null;
  /** Of each key of an object; null for anything else. */
  readonly fields: ReadonlyMap<string, z.core.$ZodType> | null;
  /** Of the values under keys of any name; null for anything else. */
  readonly values: z.core.$ZodType | null;
}

/** Walks raw data beside its schema and shows every field that the schema knows, depth first in schema order. */
export function walkSchema(schema: z.core.$ZodType, data: unknown, visit: (field: Field) => void): void {
  walk(schema, { data, path: [], isAbsent: false }, visit);
}

/** The keys that may stand in the object at `path`; empty where the schema has no object. */
export function keysAt(schema: z.core.$ZodType, path: DataPath): string[] {
  let current = unwrap(schema);
  for (const step of path) {
    const next = stepInto(current, step);
    if (next === null) return [];
    current = unwrap(next);
  }
  return [...(current.fields?.keys() ?? [])];
}

/** Whether a schema is that of a list. */
export function isList(schema: z.core.$ZodType): boolean {
  return unwrap(schema).element !== null;
}

function stepInto({ element, fields, values }: Bare, step: string | number): z.core.$ZodType | null {
  if (element !== null) return typeof step === "number" ? element : stepInto(unwrap(element), step);
  return values ?? fields?.get(String(step)) ?? null;
}

function walk(schema: z.core.$ZodType, field: Omit<Field, "info">, visit: (field: Field) => void): void {
  const { info, element, fields, values } = unwrap(schema);
  const { data, path, isAbsent } = field;
  visit({ data, path, isAbsent, info });
  if (element !== null) walkItems(element, { data, path }, visit);
  else if (!isRecord(data)) return;
  else if (fields !== null) {
    for (const [key, child] of fields)
      walk(child, { data: data[key], path: [...path, key], isAbsent: !(key in data) }, visit);
  } else if (values !== null) {
    for (const key of Object.keys(data))
      walk(values, { data: data[key], path: [...path, key], isAbsent: false }, visit);
  }
}

function walkItems(
  element: z.core.$ZodType,
  { data, path }: Pick<Field, "data" | "path">,
  visit: (field: Field) => void,
): void {
  if (data === undefined || data === null) return;
  const isSingle = !Array.isArray(data);
  const items: readonly unknown[] = isSingle ? [data] : data;
  for (const [index, item] of items.entries()) {
    // A single value for an over-time field stands for its `waarde`; there is no object to walk into.
    if (isSingle && !isRecord(item) && unwrap(element).fields !== null) continue;
    walk(element, { data: item, path: [...path, index], isAbsent: false }, visit);
  }
}

/** Schemas never change, every file is walked several times, and asking zod what a schema is takes long. */
const KNOWN = new WeakMap<z.core.$ZodType, Bare>();

/** What a schema is, without its wrappers. */
export function unwrap(schema: z.core.$ZodType): Bare {
  const known = KNOWN.get(schema);
  if (known !== undefined) return known;
  const bare = takeOff(schema);
  KNOWN.set(schema, bare);
  return bare;
}

function takeOff(schema: z.core.$ZodType): Bare {
  let info: FieldInfo = FIELDS.get(schema) ?? {};
  let bare = schema;
  for (let inner = innerOf(bare); inner !== null; inner = innerOf(bare)) {
    bare = inner;
    info = { ...FIELDS.get(bare), ...info };
  }
  return {
    info,
    schema: bare,
    element: bare instanceof z.ZodArray ? bare.element : null,
    fields: bare instanceof z.ZodObject ? new Map(Object.entries(bare.shape)) : null,
    values: bare instanceof z.ZodRecord ? bare.valueType : null,
  };
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

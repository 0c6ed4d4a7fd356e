import { isRecord } from "../schema/walk-schema.ts";
import type { DataPath } from "../source/spot.ts";
import type { Edit, EditPath, EditStep, EditValue } from "./edit.ts";

/** What an edit means for the data of a file, apart from how it is written: the measure for what came out. */

/** The place that a way leads to; null where a list lacks an item. A field need not be there. */
export function findPath(data: unknown, at: EditPath): DataPath | null {
  const path: (string | number)[] = [];
  let current = data;
  for (const step of at) {
    const next = findStep(current, step);
    if (next === null) return null;
    path.push(next);
    current = valueAt(current, [next]);
  }
  return path;
}

function findStep(data: unknown, step: EditStep): string | number | null {
  if (typeof step === "string") return step;
  const items = toItems(data);
  const index = typeof step === "number" ? step : items.findIndex((item) => isMeant(item, step));
  return index >= 0 && index < items.length ? index : null;
}

function isMeant(item: unknown, { field, is }: Extract<EditStep, object>): boolean {
  const value = isRecord(item) ? item[field] : null;
  return typeof value === "string" && value.trim() === is;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let current = data;
  for (const step of path) {
    if (typeof step === "number") current = Array.isArray(current) ? current[step] : step === 0 ? current : undefined;
    else current = isRecord(current) && Object.hasOwn(current, step) ? current[step] : undefined;
  }
  return current;
}

/** The data of a file as it is to be after an edit at `path`. */
export function editData(data: unknown, path: DataPath, edit: Exclude<Edit, { kind: "text" }>): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return editHere(data, edit);
  if (rest.length === 0 && (edit.kind === "remove" || edit.kind === "move")) return editAmong(data, step, edit);
  if (typeof step === "string") {
    const fields = isRecord(data) ? data : {};
    return { ...fields, [step]: editData(fields[step], rest, edit) };
  }
  if (!Array.isArray(data)) return editData(data, rest, edit);
  return data.map((item: unknown, index) => (index === step ? editData(item, rest, edit) : item));
}

function editHere(data: unknown, edit: Exclude<Edit, { kind: "text" }>): unknown {
  if (edit.kind === "set") return edit.value;
  return edit.kind === "add" ? [...toItems(data), ...edit.items] : null;
}

/** The items of a list; one may stand without its dash. */
function toItems(data: unknown): readonly unknown[] {
  if (isEmpty(data)) return [];
  return Array.isArray(data) ? data : [data];
}

function editAmong(data: unknown, step: string | number, edit: Extract<Edit, { kind: "remove" | "move" }>): unknown {
  if (typeof step === "string") {
    const fields = isRecord(data) ? data : {};
    return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== step));
  }
  if (!Array.isArray(data)) return edit.kind === "remove" ? null : data;
  const items: readonly unknown[] = data;
  const others = items.filter((_, index) => index !== step);
  if (edit.kind === "remove") return others;
  return [...others.slice(0, edit.to), items[step], ...others.slice(edit.to)];
}

function isEmpty(data: unknown): boolean {
  if (data === null || data === undefined) return true;
  return Array.isArray(data) ? data.length === 0 : isRecord(data) && Object.keys(data).length === 0;
}

/** Whether two data say the same. A list, group or field of which nothing is left is the same as nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  }
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

/** An edit of a field in groups that are not there yet, as an edit of the outermost of them. */
export function wrapMissing(data: unknown, path: DataPath, value: EditValue): { path: DataPath; value: EditValue } {
  let depth = path.length;
  while (depth > 1 && isEmpty(valueAt(data, path.slice(0, depth - 1)))) depth--;
  const wrapped = path.slice(depth).reduceRight<EditValue>((inner, step) => ({ [step]: inner }), value);
  return { path: path.slice(0, depth), value: wrapped };
}

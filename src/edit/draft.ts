import type { DataPath } from "../source/spot.ts";
import type { EditValue } from "./edit.ts";

/** What stands beside a value for whoever fills it in. */
export interface Remark {
  readonly at: DataPath;
  /** vorig: last year's words, which are taken out on reading. vraag: what is asked, or what it is about. */
  readonly kind: "vorig" | "vraag";
  readonly text: string;
}

/** A value to write, and what stands beside it and all in it. */
export interface Draft {
  readonly value: EditValue;
  readonly remarks: readonly Remark[];
}

/** A value with what the year before said there; null for nothing. */
export function draftOf(value: EditValue, before: string | null = null): Draft {
  return { value, remarks: before === null ? [] : [{ at: [], kind: "vorig", text: before }] };
}

/** The same with a remark of its own before the others. */
export function withRemark({ value, remarks }: Draft, kind: Remark["kind"], text: string | null): Draft {
  return { value, remarks: text === null ? remarks : [{ at: [], kind, text }, ...remarks] };
}

/** A group of fields in order; null leaves one out. */
export function groupOf(fields: Readonly<Record<string, Draft | null>>): Draft {
  const own = Object.entries(fields).flatMap(([key, draft]) => (draft === null ? [] : [[key, draft] as const]));
  return {
    value: Object.fromEntries(own.map(([key, { value }]) => [key, value])),
    remarks: own.flatMap(([key, draft]) => moveRemarks(draft.remarks, [key])),
  };
}

/** A list, with each remark at the item that it is of. */
export function listOf(items: readonly Draft[]): Draft {
  return {
    value: items.map(({ value }) => value),
    remarks: items.flatMap(({ remarks }, index) => moveRemarks(remarks, [index])),
  };
}

/** Remarks as they are seen from further up. */
export function moveRemarks(remarks: readonly Remark[], under: DataPath): Remark[] {
  return remarks.map((remark) => ({ ...remark, at: [...under, ...remark.at] }));
}

import type { Notation } from "./notation.ts";
import { unwrap, type Bare } from "./walk-schema.ts";

/** What of a field holds its value: for a list each item, for a value over time the value of each day. */
export function valueOf({ info, element, ...bare }: Bare): Bare {
  if (element === null) return { info, element, ...bare };
  const item = unwrap(element);
  const dated = info.isOverTime === true ? item.fields?.get("waarde") : undefined;
  return dated === undefined ? valueOf(item) : valueOf(unwrap(dated));
}

/** How the value of a field is written; null for a group of fields. */
export function notationOf(bare: Bare): Notation | null {
  return valueOf(bare).info.notation ?? null;
}

/** How the value of a field is written, in words; the words there are, where there are only some. */
export function nameForm(bare: Bare): string {
  const { form, choices } = notationOf(bare) ?? { form: "", choices: [] };
  return choices.length > 0 ? `kies uit ${choices.join(", ")}` : form;
}

/** Examples of the value of a field, or of each item of a list, as they stand behind a colon. */
export function examplesOf(bare: Bare): readonly string[] {
  const own = bare.info.example ?? valueOf(bare).info.example;
  return own === undefined ? (notationOf(bare)?.examples ?? []) : [own];
}

/** The group of fields that a field is, or that each of its items is; null for what holds values. */
export function groupOf(bare: Bare): Bare | null {
  if (bare.info.isOverTime === true) return null;
  if (bare.fields !== null) return bare;
  return bare.element === null ? null : groupOf(unwrap(bare.element));
}

import type { Marks } from "../content/withheld/is-withheld.ts";
import type { Choice } from "./choice.ts";
import { hidePassages, WITHHELD_REFERENCE } from "./hide-passages.ts";

/** Every text in an entry without the passages and the references to projects that its reader may not see. */
export function discloseTexts<T>(value: T, file: string, choice: Choice): T {
  return mapTexts(value, (text) => {
    const { text: shown, isHidden } = hidePassages(text);
    if (isHidden) choice.secretFiles.add(file);
    return hideReferences(shown, choice);
  }) as T;
}

/** Places are no texts; what nothing changes in stays the same value. */
function mapTexts(value: unknown, change: (text: string) => string, key = ""): unknown {
  if (typeof value === "string") return value.includes(":::") || value.includes("{{") ? change(value) : value;
  if (typeof value !== "object" || value === null || key === "at") return value;
  if (Array.isArray(value)) {
    const items = value.map((one) => mapTexts(one, change));
    return items.some((one, index) => one !== value[index]) ? items : value;
  }
  const entries = Object.entries(value).map(([name, one]) => [name, mapTexts(one, change, name)] as const);
  return entries.some(([name, one]) => one !== (value as Record<string, unknown>)[name])
    ? Object.fromEntries(entries)
    : value;
}

const PROJECT_REFERENCE = /\{\{\s*project\.([^{}\n]*?)\s*\}\}/gu;

/** A reference to a hidden project says its mark; it becomes one that says nothing. */
export function hideReferences(text: string, { projects }: Choice): string {
  return text.replace(PROJECT_REFERENCE, (written, path: string) => {
    const steps = path.normalize("NFC").split(".");
    // A mark may hold points itself
    const isHidden = steps.some((_step, index) => projects.has(steps.slice(0, index + 1).join(".")));
    return isHidden ? WITHHELD_REFERENCE : written;
  });
}

/** An entry that may be seen, without what says so. */
export function withoutMarks<T extends Marks>(entry: T): Omit<T, keyof Marks> {
  const shown = Object.entries(entry).filter(([key]) => key !== "vertrouwelijk" && key !== "vrijgegeven");
  // The same fields but those two
  return Object.fromEntries(shown) as Omit<T, keyof Marks>;
}

import type { MarkdownSection } from "./source-file.ts";
import type { Spot } from "./spot.ts";

/** Keys by which an entry is known. */
const MARKS = ["id", "resultaat", "regel", "nummer", "onderdeel", "bestand", "naam"];

/** The heading above an offset in a Markdown file; null before the first. */
export function headingAt(sections: readonly MarkdownSection[], offset: number): string | null {
  const section = sections.findLast(({ headingOffset }) => headingOffset <= offset);
  const heading = section?.heading.replace(/^#+\s*/u, "") ?? "";
  return heading === "" ? null : heading;
}

/** The marks of the entries of a YAML file that an offset in its text stands in, outermost first. */
export function markAt(data: unknown, { fields, items }: Spot, offset: number): string[] {
  if (Array.isArray(data) && items !== null) {
    const index = items.findIndex((one) => holds(one, offset));
    const item = items[index];
    return item === undefined ? [] : markAt(data[index], item, offset);
  }
  if (!isGroup(data) || fields === null) return [];
  const own = MARKS.map((key) => data[key]).filter((value) => typeof value === "string");
  const key = Object.keys(fields).find((one) => fields[one] !== undefined && holds(fields[one], offset));
  const below = key === undefined ? undefined : fields[key];
  return below === undefined || key === undefined ? own : [...own, ...markAt(data[key], below, offset)];
}

function isGroup(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function holds({ span, reach }: Spot, offset: number): boolean {
  return span[2] <= offset && offset < reach;
}

import { isMap, isSeq, type Node } from "yaml";
import type { SourceFile } from "./source-file.ts";

/** Keys by which an entry is known. */
const MARKS = ["id", "resultaat", "regel", "nummer", "onderdeel", "bestand", "naam"];

/** The marks of the entries that an offset in a YAML file stands in, outermost first; of Markdown its heading. */
export function markAt(source: SourceFile, offset: number): string[] {
  if (source.kind === "text") return [];
  if (source.kind === "yaml") return collectMarks(source.document.contents, offset);
  const section = [...source.sections].reverse().find(({ headingOffset }) => headingOffset <= offset);
  const heading = section?.heading.replace(/^#+\s*/u, "") ?? "";
  return heading === "" ? [] : [heading];
}

function collectMarks(node: Node | null, offset: number): string[] {
  if (isSeq(node)) {
    const item = (node.items as Node[]).find((one) => holds(one, offset));
    return item === undefined ? [] : collectMarks(item, offset);
  }
  if (!isMap(node)) return [];
  const own = MARKS.map((key) => node.get(key)).filter((value) => typeof value === "string");
  const pair = node.items.find(({ value }) => holds(value as Node | null, offset));
  const below = collectMarks((pair?.value ?? null) as Node | null, offset);
  return [...own, ...below];
}

function holds(node: Node | null, offset: number): boolean {
  const range = node?.range;
  return range !== null && range !== undefined && range[0] <= offset && offset < range[2];
}

import { isScalar, isSeq, visit, type Document, type YAMLMap } from "yaml";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { TextSource } from "../source/source-file.ts";

/**
 * Reports a field that stands twice in one group, or the dash that was forgotten before it. The parser can do so too, but compares every key with every
 * other.
 */
export function checkDoubleKeys(source: TextSource, document: Document, report: Report): void {
  visit(document, {
    Map: (_key, map, path) => {
      const first = isSeq(path.at(-1)) && map.flow !== true ? firstKeyOf(map) : null;
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [start, end] = key.range ?? [0, 0];
        const place = { file: source.path, range: source.lines.rangeAt(start, end) };
        const isTwice = seen.has(key.value);
        seen.add(key.value);
        if (!isTwice) continue;
        if (key.value !== first) report("yaml/duplicate-key", place, { key: String(key.value) });
        else {
          // All that follows belongs to the item that begins here
          report("yaml/missing-dash", place, { key: String(key.value) });
          return;
        }
      }
    },
  });
}

/** The first field of an item of a list: where it comes again, the next item most likely begins. */
function firstKeyOf({ items: [first] }: YAMLMap): unknown {
  return isScalar(first?.key) ? first.key.value : null;
}

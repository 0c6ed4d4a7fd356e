import { isScalar, visit, type Document } from "yaml";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { TextSource } from "../source/source-file.ts";

/** Reports a field that stands twice in one group. The parser can do so too, but compares every key with every other. */
export function checkDoubleKeys(source: TextSource, document: Document, report: Report): void {
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [start, end] = key.range ?? [0, 0];
        const place = { file: source.path, range: source.lines.rangeAt(start, end) };
        if (seen.has(key.value)) report("yaml/duplicate-key", place, { key: String(key.value) });
        seen.add(key.value);
      }
    },
  });
}

import type { z } from "zod";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { toMark } from "../schema/fields.ts";
import { isRecord, walkSchema } from "../schema/walk-schema.ts";
import { inside, locate, type At } from "../source/at.ts";
import type { YamlSource } from "../source/source-file.ts";

/** Reports a mark that two items of one list share. */
export function checkListMarks(schema: z.ZodType, { data: raw, root }: YamlSource, report: Report): void {
  walkSchema(schema, raw, ({ data, path }) => {
    if (Array.isArray(data) && data.some(isRecord)) checkList(data, inside(root, path), report);
  });
}

function checkList(items: readonly unknown[], at: At, report: Report): void {
  const first = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = isRecord(item) ? (["id", "nummer"] as const).find((name) => typeof item[name] === "string") : undefined;
    if (key === undefined || !isRecord(item)) continue;
    const id = toMark(String(item[key]));
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const range = locate(at, [before, key]);
      const related = [{ message: "staat hier voor het eerst", file: at.file, range }];
      const place = { file: at.file, range: locate(at, [index, key]), related };
      report("reference/duplicate-id", place, { what: "Het kenmerk", id });
    }
  }
}

import type { Report } from "../diagnostics/create-diagnostic.ts";
import { locate } from "../source/locate.ts";
import type { DataPath, YamlSource } from "../source/source-file.ts";
import type { ContentFile } from "../content/list-content-files.ts";
import type { Content, Ledgerregel } from "../content/content.ts";
import { isRecord, walkSchema } from "../schema/walk-schema.ts";

/** Reports a mark that two items of one list share. */
export function checkDuplicates(files: readonly ContentFile[], report: Report): void {
  for (const { source, schema } of files) {
    walkSchema(schema, source.data, ({ data, path }) => {
      if (Array.isArray(data) && data.some(isRecord)) checkList(data, { source, path }, report);
    });
  }
}

function checkList(
  items: readonly unknown[],
  at: { readonly source: YamlSource; readonly path: DataPath },
  report: Report,
): void {
  const first = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = isRecord(item) ? (["id", "nummer"] as const).find((name) => typeof item[name] === "string") : undefined;
    if (key === undefined || !isRecord(item)) continue;
    const id = String(item[key]).trim();
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const related = [
        {
          message: "staat hier voor het eerst",
          file: at.source.path,
          range: locate(at.source, [...at.path, before, key]),
        },
      ];
      const range = locate(at.source, [...at.path, index, key]);
      report("reference/duplicate-id", { file: at.source.path, range, related }, { what: "Het kenmerk", id });
    }
  }
}

/** Reports a ledger line whose mark an earlier year already used: an amount is entered once. */
export function checkLedgerIds(content: Content, report: Report): void {
  const first = new Map<string, Ledgerregel>();
  for (const jaar of content.jaren) {
    for (const regel of jaar.regels) {
      const before = first.get(regel.id);
      if (before === undefined || before.at.source === regel.at.source) {
        first.set(regel.id, before ?? regel);
        continue;
      }
      const related = [
        {
          message: "staat hier voor het eerst",
          file: before.at.source.path,
          range: locate(before.at.source, [...before.at.path, "id"]),
        },
      ];
      const range = locate(regel.at.source, [...regel.at.path, "id"]);
      report("reference/duplicate-id", { file: regel.at.source.path, range, related }, { what: "Regel", id: regel.id });
    }
  }
}

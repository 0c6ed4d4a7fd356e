import type { Content, Ledgerregel } from "../content/content.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { locate } from "../source/at.ts";

/** Reports a ledger line whose mark an earlier report already used: an amount is entered once. */
export function checkLedgerIds(content: Content, report: Report): void {
  const first = new Map<string, Ledgerregel>();
  for (const regel of content.jaren.flatMap(({ regels }) => regels)) {
    const before = first.get(regel.id);
    if (before === undefined || before.at.file === regel.at.file) {
      first.set(regel.id, before ?? regel);
      continue;
    }
    const range = locate(before.at, "id");
    const related = [{ message: "staat hier voor het eerst", file: before.at.file, range }];
    const place = { file: regel.at.file, range: locate(regel.at, "id"), related };
    report("reference/duplicate-id", place, { what: "Regel", id: regel.id });
  }
}

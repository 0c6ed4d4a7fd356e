import type { Report } from "../diagnostics/create-diagnostic.ts";
import { FORMAT } from "../schema/deal-schemas.ts";
import { locate, type At } from "../source/at.ts";

/** A file that says its form: deal.yaml, and the rapport.yaml of each report. */
interface Formatted {
  readonly at: At;
  readonly data: { readonly formaat: number | null };
}

/** Reports a file that was written for a newer program. */
export function checkFormat({ at, data: { formaat: found } }: Formatted, report: Report): void {
  if (found === null || found <= FORMAT) return;
  report("schema/newer-format", { file: at.file, range: locate(at, "formaat") }, { found, known: FORMAT });
}

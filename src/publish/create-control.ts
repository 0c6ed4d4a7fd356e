import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ReportMeta } from "../compose/report-model.ts";
import type { PrintResult } from "../effects.ts";
import type { Proof } from "../prove/prove-report.ts";
import { yearOfReport } from "../content/report-order.ts";

/** What was read back, and by what. */
export interface ControlInput {
  readonly meta: ReportMeta;
  readonly program: string;
  /** Null when nothing was printed. */
  readonly printed: Pick<PrintResult, "browser" | "pageCount" | "findings"> | null;
  readonly web: Proof;
  /** Null when there is no PDF. */
  readonly pdf: Proof | null;
}

/** controle.json: what was found of all that the model claims when the page and the PDF were read back. */
export function createControl({ meta, program, printed, web, pdf }: ControlInput): string {
  const control = {
    formaat: 1,
    programma: program,
    browser: printed?.browser ?? null,
    verslagjaar: yearOfReport(meta.name),
    rapport: meta.name,
    versie: meta.version,
    editie: meta.edition,
    webpagina: describe(web),
    pdf: pdf === null ? null : { bladzijden: printed?.pageCount ?? 0, ...describe(pdf) },
    afwerking: (printed?.findings ?? []).map(({ rule, message }) => ({ regel: rule, melding: message })),
  };
  return `${JSON.stringify(control, null, 2)}\n`;
}

function describe({ counts, findings }: Proof): object {
  return { teruggevonden: counts, bevindingen: findings.map(describeFinding) };
}

function describeFinding({ ruleId, severity, file, range, message, hint }: Diagnostic): object {
  return {
    regel: ruleId,
    ernst: severity,
    bestand: file,
    plaats: range?.start ?? null,
    melding: message,
    advies: hint,
  };
}

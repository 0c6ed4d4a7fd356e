import type { Finding } from "./finding.ts";
import type { OpenPdf } from "./open-pdf.ts";

/** The same PDF, in which an object that cannot be parsed is one that is not there, and is said. */
export function forgiveDamage(open: OpenPdf, findings: Finding[]): OpenPdf {
  return {
    ...open,
    lookup: (object) => {
      try {
        return open.lookup(object);
      } catch {
        findings.push({ rule: "read-pdf/damaged-object", message: `Object ${String(object)} cannot be read.` });
        return undefined;
      }
    },
  };
}

import type { Beginsituatie, Deal } from "../content/content.ts";
import { findPart } from "../content/find-part.ts";
import { isCounted } from "../content/is-counted.ts";
import { readBaseline } from "../content/read-baseline.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { locate } from "../source/at.ts";

/** Reports a baseline of a counted part that is no number. The schema cannot: of other parts it is told in words. */
export function checkBaselines({ resultaten, beginsituatie }: Deal, report: Report): void {
  const byId = new Map(resultaten.map((one) => [one.id, one]));
  for (const baseline of beginsituatie) {
    const resultaat = byId.get(baseline.resultaat ?? "");
    const part = resultaat === undefined ? undefined : findPart(resultaat, baseline.onderdeel);
    if (part !== undefined && isCounted(part)) checkNumber(baseline, report);
  }
}

function checkNumber({ waarde, at }: Beginsituatie, report: Report): void {
  if (waarde === null) return;
  const place = { file: at.file, range: locate(at, "waarde") };
  const args = { key: "waarde", text: waarde };
  const read = readBaseline(waarde);
  if (read.kind === "dutch") report("schema/dutch-number", place, { ...args, readings: read.readings });
  if (read.kind === "none") report("schema/not-a-number", place, args);
}

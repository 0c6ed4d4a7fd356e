import type { Report } from "../diagnostics/create-diagnostic.ts";
import { findPart } from "../content/find-part.ts";
import { isFilled } from "../content/is-filled.ts";
import { MEASURING_FIELDS } from "../content/measuring-fields.ts";
import type { Content, Realisatie, Resultaat, Voortgang } from "../content/content.ts";
import { locate } from "../source/at.ts";

/** Reports fields that do not fit the way of measuring. */
export function checkResults(content: Content, report: Report): void {
  for (const jaar of content.jaren) {
    for (const resultaat of content.deal.resultaten) {
      const entry = jaar.voortgang.get(resultaat.id);
      for (const [index, realisatie] of (entry?.realisatie ?? []).entries())
        if (entry !== undefined) checkRealisation(resultaat, { entry, realisatie, index }, report);
    }
  }
}

interface Site {
  readonly entry: Voortgang;
  readonly realisatie: Realisatie;
  readonly index: number;
}

/** The fields that belong to some way of measuring, in the order in which they are reported. */
const ALL_FIELDS = [...new Set(Object.values(MEASURING_FIELDS).flatMap(({ own }) => own))];

function checkRealisation(resultaat: Resultaat, { entry, realisatie, index }: Site, report: Report): void {
  const part = findPart(resultaat, realisatie.onderdeel);
  if (part === undefined || part.meetwijze === null) return;
  const own = MEASURING_FIELDS[part.meetwijze].own.filter(
    (one) => one !== "vergelijking" || part.vergelijking !== null,
  );
  for (const field of ALL_FIELDS) {
    if (own.includes(field) || !isFilled(realisatie[field as keyof Realisatie])) continue;
    const range = locate(entry.at, ["realisatie", index, field], "key");
    report(
      "result/wrong-field",
      { file: entry.at.file, range },
      { id: resultaat.id, part: part.naam ?? part.id, field, expected: own.join(", ") },
    );
  }
}

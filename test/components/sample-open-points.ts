import type { OpenPointsModel } from "../../src/compose/open-points-model.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { SAMPLE_REPORT } from "./sample-report.ts";

const START = { line: 14, column: 5, offset: 310 };
const RANGE = { start: START, end: { line: 14, column: 18, offset: 323 } };

function diagnostic(fields: Partial<Diagnostic> & Pick<Diagnostic, "ruleId" | "severity" | "message">): Diagnostic {
  return {
    file: "2026/wonen/resultaten.yaml",
    range: RANGE,
    hint: null,
    edit: null,
    actual: null,
    expected: null,
    related: [],
    about: [],
    needs: [],
    ...fields,
  };
}

/** A list of open points with every part of a finding. */
export const SAMPLE_OPEN_POINTS: OpenPointsModel = {
  meta: SAMPLE_REPORT.meta,
  counts: { errors: 1, warnings: 2, infos: 1 },
  groups: [
    {
      id: "punten-thema-3",
      title: "Thema 3 · Wonen",
      role: "themacoördinator Wonen",
      points: [
        {
          diagnostic: diagnostic({
            ruleId: "validate/ongeldig-getal",
            severity: "error",
            message: "De waarde van onderdeel gezinnen-ondersteund is geen getal.",
            hint: "Schrijf het getal zonder punt: 1016.",
            actual: "1.016",
            expected: "een geheel getal",
          }),
          frame: "  13 |   - onderdeel: gezinnen-ondersteund\n> 14 |     waarde: 1.016\n     |             ^^^^^",
        },
        {
          diagnostic: diagnostic({
            ruleId: "assess/bijsturing-ontbreekt",
            severity: "warning",
            message: "Resultaat 3.1 staat op aandacht en heeft geen bijsturing.",
            hint: "Vul onder bijsturingen in wie wat doet, en vanaf wanneer.",
            related: [{ message: "Hier staat het oordeel.", file: "2026/wonen/resultaten.yaml", range: RANGE }],
          }),
          frame: "",
        },
      ],
    },
    {
      id: "punten-rapport",
      title: "Hele rapport",
      role: "",
      points: [
        {
          diagnostic: diagnostic({
            ruleId: "assess/cofinanciering-onder-een",
            severity: "warning",
            file: null,
            range: null,
            message: "Tegenover elke toegezegde rijkseuro staat 94 cent uit de regio; artikel 5 vraagt één euro.",
          }),
          frame: "",
        },
        {
          diagnostic: diagnostic({
            ruleId: "load/onbekend-bestand",
            severity: "info",
            file: "2026/wonen/kladblok.txt",
            range: null,
            message: "Dit bestand doet niet mee in het rapport.",
          }),
          frame: "",
        },
      ],
    },
  ],
};

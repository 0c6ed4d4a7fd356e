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

const NUMBER = diagnostic({
  ruleId: "validate/ongeldig-getal",
  severity: "error",
  message: "De waarde van onderdeel gezinnen-ondersteund is geen getal.",
  hint: "Schrijf het getal zonder punt: 1016.",
});

/** A list of open points with every part of a group and of a finding. */
export const SAMPLE_OPEN_POINTS: OpenPointsModel = {
  meta: SAMPLE_REPORT.meta,
  lead: "3 van de 7 thema's zijn klaar. Retail heeft nog niets geleverd.",
  figures: [
    { value: "5", label: "nog te doen" },
    { value: "9 van 14", label: "geleverd" },
  ],
  overview: {
    kind: "table",
    id: "punten-overzicht",
    number: "",
    caption: "Wie moet nog wat?",
    columns: [
      { title: "Gevraagd aan", align: "links", width: 0, isNewest: false },
      { title: "Nog te doen", align: "rechts", width: 0, isNewest: false },
    ],
    rows: [
      {
        kind: "gewoon",
        id: "",
        cells: [
          [
            { kind: "link", href: "#punten-thema-wonen", text: "Thema 3 · Wonen" },
            { kind: "line-break" },
            "themacoördinator Wonen",
          ],
          [{ kind: "strong", text: ["5"] }],
        ],
      },
      { kind: "totaal", id: "", cells: [["Samen"], ["5"]] },
    ],
    note: ["Nog te doen is wat ontbreekt, fout is of wacht."],
  },
  groups: [
    {
      id: "punten-thema-wonen",
      title: "Thema 3 · Wonen",
      role: "themacoördinator Wonen",
      summary: "9 van de 14 stukken zijn geleverd. Nog te doen: 5.",
      missing: {
        names: ["Resultaat 3.2 · Kolonies", "Project Erfgoed"],
        points: [
          {
            diagnostic: diagnostic({
              ruleId: "load/onbekend",
              severity: "error",
              range: null,
              message: "Resultaat 3.2 staat er nog niet.",
              hint: "Voeg een punt toe.",
              related: [{ message: "hier stond het", file: "2025/wonen/resultaten.yaml", range: RANGE }],
            }),
            others: [],
            frame: "",
          },
        ],
      },
      errors: [
        {
          name: "Resultaat 3.1 · VoorzieningenWijzer",
          points: [
            {
              diagnostic: NUMBER,
              others: [NUMBER, diagnostic({ ...NUMBER, range: { start: { ...START, line: 20 }, end: START } })],
              frame: "> 14 |     waarde: 1.016\n     |             ^^^^^",
            },
          ],
        },
      ],
      waiting: [
        { name: 'Tekst "Kern" in voortgang.md', places: [NUMBER, NUMBER] },
        { name: "Bestand 2026/rapport.yaml", places: [] },
        { name: "Project Kolonies", places: [{ file: null, range: null }] },
      ],
      warnings: [
        {
          name: "De inhoud als geheel",
          points: [
            {
              diagnostic: diagnostic({
                ruleId: "assess/cofinanciering-onder-een",
                severity: "warning",
                file: null,
                range: null,
                message: "Tegenover elke toegezegde rijkseuro staat 94 cent uit de regio; artikel 5 vraagt één euro.",
                related: [{ message: "hier staat de afspraak", file: "deal/financien.yaml", range: RANGE }],
              }),
              others: [],
              frame: "",
            },
          ],
        },
      ],
    },
  ],
  infos: [
    {
      diagnostic: diagnostic({
        ruleId: "load/onbekend-bestand",
        severity: "info",
        file: "2026/wonen/kladblok.txt",
        range: null,
        message: "Dit bestand doet niet mee in het rapport.",
      }),
      others: [],
      frame: "",
    },
  ],
};

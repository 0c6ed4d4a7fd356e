import type { Assessment } from "../assess/assessment.ts";
import type { SisaBedragen, SisaPlaats, SisaStand, SisaStroom } from "../assess/assess-sisa.ts";
import type { ReportMeta } from "../compose/report-model.ts";
import { inForce } from "../content/in-force.ts";
import { toDecimalText } from "../value/notation/to-decimal-text.ts";
import { nameNounsIn, THEMA } from "../value/nouns.ts";
import type { Figure } from "../value/value.ts";
import { hasMoreAYear } from "../content/report-order.ts";
import { formatCsv, type Cell } from "./format-csv.ts";

/** What the sheet is made of. */
export interface SisaSheet {
  readonly meta: Pick<ReportMeta, "dealName" | "name" | "isExample">;
  readonly assessment: Pick<Assessment, "deal" | "jaar" | "earlier" | "peildatum">;
  readonly sisa: SisaStand;
}

const STREAMS: Readonly<Record<SisaStroom["kant"], string>> = { rijk: "Rijk", regio: "Regio" };
const KINDS: Readonly<Record<SisaPlaats["kind"], string>> = { thema: THEMA.naam, project: "project", post: "post" };

/**
 * sisa-aansluiting.csv: the figures with which the region accounts to the Rijk (single information, single audit), each
 * with the lines of the ledger that it is the sum of. For the house only: it stands beside the report and in no edition.
 */
export function createSisaSheet({ meta, assessment, sisa }: SisaSheet): string {
  const nameOf = createNames(assessment);
  const name = assessment.deal.financien?.sisa?.naam ?? null;
  const rows: readonly (readonly Cell[])[] = [
    ["INTERN: dit blad hoort niet bij het rapport. Deel het niet met anderen."],
    ...(meta.isExample ? [["VOORBEELD: de bedragen in dit blad zijn verzonnen."]] : []),
    [`Aansluiting met de SiSa-verantwoording van ${meta.dealName}, rapport ${meta.name}`],
    ...(name === null ? [] : [["Regeling", name]]),
    ["Boekjaar", sisa.boekjaar === null ? "volgt" : { number: String(sisa.boekjaar) }],
    ["Eindverantwoording", sisa.isEinde === null ? "volgt" : sisa.isEinde ? "ja" : "nee"],
    ["Bedragen in euro. Cumulatief is de som van de drie kolommen ervoor."],
    [],
    [
      "Geld van",
      "Fase",
      "Soort",
      "Kenmerk",
      "Naam",
      // With more reports a year an earlier one is of this calendar year too
      hasMoreAYear([meta.name]) ? "Tot en met het vorige boekjaar" : "Tot en met het vorige rapport",
      sisa.boekjaar === null ? "Dit boekjaar" : `Boekjaar ${String(sisa.boekjaar)}`,
      "Correctie op eerdere jaren",
      "Cumulatief",
      "Regels in de inhoud",
    ],
    ...sisa.stromen.flatMap((stroom) => listRows(stroom, nameOf)),
  ];
  return formatCsv(nameNounsIn(rows, assessment.deal.woorden));
}

function listRows({ kant, totalen }: SisaStroom, nameOf: (place: SisaPlaats) => string): Cell[][] {
  const van = STREAMS[kant];
  return totalen.flatMap(({ fase, naam, bedragen, plaatsen }) => [
    ...plaatsen.map((place) => [van, fase, KINDS[place.kind], place.id, nameOf(place), ...listAmounts(place.bedragen)]),
    [van, fase, "totaal", "", naam ?? `Totaal ${fase}`, ...listAmounts(bedragen)],
  ]);
}

function listAmounts({ vorigJaar, ditJaar, correctie, cumulatief }: SisaBedragen): Cell[] {
  const amounts = [vorigJaar, ditJaar, correctie, cumulatief].map((figure) => formatAmount(figure));
  return [...amounts, listPlaces(cumulatief)];
}

/** Cents as euros with a decimal comma and nothing between the thousands, so that Excel takes it for a number. */
function formatAmount({ value, status }: Figure): Cell {
  if (value === null) return status;
  return { number: toDecimalText(value / 100, { least: 2, most: 2 }).replace(".", ",") };
}

/** "2026/financien.yaml: 12, 14", file by file. */
function listPlaces({ origin }: Figure): string {
  const lines = new Map<string, number[]>();
  for (const { file, line } of origin.kind === "content" ? [origin] : origin.from)
    lines.set(file, [...(lines.get(file) ?? []), line]);
  return [...lines].map(([file, numbers]) => `${file}: ${numbers.join(", ")}`).join(" | ");
}

/** The name of a theme, project or post; of a project as it was last written, of a post as the deal lists it. */
function createNames({ deal, jaar, earlier, peildatum }: SisaSheet["assessment"]): (place: SisaPlaats) => string {
  const themes = new Map(deal.themas.map(({ id, naam }) => [id, inForce(naam, peildatum)]));
  const projects = new Map([...earlier, jaar].flatMap((year) => year.projecten.map(({ id, naam }) => [id, naam])));
  return ({ kind, id }) => {
    if (kind === "thema") return themes.get(id) ?? id;
    return kind === "project" ? (projects.get(id) ?? id) : id;
  };
}

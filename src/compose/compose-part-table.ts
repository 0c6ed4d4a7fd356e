import type { DoelStand, OnderdeelStand, ResultaatStand } from "../assess/assessment.ts";
import { isPaceTold } from "../content/is-pace-told.ts";
import { isCounted } from "../content/is-counted.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { yearOf } from "../value/iso-date.ts";
import { roundPace } from "../value/notation/round-pace.ts";
import type { Figure } from "../value/value.ts";
import { agreedOf, describeAgreements } from "./agreed-words.ts";
import { findYardstick } from "./find-yardstick.ts";
import { lackIn, longDate } from "./inline.ts";
import type { Inline, RichText, Table } from "./report-model.ts";
import { createTable, numberColumn, row, textColumn } from "./tables.ts";
import { RESULTAAT } from "../value/nouns.ts";

/** "Resultaat 3.1 in cijfers": a row for each counted part. Null when nothing is counted. */
export function composePartTable(stand: ResultaatStand, doelen: readonly DoelStand[]): Table | null {
  const parts = stand.onderdelen.filter((part) => isCounted(part.onderdeel));
  const first = parts[0];
  if (first === undefined) return null;
  const hasPrognosis = parts.some((part) => part.prognose.status !== "nvt");
  const end = first.streefdatum === null ? "" : ` ${String(yearOf(first.streefdatum))}`;
  return createTable({
    id: `cijfers-${stand.resultaat.id}`,
    caption: `${RESULTAAT.Naam} ${stand.resultaat.id} in cijfers`,
    columns: [
      textColumn("Onderdeel"),
      numberColumn("Begin"),
      ...first.verloop.map(({ jaar }) => numberColumn(jaar)),
      ...(hasPrognosis ? [numberColumn(`Prognose${end}`)] : []),
      numberColumn("Afspraak"),
    ],
    rows: parts.map((part) => partRow(part, doelen, hasPrognosis)),
    note: parts.some((part) => part.verloop.some((one) => one.isHerzien))
      ? [`* achteraf verbeterd; zie de toelichting bij ${RESULTAAT.de}.`]
      : [],
  });
}

function partRow(part: OnderdeelStand, doelen: readonly DoelStand[], hasPrognosis: boolean): Table["rows"][number] {
  const { onderdeel, beginsituatie, verloop, prognose } = part;
  const yardstick = findYardstick(part, doelen);
  const name: RichText = [
    onderdeel.naam ?? onderdeel.id,
    ...(onderdeel.eigen === true ? [" (eigen maat van de regio)"] : []),
  ];
  const years = verloop.map(({ waarde, isHerzien }, index): RichText => {
    const isCurrent = index === verloop.length - 1;
    const value: Inline = isCurrent ? { kind: "strong", text: [waarde] } : waarde;
    return isHerzien ? [value, " *"] : [value];
  });
  const held = yardstick === null || yardstick.operator === "borgen" ? agreedOf(part) : yardstick;
  const agreed = describeAgreements(onderdeel, held, "cel");
  return row([name, beginsituatie, ...years, ...(hasPrognosis ? [prognose] : []), agreed]);
}

/** Source, date and pace of a part in one or two small sentences. */
export function describeSource(part: OnderdeelStand): RichText {
  const { realisatie, onderdeel } = part;
  const source: RichText =
    onderdeel.som_van.length > 0
      ? ["Opgeteld uit de onderdelen."]
      : [
          "Bron: ",
          realisatie?.bron ?? lackIn(realisatie),
          ", stand ",
          isEmptied(realisatie) ? lackIn(realisatie) : longDate(realisatie?.peildatum ?? null),
          ...(realisatie?.zekerheid ? [`, ${realisatie.zekerheid}`] : []),
          ".",
        ];
  return [...source, ...describeStep(part), ...describePace(part)];
}

/** What changed since last year; nothing where last year is not known. */
function describeStep({ stap, onderdeel }: OnderdeelStand): RichText {
  if (stap.value === null) return [];
  if (stap.value !== 0) return [" Sinds vorig jaar: ", stap, "."];
  return [
    onderdeel.telwijze === "cumulatief"
      ? " Sinds vorig jaar kwam er niets bij."
      : " De stand is gelijk aan die van vorig jaar.",
  ];
}

function describePace(part: OnderdeelStand): RichText {
  const { onderdeel, tempo, tempoNodig, streefdatum } = part;
  if (tempo.value === null || !isPaceTold(part)) return [];
  const unit = onderdeel.eenheid === null ? "" : ` ${onderdeel.eenheid}`;
  const needed: RichText =
    tempoNodig.value === null || tempoNodig.value === 0
      ? []
      : ["; nodig tot ", longDate(streefdatum), ": ", rounded(tempoNodig, tempoNodig.value), " per jaar"];
  return [" Tempo tot nu toe: ", rounded(tempo, tempo.value), `${unit} per jaar`, ...needed, "."];
}

function rounded(figure: Figure, value: number): Figure {
  return { ...figure, value: roundPace(value) };
}

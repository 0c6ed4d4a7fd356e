import type { DoelStand, OnderdeelStand, ResultaatStand } from "../assess/assessment.ts";
import { isPaceTold } from "../content/is-pace-told.ts";
import { isCounted } from "../content/is-counted.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { yearOf } from "../value/iso-date.ts";
import { roundPace } from "../value/notation/round-pace.ts";
import { findCourse, findUnitOfDifference, isLevel } from "../content/measure.ts";
import { withKind } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import { agreedOf, describeAgreements } from "./agreed-words.ts";
import { findYardstick } from "./find-yardstick.ts";
import { lackIn, longDate, NVT } from "./inline.ts";
import type { Inline, RichText, Table } from "./report-model.ts";
import { createTable, numberColumn, row, textColumn, throughYears } from "./tables.ts";
import { capitalise, RESULTAAT } from "../value/nouns.ts";
import { wordsFor } from "../content/period-words.ts";

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
      ...throughYears(first.verloop.map(({ jaar }) => numberColumn(jaar))),
      ...(hasPrognosis ? [numberColumn(`Prognose${end}`)] : []),
      numberColumn("Afspraak"),
    ],
    rows: parts.flatMap((part) => [partRow(part, doelen, hasPrognosis), ...comparedRow(part, hasPrognosis)]),
    note: [
      ...(parts.some((part) => part.verloop.some((one) => one.isHerzien))
        ? [[`* achteraf verbeterd; zie de toelichting bij ${RESULTAAT.de}.`]]
        : []),
      ...parts.map(describeEarlier).filter((one) => one.length > 0),
    ].flatMap((one, index): RichText => (index === 0 ? one : [" ", ...one])),
  });
}

/** What the deal compares a part with, in a row of its own below it. */
function comparedRow({ onderdeel, beginVergelijking, verloop }: OnderdeelStand, hasPrognosis: boolean): Table["rows"] {
  if (onderdeel.vergelijking === null) return [];
  const years = verloop.map(({ vergelijking }): RichText => [vergelijking]);
  const nothing: RichText[] = [...(hasPrognosis ? [[NVT]] : []), [NVT]];
  return [row([[capitalise(onderdeel.vergelijking)], beginVergelijking, ...years, ...nothing])];
}

/** "Wachttijd vóór de start: 3,4 op 1 januari 2027 en 3,1 op 1 januari 2028." */
function describeEarlier({ onderdeel, eerder }: OnderdeelStand): RichText {
  if (eerder.length === 0) return [];
  const days = eerder.map(({ peildatum, waarde }): RichText => [waarde, " op ", longDate(peildatum)]);
  const listed = days.flatMap((one, index) => [
    ...(index === 0 ? [] : [index === days.length - 1 ? " en " : ", "]),
    ...one,
  ]);
  return [`${onderdeel.naam ?? onderdeel.id} vóór de start: `, ...listed, "."];
}

function partRow(part: OnderdeelStand, doelen: readonly DoelStand[], hasPrognosis: boolean): Table["rows"][number] {
  const { onderdeel, beginsituatie, verloop, prognose } = part;
  const yardstick = findYardstick(part, doelen);
  const name: RichText = [
    onderdeel.naam ?? onderdeel.id,
    // What a level is measured in is not said by its name
    ...(isLevel(onderdeel) && onderdeel.eenheid !== null ? [` (${onderdeel.eenheid})`] : []),
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

/** What changed since the report before; nothing where that is not known. */
function describeStep({ stap, onderdeel, verloop }: OnderdeelStand): RichText {
  if (stap.value === null) return [];
  const { vorig } = wordsFor(verloop.map(({ jaar }) => jaar));
  if (stap.value !== 0)
    return [
      ` Sinds ${vorig}: `,
      isLevel(onderdeel) ? withKind(stap, { unit: findUnitOfDifference(onderdeel) }) : stap,
      ".",
    ];
  return [
    onderdeel.telwijze === "cumulatief"
      ? ` Sinds ${vorig} kwam er niets bij.`
      : ` De stand is gelijk aan die van ${vorig}.`,
  ];
}

function describePace(part: OnderdeelStand): RichText {
  const { onderdeel, tempo, tempoNodig, streefdatum } = part;
  if (tempo.value === null || !isPaceTold(part)) return [];
  const words = isLevel(onderdeel) ? findUnitOfDifference(onderdeel) : onderdeel.eenheid;
  const unit = words === null ? "" : ` ${words}`;
  const needed: RichText =
    tempoNodig.value === null || tempoNodig.value === 0
      ? []
      : ["; nodig tot ", longDate(streefdatum), ": ", rounded(tempoNodig, tempoNodig.value), " per jaar"];
  const course = findCourse(onderdeel, tempo.value);
  const pace = rounded(tempo, course === null ? tempo.value : Math.abs(tempo.value));
  return [` ${capitalise(course ?? "tempo")} tot nu toe: `, pace, `${unit} per jaar`, ...needed, "."];
}

function rounded(figure: Figure, value: number): Figure {
  return { ...figure, value: roundPace(value) };
}

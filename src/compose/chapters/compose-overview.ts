import { findSpokenUnit } from "../../content/measure.ts";
import { isOordeel } from "../../value/value.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Assessment, ResultaatStand } from "../../assess/assessment.ts";
import { agreedOf, describeAgreements, withUnit } from "../agreed-words.ts";
import { resultAnchor } from "../compose-result.ts";
import { composeThemeMarks } from "../compose-cover.ts";
import { link, NVT } from "../inline.ts";
import { concludeCounts, nameResults } from "../oordeel-words.ts";
import type { Block, Chapter, Column, Inline, Row, Table } from "../report-model.ts";
import { markTheme, nameShort } from "../theme-words.ts";
import { createTable, row, textColumn, throughYears } from "../tables.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, small } from "./chapter.ts";
import { RESULTAAT, THEMA } from "../../value/nouns.ts";
import { periodWords } from "../../content/period-words.ts";

/** All results on a few pages: the figure with every sign, then the table with what changed since last year. */
export function composeOverview({ assessment, number }: ChapterContext): Chapter {
  const count = assessment.resultaten.length;
  return createChapter({
    id: "resultaten",
    number,
    title: nameResults(count),
    lead: [composeChangeLead(assessment)],
    blocks: [
      {
        kind: "chart",
        id: "figuur-resultaten",
        title: `Oordeel per ${RESULTAAT.naam}, per ${THEMA.naam}`,
        chart: {
          kind: "status",
          rows: composeThemeMarks(assessment).map(({ number: theme, name, results }) => ({
            number: theme,
            name,
            results: results.map(({ id, oordeel }) => ({ id, oordeel })),
          })),
        },
        conclusion: [concludeCounts(assessment.oordelen, count)],
        table: composeTable(assessment),
        note: [],
      },
      ...(assessment.earlier.length === 0 ? [] : [explainArrows(assessment)]),
    ],
    contents: [],
  });
}

function explainArrows(assessment: Assessment): Block {
  const { danVorig } = periodWords(assessment);
  return small(`Een pijl omhoog of omlaag zegt dat het oordeel beter of slechter is dan ${danVorig}.`);
}

const RANK = { vertraagd: 0, aandacht: 1, "nog niet gestart": 1, "op schema": 2, afgerond: 3, vervallen: 1 } as const;

function composeChangeLead({ resultaten, earlier, jaar }: Assessment): string {
  const words = periodWords({ earlier, jaar });
  if (earlier.length === 0) return `Dit is het eerste rapport: er is nog geen vergelijking met ${words.eerder}.`;
  if (resultaten.every(({ oordeel, vorigOordeel }) => !isOordeel(oordeel) || !isOordeel(vorigOordeel)))
    return `Een vergelijking met ${words.vorig} is er nog niet: er zijn geen oordelen om naast elkaar te leggen.`;
  const better = resultaten.filter((one) => compareWithLastYear(one) > 0).length;
  const worse = resultaten.filter((one) => compareWithLastYear(one) < 0).length;
  if (better + worse === 0)
    return `Vergeleken met ${words.vorig} staat geen ${RESULTAAT.naam} er beter of slechter voor.`;
  const start =
    better < 2 ? `staat ${countSome(better)} ${RESULTAAT.naam}` : `staan ${countSome(better)} ${RESULTAAT.meervoud}`;
  return `Vergeleken met ${words.vorig} ${start} er beter voor en ${countSome(worse)} slechter.`;
}

function countSome(count: number): string {
  return count === 0 ? "geen" : formatNumber(count);
}

function compareWithLastYear({ oordeel, vorigOordeel }: ResultaatStand): number {
  return isOordeel(oordeel) && isOordeel(vorigOordeel) ? Math.sign(RANK[oordeel] - RANK[vorigOordeel]) : 0;
}

function composeTable(assessment: Assessment): Table {
  const last = assessment.earlier.at(-1)?.naam ?? null;
  // As wide as the longest oordeel with its sign and arrow
  const oordeelColumn = (naam: string): Column => textColumn(`Oordeel ${naam}`, 0.21);
  const columns: Column[] = [
    textColumn(RESULTAAT.Naam),
    textColumn("Afspraak", 0.18),
    ...throughYears([...(last === null ? [] : [last]), assessment.jaar.naam].map(oordeelColumn)),
  ];
  const rows = assessment.themas.flatMap(({ thema, resultaten }): Row[] => [
    row([`${markTheme(thema)} ${nameShort(thema, assessment.peildatum)}`.trim()], "groep"),
    ...resultaten.map((stand) => resultRow(stand, last !== null)),
  ]);
  return createTable({
    id: "tabel-resultaten",
    caption: `Alle ${RESULTAAT.meervoud} met hun afspraak en oordeel`,
    columns,
    rows,
  });
}

function resultRow(stand: ResultaatStand, hasLastYear: boolean): Row {
  const { resultaat, oordeel, vorigOordeel, onderdelen } = stand;
  const principal = onderdelen[0];
  const agreed =
    principal === undefined
      ? [NVT]
      : describeAgreements(
          principal.onderdeel,
          withUnit(agreedOf(principal), findSpokenUnit(principal.onderdeel)),
          "cel",
        );
  const step = compareWithLastYear(stand);
  const change = step === 0 ? "" : step > 0 ? "↑ " : "↓ ";
  const mark = (value: ResultaatStand["oordeel"]): Inline => ({ kind: "oordeel", oordeel: value, showsWord: true });
  return row([
    [`${resultaat.id} `, link(resultAnchor(resultaat.id), resultaat.titel ?? "")],
    agreed,
    ...(hasLastYear ? [vorigOordeel === null ? NVT : mark(vorigOordeel)] : []),
    [change, mark(oordeel)],
  ]);
}

import { describeBron } from "../../content/describe-bron.ts";
import { deadlineFor, isOfOthers, type Deadline } from "../../content/deadline.ts";
import { longDate, NVT, textOr, wordOr } from "../inline.ts";
import type { Block, Chapter, RichText } from "../report-model.ts";
import { createTable, row, textColumn } from "../tables.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph } from "./chapter.ts";
import { resultLinks } from "./compose-summary.ts";
import { CONVENANT } from "../../value/nouns.ts";

/** What is asked of the Parties, what is planned, and the fixed moments of the deal. */
export function composeAgenda(context: ChapterContext): Chapter {
  return createChapter({
    id: "agenda",
    number: context.number,
    title: "Besluiten en agenda",
    blocks: [...composeDecisions(context), ...composePlanned(context), ...composeMoments(context)],
  });
}

function composeDecisions({ assessment }: ChapterContext): Block[] {
  const { besluiten } = assessment.jaar.rapport ?? { besluiten: [] };
  if (besluiten.length === 0)
    return [
      createSection("agenda-besluiten", "Gevraagde besluiten", [
        paragraph("Dit rapport vraagt geen besluit van de Partijen."),
      ]),
    ];
  const items = besluiten.map(({ titel, tekst, resultaten }): RichText => [
    ...(titel === null ? [] : [{ kind: "strong" as const, text: [`${titel}. `] }]),
    ...textOr(tekst, assessment),
    ...resultLinks(resultaten),
  ]);
  return [createSection("agenda-besluiten", "Gevraagde besluiten", [{ kind: "list", ordered: true, items }])];
}

function composePlanned({ assessment, edition }: ChapterContext): Block[] {
  const { agenda: all } = assessment.jaar.rapport ?? { agenda: [] };
  const agenda = all.filter((one) => edition.version === "concept" || one.alleen_concept !== true);
  if (agenda.length === 0) return [];
  const sorted = [...agenda].sort((a, b) => ((a.datum ?? "") < (b.datum ?? "") ? -1 : 1));
  const table = createTable({
    id: "tabel-agenda",
    caption: "Agenda",
    columns: [textColumn("Datum", 0.2), textColumn("Wat", 0.5), textColumn("Wie", 0.3)],
    rows: sorted.map(({ datum, wat, wie }) => row([longDate(datum), textOr(wat, assessment), wie ?? NVT])),
  });
  return [createSection("agenda-planning", "Agenda", [table])];
}

function composeMoments({ assessment }: ChapterContext): Block[] {
  const { deal, jaar } = assessment;
  const moments = deal.momenten.filter((moment) => !isOfOthers(moment, jaar));
  if (moments.length === 0) return [];
  const hasWho = moments.some(({ wie }) => wie !== null);
  const rows = moments.map((moment) => {
    const { naam, id, wat, wie, bron } = moment;
    const deadline = deadlineFor(jaar, moment);
    const when: RichText =
      deadline === null ? [wordOr(moment.eenmalig ?? moment.terugkerend)] : describeDeadline(deadline);
    const what: RichText = wat === null ? [] : [{ kind: "line-break" }, ...textOr(wat, assessment)];
    return row([[naam ?? id, ...what], ...(hasWho ? [wie ?? NVT] : []), when, describeBron(bron)]);
  });
  const table = createTable({
    id: "tabel-momenten",
    caption: `Vaste momenten uit ${CONVENANT.de}`,
    columns: [
      textColumn("Moment", hasWho ? 0.38 : 0.42),
      ...(hasWho ? [textColumn("Wie", 0.18)] : []),
      textColumn("Wanneer", hasWho ? 0.24 : 0.36),
      textColumn("Bron", hasWho ? 0.2 : 0.22),
    ],
    rows,
  });
  return [createSection("agenda-momenten", "Vaste momenten", [table])];
}

/** "vóór 15 juni 2026, dus uiterlijk 14 juni 2026". */
function describeDeadline({ word, date, lastDay }: Deadline): RichText {
  return lastDay === date ? [word, longDate(date)] : [word, longDate(date), ", dus uiterlijk ", longDate(lastDay)];
}

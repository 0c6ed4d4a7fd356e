import type { Assessment } from "../../assess/assessment.ts";
import { isEmptied } from "../../content/is-emptied.ts";
import { LEERSOORTEN } from "../../schema/year-schemas.ts";
import { resultAnchor } from "../compose-result.ts";
import { dropStop, lackIn, link, textOr } from "../inline.ts";
import { nameShort } from "../theme-words.ts";
import type { Block, Chapter, RichText } from "../report-model.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph } from "./chapter.ts";
import { periodWords } from "../../content/period-words.ts";

const TITLES = {
  oorzaak: "Wat we leerden over de oorzaak",
  "wat werkt": "Wat werkt",
  "wat werkt niet": "Wat niet werkt",
  aanpassing: "Wat we aanpassen",
} as const;

/** Whether a lesson was written down or followed, or may have been where nothing was delivered or may be shown. */
export function hasLearning({ assessment }: Pick<ChapterContext, "assessment">): boolean {
  return assessment.resultaten.some(
    ({ voortgang }) =>
      voortgang === null || isEmptied(voortgang) || voortgang.leerpunten.length + voortgang.lessen.length > 0,
  );
}

/** What was learnt, across the themes and by kind. */
export function composeLearning({ assessment, number }: ChapterContext): Chapter {
  const sections = LEERSOORTEN.flatMap((soort): Block[] => {
    const items = lessonsOf(assessment, soort);
    return items.length === 0
      ? []
      : [
          createSection(`leren-${soort.replaceAll(" ", "-")}`, TITLES[soort], [
            { kind: "list", ordered: false, items },
          ]),
        ];
  });
  return createChapter({
    id: "leren",
    number,
    title: "Wat we leerden",
    lead: ["Wat veroorzaakt de opgave, wat helpt, en wat doen we daarom anders?"],
    blocks: [
      ...(sections.length === 0
        ? [paragraph(`Er zijn ${periodWords(assessment).dit} nog geen leerpunten opgeschreven.`)]
        : sections),
      ...composeFollowed(assessment),
    ],
  });
}

/** What became of the lessons of earlier years. */
function composeFollowed(assessment: Assessment): Block[] {
  const items = assessment.resultaten.flatMap(({ voortgang, resultaat }) =>
    (voortgang?.lessen ?? []).map((one): RichText => {
      const { id, jaar, vervolg, toelichting } = one;
      const place = [" (", link(resultAnchor(resultaat.id), resultaat.id), ")"];
      if (isEmptied(one)) return [lackIn(one), ...place, "."];
      return [
        ...textOr(findLesson(assessment, { resultaat: resultaat.id, id, jaar }), assessment),
        ...place,
        ": ",
        { kind: "strong", text: [vervolg ?? "volgt"] },
        ". ",
        ...(toelichting === null ? [] : textOr(toelichting, assessment)),
      ];
    }),
  );
  return items.length === 0
    ? []
    : [createSection("leren-vervolg", "Wat er werd van eerdere lessen", [{ kind: "list", ordered: false, items }])];
}

interface Lesson {
  readonly resultaat: string;
  readonly id: string | null;
  /** The year it was learnt, where the entry names it. */
  readonly jaar: string | null;
}

/** The words of a lesson in the newest earlier report that has it. */
function findLesson({ earlier }: Assessment, { resultaat, id, jaar }: Lesson): string | null {
  const years = [...earlier].reverse().filter(({ naam }) => jaar === null || jaar === naam);
  const found = years.flatMap(({ voortgang }) => voortgang.get(resultaat)?.leerpunten ?? []);
  const text = found.find((one) => one.id === id)?.tekst ?? null;
  return text === null ? null : dropStop(text);
}

function lessonsOf(assessment: Assessment, soort: (typeof LEERSOORTEN)[number]): RichText[] {
  return assessment.resultaten.flatMap(({ voortgang, resultaat }) => {
    const thema = assessment.deal.themas.find((one) => one.id === resultaat.thema);
    const place = link(
      resultAnchor(resultaat.id),
      `${thema === undefined ? "" : nameShort(thema, assessment.peildatum)} ${resultaat.id}`.trim(),
    );
    const own = (voortgang?.leerpunten ?? []).filter((one) => one.soort === soort);
    return own.map(({ tekst }): RichText => [...textOr(tekst, assessment), " (", place, ")"]);
  });
}

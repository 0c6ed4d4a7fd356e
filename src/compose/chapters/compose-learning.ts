import type { Assessment } from "../../assess/assessment.ts";
import { LEERSOORTEN } from "../../schema/year-schemas.ts";
import { resultAnchor } from "../compose-result.ts";
import { link, textOr } from "../inline.ts";
import type { Block, Chapter, RichText } from "../report-model.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph } from "./chapter.ts";

const TITLES = {
  oorzaak: "Wat we leerden over de oorzaak",
  "wat werkt": "Wat werkt",
  "wat werkt niet": "Wat niet werkt",
  aanpassing: "Wat we aanpassen",
} as const;

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
    blocks: sections.length === 0 ? [paragraph("Er zijn dit jaar nog geen leerpunten opgeschreven.")] : sections,
  });
}

function lessonsOf(assessment: Assessment, soort: (typeof LEERSOORTEN)[number]): RichText[] {
  const open = assessment.resultaten.filter((one) => !one.isConfidential);
  return open.flatMap(({ voortgang, resultaat }) => {
    const thema = assessment.deal.themas.find((one) => one.id === resultaat.thema);
    const place = link(
      resultAnchor(resultaat.id),
      `${thema?.kort ?? thema?.naam?.[0]?.waarde ?? ""} ${resultaat.id}`.trim(),
    );
    const own = (voortgang?.leerpunten ?? []).filter((one) => one.soort === soort);
    return own.map(({ tekst }): RichText => [...textOr(tekst, assessment), " (", place, ")"]);
  });
}

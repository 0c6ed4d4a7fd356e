import type { Assessment } from "../assess/assessment.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { nameNounsIn } from "../value/nouns.ts";
import { createChapter } from "./chapters/chapter.ts";
import { composeReactionSections, introduceReactions, tellReactions } from "./compose-reactions.ts";
import type { ReportModel } from "./report-model.ts";

/**
 * The note for the Parties of what was done with each reaction to the concept, as a small report of its own.
 *
 * @param report the report that the reactions are about, whole: what they are about is called as it is there
 */
export function composeReactionsNote(assessment: Assessment, { meta, cover, chapters }: ReportModel): ReportModel {
  const title = `Nota van reacties ${meta.name}`;
  const about =
    "Deze nota zegt wie op het concept van de voortgangsrapportage reageerde, en wat er met elke reactie is gedaan.";
  const note: ReportModel = {
    meta: { ...meta, title },
    cover: {
      deal: cover.deal,
      titleLines: [title],
      subtitle: [about],
      flag: cover.flag,
      themes: [],
      legend: [],
      facts:
        meta.reportDate === "" ? [] : [{ label: "Bij het rapport van", value: [formatDate(meta.reportDate, "lang")] }],
    },
    chapters: [
      createChapter({
        id: "reacties",
        number: "",
        title: "Reacties en antwoorden",
        running: title,
        lead: [tellReactions(assessment)],
        blocks: [...introduceReactions(assessment), ...composeReactionSections(assessment, chapters)],
      }),
    ],
  };
  return nameNounsIn(note, assessment.deal.woorden);
}

import { composeReactionSections, introduceReactions, tellReactions } from "../compose-reactions.ts";
import type { Chapter } from "../report-model.ts";
import { createChapter } from "./chapter.ts";
import type { ChapterContext } from "./chapter-context.ts";

/** Its anchor. */
export const REACTIONS = "reacties";

/** Whether the report tells of the reactions: somebody chose so, and there are some. */
export function hasReactions({ assessment }: Pick<ChapterContext, "assessment">): boolean {
  const { rapport, reacties } = assessment.jaar;
  return rapport?.reacties_in_rapport === true && reacties.length > 0;
}

/**
 * "Reacties op het concept": who said what of the concept, and what was done with it.
 *
 * @param chapters the others of the report, whole: what the reactions are about is called as it is there
 */
export function composeReactionsChapter({ assessment, number }: ChapterContext, chapters: readonly Chapter[]): Chapter {
  return createChapter({
    id: REACTIONS,
    number,
    title: "Reacties op het concept",
    lead: [tellReactions(assessment)],
    blocks: [...introduceReactions(assessment), ...composeReactionSections(assessment, chapters)],
  });
}

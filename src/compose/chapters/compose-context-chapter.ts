import { composeNotes } from "../compose-notes.ts";
import type { Chapter } from "../report-model.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter } from "./chapter.ts";
import { leadOf, proseUnder } from "./prose.ts";

/** Brede welvaart, visibly apart from the results; null when the bureau wrote nothing on it. */
export function composeContextChapter({ assessment, number }: ChapterContext): Chapter | null {
  const { context } = assessment.jaar;
  if (context === null) return null;
  return createChapter({
    id: "context",
    number,
    title: "Brede welvaart als context",
    lead: leadOf(context, assessment),
    blocks: [...proseUnder(context, "Toelichting", assessment), ...composeNotes(context, assessment)],
  });
}

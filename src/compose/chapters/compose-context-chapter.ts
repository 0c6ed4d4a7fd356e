import type { Prozatekst } from "../../content/content.ts";
import { composeNotes } from "../compose-notes.ts";
import type { Chapter } from "../report-model.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter } from "./chapter.ts";
import { leadOf, proseUnder } from "./prose.ts";

/** Brede welvaart, visibly apart from the results, as the bureau wrote of it. */
export function composeContextChapter(context: Prozatekst, { assessment, number }: ChapterContext): Chapter {
  return createChapter({
    id: "context",
    number,
    title: "Brede welvaart als context",
    lead: leadOf(context, assessment),
    blocks: [...proseUnder(context, "Toelichting", assessment), ...composeNotes(context, assessment)],
  });
}

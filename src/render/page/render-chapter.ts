import type { Chapter } from "../../compose/report-model.ts";
import { belowHeading } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { pageName } from "../print/format-page-rules.ts";

interface ChapterPlace {
  readonly index: number;
  /** Says on a screen that the figures are examples, as the foot of each page does in print; empty when they are real. */
  readonly exampleNotice: string;
}

/** A chapter: on paper it opens on a new page. */
export function renderChapter(
  { id, number, kicker, title, lead, blocks, orientation }: Chapter,
  { index, exampleNotice }: ChapterPlace,
  context: RenderContext,
): SafeHtml {
  return context.templates.render("chapter", {
    id,
    title,
    letters: countLetters(title),
    level: context.level,
    kicker: kicker === "" ? number : kicker,
    leadHtml: context.renderText(lead, context),
    blocksHtml: context.renderBlocks(blocks, belowHeading(context)),
    pageName: pageName(index),
    orientation,
    exampleNotice,
  });
}

/** Of the longest word of a title: Dutch has words that fit on a phone in smaller letters only. */
function countLetters(title: string): number {
  return Math.max(1, ...title.split(/[\s-]+/u).map((word) => word.length));
}

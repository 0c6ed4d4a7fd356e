import { OWN_MARKS } from "../../value/own-marks.ts";
import type { SafeHtml } from "../safe-html.ts";

/** A figure of a Markdown text, ready to be put in its place. */
export interface SpelledFigure {
  readonly html: SafeHtml;
  /** For a place that holds no markup, such as code. */
  readonly words: string;
}

/** Figure n stands in the Markdown as its number between two marks. */
export const PLACEHOLDER = new RegExp(`${OWN_MARKS.figureStart}(\\d+)${OWN_MARKS.figureEnd}`, "gu");

import type { SafeHtml } from "../safe-html.ts";

/** A figure of a Markdown text, ready to be put in its place. */
export interface SpelledFigure {
  readonly html: SafeHtml;
  /** For a place that holds no markup, such as code. */
  readonly words: string;
}

/** Figure n stands in the Markdown as U+E000, n in digits, U+E001. */
export const PLACEHOLDER = /\uE000(\d+)\uE001/gu;

/** A line of a text with Markdown, outside blocks of code. */
export interface MarkdownLine {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
}

const FENCE = /^\s*(?:`{3}|~{3})/u;

/** The lines of a text in order; those in a block of code say nothing about its form. */
export function listMarkdownLines(text: string): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let start = 0;
  let isCode = false;
  for (const line of text.split("\n")) {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    else if (!isCode) lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

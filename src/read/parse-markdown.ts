import type { MarkdownSection, MarkdownSource, TextSource } from "../source/source-file.ts";

/** Also "##Kern", without its space. */
const HEADING = /^(#{1,2})(?:[ \t\u00a0]+|(?<=##)(?=\p{L}))(.*?)[ \t]*#*[ \t]*$/u;

/** Cuts a Markdown file at its headings of level 1 and 2; deeper ones belong to the text of their section. */
export function parseMarkdown(source: TextSource): MarkdownSource {
  const sections: MarkdownSection[] = [];
  let current = { heading: "", headingOffset: 0, bodyOffset: 0 };
  let fence: string | null = null;
  const close = (end: number): void => {
    sections.push({ ...current, body: source.text.slice(current.bodyOffset, end) });
  };
  for (let line = 1; line <= source.lines.lineCount; line++) {
    const text = source.lines.lineText(line);
    fence = fenceAfter(fence, text);
    const heading = fence === null ? HEADING.exec(text) : null;
    if (heading === null) continue;
    const offset = source.lines.offsetAt(line, 1);
    close(offset);
    const mark = heading[1] === "#" ? "# " : "";
    current = {
      heading: `${mark}${heading[2] ?? ""}`,
      headingOffset: offset,
      bodyOffset: source.lines.offsetAt(line + 1, 1),
    };
  }
  close(source.text.length);
  return { ...source, sections };
}

/** The fence that is open after this line: inside a fenced block a # is no heading. */
function fenceAfter(open: string | null, line: string): string | null {
  const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1]?.[0] ?? null;
  if (mark === null) return open;
  if (open === null) return mark;
  return open === mark ? null : open;
}

/** A link or an image in Markdown; offsets in the text. */
export interface MarkdownLink {
  readonly isImage: boolean;
  /** Between the square brackets. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer addresses are not looked for, so that brackets without end cost nothing. */
const LONGEST_ADDRESS = 500;
const BRACKET = /[[\]]|\n[^\S\n]*\n/gu;

/** Links and images written as [text](address), in order of their end; a link never runs over an empty line. */
export function listLinks(text: string): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(BRACKET)) {
    if (sign === "[") open.push(index);
    else if (sign !== "]") open = [];
    else {
      const start = open.pop();
      const end = start === undefined || text.charAt(index + 1) !== "(" ? -1 : findEnd(text, index + 2);
      if (start === undefined || end === -1) continue;
      const isImage = text.charAt(start - 1) === "!";
      links.push({ isImage, text: text.slice(start + 1, index), start: isImage ? start - 1 : start, end });
    }
  }
  return links;
}

/** The offset after the bracket that closes an address; -1 when it is not closed on its line. */
function findEnd(text: string, from: number): number {
  const address = /^[^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/u.exec(text.slice(from, from + LONGEST_ADDRESS))?.[0];
  return address === undefined ? -1 : from + address.length;
}

/** An address that stands in the text as it is; offsets in the text. */
export interface BareAddress {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The address of a link that stands apart: [website]: https://www.example.org */
const APART = /^ {0,3}\[(?!\^)[^\]\n]+\]:[^\n]*/gmu;

/** Web addresses outside links. */
export function listBareAddresses(text: string): BareAddress[] {
  const links = listLinks(text);
  const plain = text.replace(APART, (whole) => " ".repeat(whole.length));
  let next = 0;
  const found: BareAddress[] = [];
  for (const { 0: written, index } of plain.matchAll(/(?:https?:\/\/|www\.)[^\s<>()[\]"'”’]+/giu)) {
    while ((links[next]?.end ?? Infinity) <= index) next++;
    const link = links[next];
    if (link === undefined || index < link.start)
      found.push({ text: written, start: index, end: index + written.length });
  }
  return found;
}

/** A piece of a page: something that is shown, or what stands around it. */
export interface HtmlPiece {
  readonly source: string;
  readonly isText: boolean;
  /** In a drawing HTML's elements mean nothing. */
  readonly isInSvg: boolean;
}

/** A tag; a comment; an element whose text is not on the page itself. */
const MARKUP = /<!--[\s\S]*?-->|<(style|script|title)\b[^>]*>[\s\S]*?<\/\1>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/giu;

/** Cuts well-formed HTML into its tags and the texts between them; put together the pieces are the page. */
export function splitHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let end = 0;
  let depth = 0;
  const add = (source: string, isText: boolean): void => {
    if (source !== "") pieces.push({ source, isText, isInSvg: depth > 0 });
  };
  for (const { 0: markup, index } of html.matchAll(MARKUP)) {
    add(html.slice(end, index), true);
    add(markup, false);
    depth += svgStep(markup);
    end = index + markup.length;
  }
  add(html.slice(end), true);
  return pieces;
}

/** Before a block that begins a line no tag, comment or drawing is open: what is escaped holds no "<". */
const BLOCK_START = /(?<=\n)(?=<(?:section|h\d|p|div|ul|ol|table|tbody|tr|figure|blockquote)\b)/u;

/** Cuts well-formed HTML into stretches that can be looked at one by one: a page may be too long for a list of its pieces. */
export function cutHtml(html: string): string[] {
  return html.split(BLOCK_START);
}

function svgStep(markup: string): number {
  if (markup.startsWith("</svg")) return -1;
  return markup.startsWith("<svg") && !markup.endsWith("/>") ? 1 : 0;
}

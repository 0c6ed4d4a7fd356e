import type { HtmlElement } from "./html-element.ts";

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gu;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*"([^"]*)")?/gu;
const NOT_MARKUP = /<(style|script)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/giu;

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** All elements of well-formed HTML, in the order of their start tags. Styles and scripts are left out. */
export function scanElements(html: string): readonly HtmlElement[] {
  const markup = html.replace(NOT_MARKUP, "");
  const tags = Array.from(markup.matchAll(TAG), toTag);
  const ends = findEnds(tags);
  return tags
    .filter(({ isEnd }) => !isEnd)
    .map((tag) => ({
      name: tag.name,
      attributes: readAttributes(tag.attributes),
      tag: tag.source,
      inner: markup.slice(tag.end, ends.get(tag) ?? tag.end),
    }));
}

function toTag(match: RegExpExecArray): Tag {
  const [source, slash = "", name = "", attributes = ""] = match;
  const end = match.index + source.length;
  return { name: name.toLowerCase(), isEnd: slash === "/", attributes, source, start: match.index, end };
}

/** Start tag -> offset of its end tag. An element without one, such as `<br>`, is closed by what closes around it. */
function findEnds(tags: readonly Tag[]): ReadonlyMap<Tag, number> {
  const ends = new Map<Tag, number>();
  const open: Tag[] = [];
  for (const tag of tags) {
    const place = tag.isEnd ? open.findLastIndex(({ name }) => name === tag.name) : -1;
    const [closed] = place === -1 ? [] : open.splice(place);
    if (closed !== undefined) ends.set(closed, tag.start);
    if (!tag.isEnd) open.push(tag);
  }
  return ends;
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  return new Map(Array.from(source.matchAll(ATTRIBUTE), ([, name = "", value = ""]) => [name.toLowerCase(), value]));
}

import type { Contents } from "../reading/read-contents.ts";
import { listBelow } from "../document/structure-tree.ts";
import type { ContentKid, Element } from "../document/structure-tree.ts";

/**
 * The marked content of rows that were drawn again on a later page, as the head of a table is: Chromium tags every copy
 * as content of the one row. Only the first is real, or a reader hears the head once for each page (PDF/UA-1, 7.1).
 * A row that was cut in two by the end of a page says something else on each page, and stays.
 */
export function findRepeatedRows(elements: readonly Element[], contents: Contents): ContentKid[] {
  return elements.filter(({ type }) => type === "TR").flatMap((row) => findRepeats(row, contents));
}

function findRepeats(row: Element, { textOf, pageOf }: Contents): ContentKid[] {
  const all = listBelow(row).flatMap(({ kids }) =>
    kids.flatMap((kid) => (kid.kind === "content" ? [kid.content] : [])),
  );
  const [first = 0, ...later] = [...new Set(all.map(pageOf))].sort((a, b) => a - b);
  if (later.length === 0) return [];
  const textOn = (page: number): string => {
    const own = all.filter((content) => pageOf(content) === page);
    return own
      .map((content) => textOf(content))
      .join("\n")
      .trim();
  };
  const text = textOn(first);
  const isRepeated = text !== "" && later.every((page) => textOn(page) === text);
  return isRepeated ? all.filter((content) => pageOf(content) !== first) : [];
}

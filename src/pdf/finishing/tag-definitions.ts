import type { PDFRef } from "@cantoo/pdf-lib";

import type { Finding } from "../document/finding.ts";
import { name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Definition } from "./page-facts.ts";
import { readParentTree } from "./parent-tree.ts";
import type { Contents } from "../reading/read-contents.ts";
import { readElementText } from "../reading/read-element-text.ts";
import { listChildren, listElements, setKids } from "../document/structure-tree.ts";
import type { Element, Kid } from "../document/structure-tree.ts";
import { wrapKids } from "./wrap-kids.ts";

/** What a list of definitions is looked for with, and what is then made of it. */
interface Search {
  readonly open: OpenPdf;
  readonly contents: Contents;
}

/**
 * Makes lists of the lists of definitions (ISO 32000-1, table 336): each term the label of an item whose bodies are what
 * is said of it. Chromium prints a `<dl>` without a list of any kind; it is known by the texts in it.
 *
 * @param definitions per list its terms and what is said of them, in order
 */
export function tagDefinitions(search: Search, definitions: readonly (readonly Definition[])[]): Finding[] {
  if (definitions.length === 0) return [];
  const groups = listElements(search.open).filter(({ type }) => type === "NonStruct");
  let next = 0;
  return definitions.flatMap((list): Finding[] => {
    const index = groups.findIndex((group, at) => at >= next && isListOf(search, group, list));
    const found = groups[index];
    if (found === undefined) {
      return [{ rule: "tag-definitions/not-found", message: `No element defines "${list[0]?.text ?? ""}".` }];
    }
    tagList(search.open, found, list);
    next = index + 1;
    return [];
  });
}

function isListOf({ open, contents }: Search, group: Element, list: readonly Definition[]): boolean {
  const children = listChildren(group);
  if (list.length === 0 || children.length !== list.length || group.kids.length !== list.length) return false;
  return children.every(
    (child, index) => squeeze(readElementText(open, child, contents)) === squeeze(list[index]?.text ?? ""),
  );
}

/** Where a line ends there may be a space more or less, and a hyphen. */
const squeeze = (text: string): string => text.replace(/[\s\u00AD\u2010-]+/gu, "");

function tagList(open: OpenPdf, group: Element, list: readonly Definition[]): void {
  const parents = readParentTree(open);
  group.dict.set(name("S"), name("L"));
  const items = toItems(group.kids, list).map((kids): PDFRef => {
    return wrapKids(open, parents, { parent: group, type: "LI", kids });
  });
  setKids(group, items);
  listChildren(group).forEach(({ dict }, index) =>
    dict.set(name("S"), name(list[index]?.isTerm === true ? "Lbl" : "LBody")),
  );
}

/** A term after something that was said begins an item; two terms in a row share one. */
function toItems(kids: readonly Kid[], list: readonly Definition[]): Kid[][] {
  const items: Kid[][] = [];
  kids.forEach((kid, index) => {
    const begins = list[index]?.isTerm === true && list[index - 1]?.isTerm !== true;
    if (begins || items.length === 0) items.push([kid]);
    else items.at(-1)?.push(kid);
  });
  return items;
}

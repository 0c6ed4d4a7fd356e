import type { WordList, WordPicture } from "./word-document.ts";

/**
 * What the parts of a document count and name together while they are written, each in the order in which it is met: so
 * the same document has the same names.
 */
export interface DocumentLedger extends LinkLedger {
  /** Name of the bookmark of a place of the page; null for one that is not in this document. */
  readonly nameAnchor: (anchor: string) => string | null;
  /** A new number for a bookmark. */
  readonly countBookmark: () => number;
  /** Whether an anchor is met for the first time: it can stand once. */
  readonly isNew: (anchor: string) => boolean;
  /** Id of the relation to a picture, and a number of its own for this place. */
  readonly relatePicture: (picture: WordPicture) => { readonly relation: string; readonly number: number };
  /** Number of the list; all that are not counted are one. */
  readonly numberList: (list: WordList) => number;
  /** Number of the foot note; null when it stands already, or is none of this document. */
  readonly placeNote: (id: string) => number | null;
  readonly pictures: ReadonlyMap<Uint8Array, { readonly relation: string; readonly name: string }>;
  /** The lists that are counted, each by its number. */
  readonly lists: ReadonlyMap<WordList, number>;
}

/** The addresses outside the document, of which each part has its own list. */
export interface LinkLedger {
  /** Id of the relation to an address. */
  readonly relateLink: (address: string) => string;
  /** The relations by address. */
  readonly links: ReadonlyMap<string, string>;
}

export function createLinkLedger(): LinkLedger {
  const links = new Map<string, string>();
  return {
    relateLink: (address) => {
      const known = links.get(address) ?? `koppeling${String(links.size + 1)}`;
      links.set(address, known);
      return known;
    },
    links,
  };
}

/** Number of the list with bullets. */
export const BULLETS = 1;

/** Numbers of foot notes below this one are those of the lines above them. */
export const FIRST_NOTE = 1;

/**
 * @param anchors ids of the page that are in the document
 * @param notes ids of its notes, in order
 */
export function createLedger(anchors: ReadonlySet<string>, notes: readonly string[]): DocumentLedger {
  const names = new Map([...anchors].map((anchor, index) => [anchor, `anker_${String(index + 1)}`]));
  const numbers = new Map(notes.map((id, index) => [id, index + FIRST_NOTE]));
  const pictures = new Map<Uint8Array, { readonly relation: string; readonly name: string }>();
  const lists = new Map<WordList, number>();
  const [met, placed] = [new Set<string>(), new Set<string>()];
  let [bookmarks, drawings] = [0, 0];
  return {
    nameAnchor: (anchor) => names.get(anchor) ?? null,
    countBookmark: () => (bookmarks += 1),
    isNew: (anchor) => isFirst(met, anchor),
    ...createLinkLedger(),
    relatePicture: ({ bytes, extension }) => {
      const place = String(pictures.size + 1);
      const known = pictures.get(bytes) ?? { relation: `beeld${place}`, name: `beeld${place}.${extension}` };
      pictures.set(bytes, known);
      return { relation: known.relation, number: (drawings += 1) };
    },
    numberList: (list) => {
      if (!list.isOrdered) return BULLETS;
      const known = lists.get(list) ?? lists.size + BULLETS + 1;
      lists.set(list, known);
      return known;
    },
    placeNote: (id) => (isFirst(placed, id) ? (numbers.get(id) ?? null) : null),
    pictures,
    lists,
  };
}

function isFirst(seen: Set<string>, one: string): boolean {
  if (seen.has(one)) return false;
  seen.add(one);
  return true;
}

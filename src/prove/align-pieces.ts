/** A stretch of a text by its offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Between two pieces stand at most these many characters: words that only a screen reader says. */
const MOST_BETWEEN = 40;
/** Places of one claim that are weighed; "0" stands everywhere. */
const MOST_PLACES = 200;

/** The first place from `at` on where all pieces stand behind each other. */
export function findPieces(text: string, [first, ...others]: readonly string[], at: number): Stretch | null {
  if (first === undefined) return { start: at, end: at };
  for (let start = text.indexOf(first, at); start !== -1; start = text.indexOf(first, start + 1)) {
    const end = followPieces(text, others, start + first.length);
    if (end !== null) return { start, end };
  }
  return null;
}

function followPieces(text: string, pieces: readonly string[], from: number): number | null {
  let end = from;
  for (const piece of pieces) {
    const next = text.slice(end, end + MOST_BETWEEN + piece.length).indexOf(piece);
    if (next === -1) return null;
    end += next + piece.length;
  }
  return end;
}

/** Where each of these pieces stands in a stretch that holds them all. */
export function placePieces(text: string, pieces: readonly string[], { start }: Stretch): Stretch[] {
  let end = start;
  return pieces.map((piece) => {
    const at = text.indexOf(piece, end);
    end = at + piece.length;
    return { start: at, end };
  });
}

/** A claim at one of its places, behind the best of what goes before. */
interface Link extends Stretch {
  readonly index: number;
  /** Characters of this claim and of all before it. */
  readonly weight: number;
  readonly before: Link | null;
}

/**
 * Finds of a list of claims, each one or more pieces, the places that leave the fewest characters unfound, each behind
 * the one before: so one claim that is missing does not lead the others astray.
 */
export function alignPieces(wanted: readonly (readonly string[])[], text: string): (Stretch | null)[] {
  const best = createBest(text.length);
  for (const [index, pieces] of wanted.entries()) {
    const size = pieces.join("").length;
    const links = listPlaces(text, pieces).map(({ start, end }): Link => {
      const before = best.upTo(start);
      return { start, end, index, weight: size + 1 + (before?.weight ?? 0), before };
    });
    // Only now: a claim does not go behind itself
    for (const link of links) best.add(link);
  }
  const found: (Stretch | null)[] = wanted.map((pieces) => (pieces.length === 0 ? { start: 0, end: 0 } : null));
  for (let link = best.upTo(text.length); link !== null; link = link.before) {
    found[link.index] = { start: link.start, end: link.end };
  }
  return found;
}

function listPlaces(text: string, pieces: readonly string[]): Stretch[] {
  const places: Stretch[] = [];
  if (pieces.length === 0) return places;
  for (let at = 0; places.length < MOST_PLACES;) {
    const place = findPieces(text, pieces, at);
    if (place === null) break;
    places.push(place);
    at = place.start + 1;
  }
  return places;
}

/** The heaviest link that ends at or before an offset: a binary indexed tree of maxima. */
function createBest(length: number): { upTo: (offset: number) => Link | null; add: (link: Link) => void } {
  const tree: (Link | null)[] = new Array<Link | null>(length + 2).fill(null);
  return {
    upTo: (offset) => {
      let heaviest: Link | null = null;
      for (let at = offset + 1; at > 0; at -= at & -at) {
        const link = tree[at] ?? null;
        if (link !== null && link.weight > (heaviest?.weight ?? 0)) heaviest = link;
      }
      return heaviest;
    },
    add: (link) => {
      for (let at = link.end + 1; at < tree.length; at += at & -at) {
        if (link.weight > (tree[at]?.weight ?? 0)) tree[at] = link;
      }
    },
  };
}

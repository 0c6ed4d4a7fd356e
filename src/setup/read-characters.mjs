/** @typedef {[first: number, last: number]} Range code points, both included */

const UNICODE = 0;
const WINDOWS = 3;
/** Encodings of Windows that are Unicode: its first plane, and all of it. */
const WINDOWS_UNICODE = [1, 10];

/**
 * The characters a TrueType font has a glyph for, read from its table `cmap`.
 *
 * @param {Uint8Array} font a font as TrueType (not WOFF2)
 * @returns {Range[]} in order, and no two that touch
 */
export function readCharacters(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, "cmap");
  const points = new Set(listSubtables(view, cmap).flatMap((offset) => readSubtable(view, offset)));
  return toRanges([...points].sort((a, b) => a - b));
}

/**
 * @param {DataView} view
 * @param {string} tag
 * @returns {number} offset of the table
 */
function findTable(view, tag) {
  const records = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const found = records.find((at) => readTag(view, at) === tag);
  if (found === undefined) throw new Error(`The font has no table ${tag}`);
  return view.getUint32(found + 8);
}

/** @type {(view: DataView, at: number) => string} */
const readTag = (view, at) => String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

/**
 * @param {DataView} view
 * @param {number} cmap
 * @returns {number[]} offsets of the tables that go from Unicode to glyphs
 */
function listSubtables(view, cmap) {
  const records = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const isUnicode = records.filter((at) => {
    const [platform, encoding] = [view.getUint16(at), view.getUint16(at + 2)];
    return platform === UNICODE || (platform === WINDOWS && WINDOWS_UNICODE.includes(encoding));
  });
  return [...new Set(isUnicode.map((at) => cmap + view.getUint32(at + 4)))];
}

/** Formats in use for Unicode; another one (variation sequences) adds no characters. @type {typeof readSegments} */
function readSubtable(view, offset) {
  const format = view.getUint16(offset);
  if (format === 4) return readSegments(view, offset);
  return format === 12 ? readGroups(view, offset) : [];
}

/**
 * Format 4: the first plane, in segments whose glyphs are a shift away or stand in a list.
 *
 * @param {DataView} view
 * @param {number} offset
 * @returns {number[]} code points
 */
function readSegments(view, offset) {
  const size = view.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + size];
  const [deltas, lists] = [starts + size, starts + 2 * size];
  return Array.from({ length: size / 2 }, (_, index) => 2 * index).flatMap((at) => {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const [delta, list] = [view.getUint16(deltas + at), view.getUint16(lists + at)];
    /** @param {number} point */
    const glyphOf = (point) => {
      if (list === 0) return (point + delta) & 0xffff;
      const listed = view.getUint16(lists + at + list + 2 * (point - first));
      return listed === 0 ? 0 : (listed + delta) & 0xffff;
    };
    // The last segment is one that every font has and that means nothing
    return first === 0xffff ? [] : listPoints(first, last).filter((point) => glyphOf(point) !== 0);
  });
}

/**
 * Format 12: all planes, in groups of which code points and glyphs count on together.
 *
 * @type {typeof readSegments}
 */
function readGroups(view, offset) {
  return Array.from({ length: view.getUint32(offset + 12) }, (_, index) => offset + 16 + 12 * index).flatMap((at) => {
    const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    return listPoints(first, last).filter((point) => glyph + point - first !== 0);
  });
}

/** @type {(first: number, last: number) => number[]} */
const listPoints = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/**
 * @param {readonly number[]} points in order, each once
 * @returns {Range[]}
 */
function toRanges(points) {
  /** @type {Range[]} */
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

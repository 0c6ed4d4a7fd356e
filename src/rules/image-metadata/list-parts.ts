/** What stands in an image beside its picture, such as a segment of a JPEG. */
export interface ImagePart {
  /** The name of a chunk or a segment: "tEXt", "APP1"; "COM" for a comment in a JPEG, and BEHIND for what follows its end. */
  readonly name: string;
  /** What stands in it, without its name and its length. */
  readonly body: Uint8Array;
  /** An image that holds this part and nothing else, so that a reader of images reads no more than this. */
  readonly image: DataView;
}

/** Where a part stands: its body, from its first byte, and the part after it. */
interface Extent {
  readonly name: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
  readonly next: number;
}

/** A kind of image. */
interface Format {
  /** Bytes before its first part. */
  readonly head: number;
  /** The part that starts at a byte; null where the picture starts or the file ends. */
  readonly findPart: (view: DataView, at: number) => Extent | null;
}

/** Parts looked at in one file; an image has some dozens. */
const MOST_PARTS = 2000;
/** Bytes looked at in one part: what fits in a segment of a JPEG. */
const MOST_IN_PART = 65_540;
/** Bytes looked at in all parts of a file, so that a file full of them costs no more than seconds. */
const MOST_IN_FILE = 4 * MOST_IN_PART;

/** The name of what stands in a file behind the end of its picture. */
export const BEHIND = "behind";
/** The name that each format gives to its end. */
const END = "end";
/** Cameras put a second picture behind the first; more than a few is no camera's. */
const MOST_BEHIND = 8;

/**
 * The parts in which texts may stand of a JPEG, PNG or WebP, also when its end is lost, and what stands behind its end,
 * with the parts of pictures there; none of another file.
 */
export function listParts(bytes: Uint8Array): ImagePart[] {
  const parts: ImagePart[] = [];
  let rest = bytes;
  for (let count = 0; count < MOST_BEHIND; count++) {
    const { within, behind } = readPicture(rest);
    parts.push(...within);
    if (behind === null) break;
    parts.push({ name: BEHIND, body: behind.subarray(0, MOST_IN_PART), image: new DataView(new ArrayBuffer(0)) });
    rest = behind;
  }
  return parts;
}

interface Picture {
  readonly within: readonly ImagePart[];
  /** What follows its end; null for nothing but filling. */
  readonly behind: Uint8Array | null;
}

function readPicture(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = findFormat(view);
  const parts: ImagePart[] = [];
  let left = MOST_IN_FILE;
  let extent = format?.findPart(view, format.head) ?? null;
  for (let count = 0; format !== null && extent !== null && left > 0 && count < MOST_PARTS; count++) {
    if (WITH_TEXT.has(extent.name)) {
      const end = Math.min(extent.end, extent.start + Math.min(left, MOST_IN_PART));
      parts.push(cutPart(bytes, format.head, { ...extent, end }));
      left -= end - extent.start;
    }
    if (extent.name === END) return { within: parts, behind: findRest(bytes.subarray(extent.next)) };
    extent = format.findPart(view, extent.next);
  }
  return { within: parts, behind: null };
}

/** What fills a file up, and tells nothing. */
const FILLING = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20]);
/** Fills a file up too; a JPEG starts with it. */
const FILL = 0xff;

function findRest(rest: Uint8Array): Uint8Array | null {
  const start = rest.findIndex((byte) => !FILLING.has(byte));
  return start === -1 || rest.every((byte) => byte === FILL || FILLING.has(byte)) ? null : rest.subarray(start);
}

const WITH_TEXT = new Set(["APP1", "APP13", "COM", "eXIf", "tEXt", "iTXt", "zTXt", "EXIF", "XMP "]);

function findFormat(view: DataView): Format | null {
  const start = readLetters(view, 0, 12);
  if (start.startsWith("\xff\xd8")) return { head: 2, findPart: findSegment };
  if (start.startsWith("\x89PNG")) return { head: 8, findPart: findPngChunk };
  if (!start.startsWith("RIFF") || !start.endsWith("WEBP")) return null;
  const end = 8 + view.getUint32(4, true);
  return { head: 12, findPart: (whole, at) => (at >= end ? endAt(end + (end % 2)) : findWebpChunk(whole, at)) };
}

/** Bytes as text in which each byte is one letter; shorter at the end of the file. */
function readLetters(view: DataView, from: number, length: number): string {
  const count = Math.max(0, Math.min(length, view.byteLength - from));
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + Math.min(from, view.byteLength), count));
}

/** Fields of IPTC say their own length; a field that says too much is read as far as it goes, and zeroes behind it. */
const TAILS: Readonly<Record<string, number>> = { APP13: 65_536 };

/** Where bytes are lost there are zeroes, so that a reader finds as many as the part says it has. */
function cutPart(bytes: Uint8Array, head: number, { name, start, body, end }: Extent): ImagePart {
  const image = new Uint8Array(head + end - start + (TAILS[name] ?? 0));
  image.set(bytes.subarray(0, head));
  image.set(bytes.subarray(start, end), head);
  return { name, body: bytes.subarray(body, end), image: new DataView(image.buffer) };
}

const endAt = (at: number): Extent => ({ name: END, start: at, body: at, end: at, next: at });

const SEGMENTS: Readonly<Record<number, string>> = { 0xe1: "APP1", 0xed: "APP13", 0xfe: "COM" };
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** FF, as often as one likes, a mark, and a length of two bytes that counts itself; behind the last mark there is none. */
function findSegment(view: DataView, at: number): Extent | null {
  let start = at;
  while (start + 4 <= view.byteLength && view.getUint16(start) === 0xffff) start++;
  if (start + 2 <= view.byteLength && view.getUint16(start) === 0xff00 + END_OF_IMAGE) return endAt(start + 2);
  if (start + 4 > view.byteLength || view.getUint8(start) !== 0xff) return null;
  const mark = view.getUint8(start + 1);
  const length = view.getUint16(start + 2);
  if (length < 2) return null;
  const end = start + 2 + length;
  const next = mark === START_OF_SCAN ? findMark(view, end) : end;
  return { name: SEGMENTS[mark] ?? "", start, body: start + 4, end, next };
}

/** In the picture itself FF is followed by nought, or by one of eight marks at which a reader can start again. */
function findMark(view: DataView, from: number): number {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && isWithin(bytes[at + 1] ?? 0)) at = bytes.indexOf(0xff, at + 1);
  return at === -1 ? bytes.length : at;
}

const isWithin = (mark: number): boolean => mark === 0x00 || mark === 0xff || (mark >= 0xd0 && mark <= 0xd7);

/** A length, a name of four letters, the body and a check of four bytes. */
function findPngChunk(view: DataView, start: number): Extent | null {
  if (start + 8 > view.byteLength) return null;
  const end = start + 8 + view.getUint32(start);
  const name = readLetters(view, start + 4, 4);
  if (name === "IEND") return endAt(end + 4);
  return { name, start, body: start + 8, end, next: end + 4 };
}

/** A name of four letters, a length with the small end first, and the body, padded to an even length. */
function findWebpChunk(view: DataView, start: number): Extent | null {
  if (start + 8 > view.byteLength) return null;
  const length = view.getUint32(start + 4, true);
  const end = start + 8 + length;
  return { name: readLetters(view, start, 4), start, body: start + 8, end, next: end + (length % 2) };
}

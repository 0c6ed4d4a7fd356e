/** What stands in an image beside its picture, such as a segment of a JPEG. */
export interface ImagePart {
  /** The name of a chunk or a segment: "tEXt", "APP1"; "COM" for a comment in a JPEG. */
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

/** The parts in which texts may stand of a JPEG, PNG or WebP, also when its end is lost; none of another file. */
export function listParts(bytes: Uint8Array): ImagePart[] {
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
    extent = format.findPart(view, extent.next);
  }
  return parts;
}

const WITH_TEXT = new Set(["APP1", "APP13", "COM", "eXIf", "tEXt", "iTXt", "zTXt", "EXIF", "XMP "]);

function findFormat(view: DataView): Format | null {
  const start = readLetters(view, 0, 12);
  if (start.startsWith("\xff\xd8")) return { head: 2, findPart: findSegment };
  if (start.startsWith("\x89PNG")) return { head: 8, findPart: findPngChunk };
  return start.startsWith("RIFF") && start.endsWith("WEBP") ? { head: 12, findPart: findWebpChunk } : null;
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

const SEGMENTS: Readonly<Record<number, string>> = { 0xe1: "APP1", 0xed: "APP13", 0xfe: "COM" };
const START_OF_SCAN = 0xda;

/** FF, as often as one likes, a mark, and a length of two bytes that counts itself. */
function findSegment(view: DataView, at: number): Extent | null {
  let start = at;
  while (start + 4 <= view.byteLength && view.getUint16(start) === 0xffff) start++;
  if (start + 4 > view.byteLength || view.getUint8(start) !== 0xff) return null;
  const mark = view.getUint8(start + 1);
  const length = view.getUint16(start + 2);
  if (mark === START_OF_SCAN || length < 2) return null;
  const end = start + 2 + length;
  return { name: SEGMENTS[mark] ?? "", start, body: start + 4, end, next: end };
}

/** A length, a name of four letters, the body and a check of four bytes. */
function findPngChunk(view: DataView, start: number): Extent | null {
  if (start + 8 > view.byteLength) return null;
  const end = start + 8 + view.getUint32(start);
  return { name: readLetters(view, start + 4, 4), start, body: start + 8, end, next: end + 4 };
}

/** A name of four letters, a length with the small end first, and the body, padded to an even length. */
function findWebpChunk(view: DataView, start: number): Extent | null {
  if (start + 8 > view.byteLength) return null;
  const length = view.getUint32(start + 4, true);
  const end = start + 8 + length;
  return { name: readLetters(view, start, 4), start, body: start + 8, end, next: end + (length % 2) };
}

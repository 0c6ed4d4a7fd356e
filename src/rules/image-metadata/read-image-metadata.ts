import { remember } from "../../value/remember.ts";
import { loadView, type ExpandedTags } from "exifreader/src/exif-reader.js";

import type { ImageField } from "./image-field.ts";
import { BEHIND, listParts, type ImagePart } from "./list-parts.ts";
import { EXIF_FIELDS, findPersonal, IPTC_FIELDS, PNG_FIELDS, type FieldNames } from "./personal-fields.ts";
import { readPacket } from "./read-packet.ts";
import { readProfile, type PngText } from "./read-profile.ts";
import { unpack } from "./unpack.ts";

/** Longer texts are read up to here. */
const MOST_LETTERS = 65_536;

/**
 * What an image (JPEG, PNG or WebP) tells beside its picture. Reads each part once, never outside its bytes; a part that
 * is broken and a file of another kind have no fields.
 */
export const readImageMetadata = remember((bytes: Uint8Array): readonly ImageField[] =>
  listParts(bytes).flatMap(readPart),
);

function readPart({ name, body, image }: ImagePart): ImageField[] {
  if (name === "COM") return [{ personal: null, text: decode(body) }];
  if (name === BEHIND) return [{ personal: "een stuk achter het einde van de afbeelding", text: decode(body) }];
  const written = PNG_TEXTS.has(name) ? readPngText(name, body) : null;
  const profile = written === null ? null : readProfile(written);
  if (profile !== null) return listParts(profile).flatMap(readPart);
  if (written?.isPacked === true) return readPacked(written);
  const { exif = {}, iptc = {}, png = {}, xmp } = readTags(image);
  return [
    ...listFields(exif, EXIF_FIELDS),
    ...listFields(iptc, IPTC_FIELDS),
    ...listFields(png, PNG_FIELDS),
    ...(xmp === undefined ? [] : readPacket(xmp._raw.slice(0, MOST_LETTERS))),
  ];
}

/** The key word under which a PNG keeps a packet of XMP. */
const PACKET = "XML:com.adobe.xmp";

function readPacked({ key, text }: PngText): ImageField[] {
  const plain = decode(text).trim();
  return key === PACKET ? readPacket(plain) : [{ personal: findPersonal(PNG_FIELDS, key), text: plain }];
}

const PNG_TEXTS = new Set(["tEXt", "zTXt", "iTXt"]);

/**
 * A text of PNG. It starts with its key word; in zTXt a byte tells how the rest is packed, and in iTXt two bytes tell
 * whether and how, and language and key word in it come before the text.
 */
function readPngText(name: string, body: Uint8Array): PngText {
  const end = body.indexOf(0);
  const key = decode(body.subarray(0, end === -1 ? body.length : end));
  const isPacked = name === "zTXt" || (name === "iTXt" && body[end + 1] === 1);
  const start = name === "tEXt" ? end + 1 : name === "zTXt" ? end + 2 : behindNought(body, behindNought(body, end + 3));
  const rest = end === -1 ? body.subarray(body.length) : body.subarray(start);
  return { key, text: isPacked ? unpack(rest, MOST_LETTERS) : rest, isPacked };
}

/** The place behind the next nought; the end where there is none. */
function behindNought(body: Uint8Array, from: number): number {
  const nought = body.indexOf(0, from);
  return nought === -1 ? body.length : nought + 1;
}

const ASKED = { exif: Object.keys(EXIF_FIELDS), iptc: true, png: true, xmp: true } as const;

/**
 * Stands where exifreader wants a parser of XML, which Node does not have: it takes any packet and finds nothing in it, so
 * that the packet is handed on as text (`_raw`), also when it is not well formed.
 */
const NO_PARSER = { parseFromString: () => ({ getElementsByTagName: () => [], childNodes: [] }) };

/** What exifreader makes of a part; nothing when it gives up. */
function readTags(image: DataView): ExpandedTags {
  try {
    return loadView(image, { expanded: true, includeTags: ASKED, domParser: NO_PARSER });
  } catch {
    return {};
  }
}

/** The fields of one group of tags; a tag that is repeated is a list. */
function listFields(tags: object, names: FieldNames): ImageField[] {
  return Object.entries(tags).flatMap(([name, found]: [string, unknown]) =>
    [found].flat().flatMap((tag) => {
      const text = readText(name, tag);
      return text === null ? [] : [{ personal: findPersonal(names, name), text }];
    }),
  );
}

/** Said of a field that points outside its part. */
const FAULTY = "<faulty value>";

/** What stands in a tag; null for nothing. Of its form nothing is believed: it follows what the image says. */
function readText(name: string, tag: unknown): string | null {
  if (typeof tag !== "object" || tag === null || !("value" in tag) || !("description" in tag)) return null;
  const { value, description } = tag;
  // A place is a number; that it is there is enough to ask
  if (typeof description === "number") return "";
  // Comments may be in UTF-16, which exifreader does not read
  const text = name === "UserComment" && Array.isArray(value) ? decode(Uint8Array.from(value)) : String(description);
  const plain = text.replaceAll("\0", "").trim().slice(0, MOST_LETTERS);
  return plain === "" || plain === FAULTY ? null : plain;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes.subarray(0, MOST_LETTERS));
}

import type { ImageField } from "./image-field.ts";

/** Fields of the application record of IPTC-IIM that tell about a person; by number. */
const PERSONAL: Readonly<Record<number, string>> = {
  80: "de maker",
  85: "de functie van de maker",
  110: "de naamsvermelding",
  118: "een contactpersoon",
  122: "de schrijver van het bijschrift",
};
const FIELD_MARK = 0x1c;
const APPLICATION_RECORD = 2;
const MOST_FIELDS = 500;
const MOST_BYTES = 65_536;

/**
 * The texts of IPTC in a block of Photoshop. The records are found by their mark, wherever they stand in the block: a mark,
 * record 2, a field and a length of two bytes.
 */
export function readIptc(view: DataView): ImageField[] {
  const fields: ImageField[] = [];
  const end = Math.min(view.byteLength, MOST_BYTES);
  let at = 0;
  while (at + 5 <= end && fields.length < MOST_FIELDS) {
    if (view.getUint8(at) !== FIELD_MARK || view.getUint8(at + 1) !== APPLICATION_RECORD) {
      at++;
      continue;
    }
    const length = Math.min(view.getUint16(at + 3), end - at - 5);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 5, length);
    const text = new TextDecoder("utf-8").decode(bytes).replaceAll("\0", "").trim();
    if (text !== "") fields.push({ personal: PERSONAL[view.getUint8(at + 2)] ?? null, text });
    at += 5 + length;
  }
  return fields;
}

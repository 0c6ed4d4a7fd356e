import type { ImageField } from "./image-field.ts";
import { findPersonal, XMP_FIELDS } from "./personal-fields.ts";

/** A tag or an attribute with its name; what stands between is text. */
const NAME =
  /<(\/?)[\w-]{1,40}:([\w-]{1,60})|\s[\w-]{1,40}:([\w-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]{0,2000})"|'([^']{0,2000})')/gu;
const LONGEST = 2000;

/** The personal properties of a packet of XMP, and all of its text as a field to be searched. */
export function readPacket(packet: string): ImageField[] {
  const fields: ImageField[] = [];
  for (const match of packet.matchAll(NAME)) {
    const [, slash, element, attribute, double, single] = match;
    const personal = findPersonal(XMP_FIELDS, element ?? attribute ?? "");
    if (personal === null || slash === "/") continue;
    const text = attribute === undefined ? textAfter(packet, match.index) : (double ?? single ?? "");
    if (text.trim() !== "") fields.push({ personal, text: text.trim() });
  }
  return [...fields, { personal: null, text: packet.replace(/<[^<>]{0,2000}>/gu, " ") }];
}

/** What stands in an element, without the tags in it. */
function textAfter(packet: string, from: number): string {
  const rest = packet.slice(from, from + LONGEST);
  const name = /^<([\w:-]{1,120})/u.exec(rest)?.[1] ?? "";
  const end = rest.indexOf(`</${name}>`);
  const body = rest.slice(rest.indexOf(">") + 1, end === -1 ? rest.length : end);
  return body.replace(/<[^<>]{0,500}>/gu, " ").replace(/\s+/gu, " ");
}

import type { ImageField } from "./image-field.ts";

/** Properties of XMP that tell about a person, without their prefix. */
const PERSONAL: Readonly<Record<string, string>> = {
  creator: "de maker",
  authorsposition: "de functie van de maker",
  captionwriter: "de schrijver van het bijschrift",
  credit: "de naamsvermelding",
  creatorcontactinfo: "een contactpersoon",
  ciemailwork: "een contactpersoon",
  citelwork: "een contactpersoon",
  personinimage: "wie er op de foto staat",
  ownername: "de eigenaar van de camera",
  cameraownername: "de eigenaar van de camera",
  serialnumber: "het serienummer van de camera",
  bodyserialnumber: "het serienummer van de camera",
  lensserialnumber: "het serienummer van de lens",
  gpslatitude: "de plaats van de opname",
  gpslongitude: "de plaats van de opname",
};
/** A tag or an attribute with its name; what stands between is text. */
const NAME =
  /<(\/?)[\w-]{1,40}:([\w-]{1,60})|\s[\w-]{1,40}:([\w-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]{0,2000})"|'([^']{0,2000})')/gu;
const LONGEST = 2000;

/** The personal properties of a packet of XMP, and all of its text as a field to be searched. */
export function readXmp(packet: string): ImageField[] {
  const fields: ImageField[] = [];
  for (const match of packet.matchAll(NAME)) {
    const [, slash, element, attribute, double, single] = match;
    const personal = PERSONAL[(element ?? attribute ?? "").toLowerCase()];
    if (personal === undefined || slash === "/") continue;
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

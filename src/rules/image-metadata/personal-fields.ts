/** What a field tells about a person, in Dutch, by the name of the field; null for free text, in which anything may stand. */
export type FieldNames = Readonly<Record<string, string | null>>;

/** Fields of Exif (CIPA DC-008), by the names that it gives them. Other fields are about the picture. */
export const EXIF_FIELDS: FieldNames = {
  Artist: "de maker",
  XPAuthor: "de maker",
  CameraOwnerName: "de eigenaar van de camera",
  HostComputer: "de naam van het apparaat",
  BodySerialNumber: "het serienummer van de camera",
  LensSerialNumber: "het serienummer van de lens",
  GPSLatitude: "de plaats van de opname",
  ImageDescription: null,
  Copyright: null,
  UserComment: null,
  XPTitle: null,
  XPComment: null,
  XPKeywords: null,
  XPSubject: null,
};

/** Fields of the application record of IPTC-IIM that tell about a person; all others are free text. */
export const IPTC_FIELDS: FieldNames = {
  "By-line": "de maker",
  "By-line Title": "de functie van de maker",
  Credit: "de naamsvermelding",
  Contact: "een contactpersoon",
  "Writer/Editor": "de schrijver van het bijschrift",
};

/** Key words of texts in PNG; all others are free text. */
export const PNG_FIELDS: FieldNames = { Author: "de maker", Artist: "de maker", Creator: "de maker" };

/** Properties of XMP, without their prefix; the packet is free text besides. */
export const XMP_FIELDS: FieldNames = {
  Creator: "de maker",
  AuthorsPosition: "de functie van de maker",
  CaptionWriter: "de schrijver van het bijschrift",
  Credit: "de naamsvermelding",
  CreatorContactInfo: "een contactpersoon",
  CiEmailWork: "een contactpersoon",
  CiTelWork: "een contactpersoon",
  PersonInImage: "wie er op de foto staat",
  OwnerName: "de eigenaar van de camera",
  CameraOwnerName: "de eigenaar van de camera",
  SerialNumber: "het serienummer van de camera",
  BodySerialNumber: "het serienummer van de camera",
  LensSerialNumber: "het serienummer van de lens",
  GPSLatitude: "de plaats van de opname",
  GPSLongitude: "de plaats van de opname",
};

/**
 * What the field of this name tells; null when it tells nothing of a person. Capitals do not count, nor does the language
 * behind a key word of PNG: "Author (nl)".
 */
export function findPersonal(names: FieldNames, name: string): string | null {
  const wanted = name.replace(/ \(.*$/u, "").toLowerCase();
  const [, personal = null] = Object.entries(names).find(([key]) => key.toLowerCase() === wanted) ?? [];
  return personal;
}

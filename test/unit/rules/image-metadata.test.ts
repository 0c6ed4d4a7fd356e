import { describe, expect, it } from "vitest";

import { readImageMetadata } from "../../../src/rules/image-metadata/read-image-metadata.ts";
import { buildJpeg, buildPng, buildTiff, comment, exif, iptc, segment, utf16, xmp } from "../../helpers/build-image.ts";

const ARTIST = 0x013b;
const HOST_COMPUTER = 0x013c;
const COPYRIGHT = 0x8298;
const USER_COMMENT = 0x9286;
const XP_AUTHOR = 0x9c9d;

/** Each field as "what it tells: what stands in it". */
const read = (image: Uint8Array): readonly string[] =>
  readImageMetadata(image).map(({ personal, text }) => `${personal ?? "tekst"}: ${text}`);

describe("a JPEG", () => {
  it.each([
    ["a comment", buildJpeg(comment("mail jan@voorbeeld.nl")), ["tekst: mail jan@voorbeeld.nl"]],
    [
      "Exif",
      buildJpeg(exif([ARTIST, 2, "Jan Jansen\0"], [COPYRIGHT, 2, "(c) Jan\0"], [XP_AUTHOR, 1, utf16("Zoë\0")])),
      ["de maker: Jan Jansen", "tekst: (c) Jan", "de maker: Zoë"],
    ],
    [
      "two blocks of Exif",
      buildJpeg(exif([ARTIST, 2, "Jan Jansen\0"]), exif([HOST_COMPUTER, 2, "telefoon van Jan\0"])),
      ["de maker: Jan Jansen", "de naam van het apparaat: telefoon van Jan"],
    ],
    ["fill bytes", buildJpeg([0xff, 0xff, 0xff], exif([ARTIST, 2, "Jan Jansen\0"])), ["de maker: Jan Jansen"]],
    ["an empty field", buildJpeg(exif([ARTIST, 2, "     \0"])), []],
    ["Exif of which the end is lost", buildJpeg(exif([ARTIST, 2, "Jan Jansen\0"])).subarray(0, 40), ["de maker: Ja"]],
    [
      "a field that points outside its block",
      buildJpeg(segment(0xe1, "Exif\0\0", buildTiff([[ARTIST, 2, "Jan Jansen\0"]]).slice(0, -8))),
      [],
    ],
    [
      "a note in UTF-16",
      buildJpeg(exif([USER_COMMENT, 7, [...new TextEncoder().encode("UNICODE\0"), ...utf16("bel Jan")]])),
      ["tekst: UNICODEbel Jan"],
    ],
    [
      "IPTC",
      buildJpeg(iptc([80, "Jan"], [80, "Kees"], [118, "Piet"], [105, "Kop"])),
      ["de maker: Jan", "de maker: Kees", "een contactpersoon: Piet", "tekst: Kop"],
    ],
    [
      "IPTC of which the end is lost",
      buildJpeg(iptc([80, "Jan"], [118, "Piet"])).subarray(0, 47),
      ["de maker: Jan", "een contactpersoon: Pi"],
    ],
    [
      "XMP that is no sound XML",
      buildJpeg(xmp("<rdf:RDF><dc:creator>Jan</dc:creator> bel Piet <oeps")),
      ["de maker: Jan", "tekst:   Jan  bel Piet <oeps"],
    ],
    [
      "more XMP than fits in one segment",
      buildJpeg(segment(0xe1, "http://ns.adobe.com/xmp/extension/\0", "0".repeat(40), "<dc:creator>Jan</dc:creator>")),
      ["de maker: Jan", "tekst:  Jan "],
    ],
  ])("is read with %s", (_, image, fields) => {
    expect(read(image)).toEqual(fields);
  });
});

describe("a PNG", () => {
  it.each([
    [
      "texts",
      [
        ["tEXt", "Author\0Jan"],
        ["iTXt", "Comment\0\0\0\0\0één boom"],
      ],
      ["de maker: Jan", "tekst: één boom"],
    ],
    ["a text in a language", [["iTXt", "Author\0\0\0nl\0Maker\0Zoë"]], ["de maker: Zoë"]],
    [
      "two texts of one name",
      [
        ["tEXt", "Comment\0een"],
        ["tEXt", "Comment\0twee"],
      ],
      ["tekst: een", "tekst: twee"],
    ],
    [
      "packed texts",
      [
        ["zTXt", "Author\0\0x"],
        ["iTXt", "Title\0\x01\0\0\0x"],
      ],
      ["de maker: ", "tekst: "],
    ],
    ["a text with the name of something in the language", [["tEXt", "constructor\0bel Jan"]], ["tekst: bel Jan"]],
    ["Exif", [["eXIf", buildTiff([[ARTIST, 2, "Jan Jansen\0"]])]], ["de maker: Jan Jansen"]],
  ] as const)("is read with %s", (_, chunks, fields) => {
    expect(read(buildPng(...chunks))).toEqual(fields);
  });
});

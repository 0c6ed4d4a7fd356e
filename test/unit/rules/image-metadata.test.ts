import { deflateSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { readImageMetadata } from "../../../src/rules/image-metadata/read-image-metadata.ts";
import { buildJpeg, buildPng, buildTiff, comment, exif, iptc, segment, utf16, xmp } from "../../helpers/build-image.ts";

const ARTIST = 0x013b;
const HOST_COMPUTER = 0x013c;
const COPYRIGHT = 0x8298;
const USER_COMMENT = 0x9286;
const XP_AUTHOR = 0x9c9d;

/** Each field as "what it tells: what stands in it". */
const bytes = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const PROFILE = Buffer.from(
  ["Exif\0\0", buildTiff([[ARTIST, 2, "Jan Jansen\0"]])].flatMap((one) => (typeof one === "string" ? bytes(one) : one)),
).toString("hex");
const END_OF_PNG = ["IEND", ""] as const;
const END_OF_JPEG = [0x12, 0xff, 0x00, 0xff, 0xd3, 0x34, 0xff, 0xd9];
const RIFF = [...bytes("RIFF"), 4, 0, 0, 0, ...bytes("WEBP")];

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
    [
      "what was packed",
      [
        ["zTXt", [...bytes("Comment\0\0"), ...deflateSync("mail jan@voorbeeld.nl")]],
        ["iTXt", [...bytes("Author\0\x01\0nl\0Maker\0"), ...deflateSync("Zoë")]],
        ["iTXt", [...bytes("XML:com.adobe.xmp\0\x01\0\0\0"), ...deflateSync("<dc:creator>Jan</dc:creator>")]],
      ],
      ["tekst: mail jan@voorbeeld.nl", "de maker: Zoë", "de maker: Jan", "tekst:  Jan "],
    ],
    [
      "what was packed and cut off",
      [["zTXt", [...bytes("Comment\0\0"), ...deflateSync("bel Jan of vraag ernaar bij Piet").subarray(0, 20)]]],
      ["tekst: bel Jan of vraag"],
    ],
    [
      "the profile of the JPEG that it was",
      [["zTXt", [...bytes("Raw profile type exif\0\0"), ...deflateSync(`\nexif\n  99\n${PROFILE}\n`)]]],
      ["de maker: Jan Jansen"],
    ],
    [
      "a profile that is not packed",
      [["tEXt", `Raw profile type APP1\0\nAPP1\n  99\n${PROFILE.replace(/(.{40})/gu, "$1\n")}`]],
      ["de maker: Jan Jansen"],
    ],
    ["a profile with no bytes in it", [["tEXt", "Raw profile type exif\0volgt"]], []],
    ["a text with the name of something in the language", [["tEXt", "constructor\0bel Jan"]], ["tekst: bel Jan"]],
    ["Exif", [["eXIf", buildTiff([[ARTIST, 2, "Jan Jansen\0"]])]], ["de maker: Jan Jansen"]],
  ] as const)("is read with %s", (_, chunks, fields) => {
    expect(read(buildPng(...chunks))).toEqual(fields);
  });
});

describe("behind the end of a picture", () => {
  const BEHIND = "een stuk achter het einde van de afbeelding";
  it.each([
    ["a text of a PNG", [...buildPng(END_OF_PNG), ...bytes("bel Jan")], [`${BEHIND}: bel Jan`]],
    ["a text of a JPEG", [...buildJpeg(), ...END_OF_JPEG, ...bytes("bel Jan")], [`${BEHIND}: bel Jan`]],
    ["a text of a WebP", [...RIFF, ...bytes("bel Jan")], [`${BEHIND}: bel Jan`]],
    ["nothing but filling", [...buildPng(END_OF_PNG), 0, 0, 0x0a, 0xff], []],
    ["nothing of a file that ends in its picture", [...buildJpeg(), 0x12, 0xff, 0x00], []],
  ])("is found: %s", (_, image, fields) => {
    expect(read(Uint8Array.from(image))).toEqual(fields);
  });

  it("is read when it is a picture itself", () => {
    const second = buildJpeg(exif([ARTIST, 2, "Jan Jansen\0"]));
    const [behind, ...rest] = read(Uint8Array.from([...buildJpeg(), ...END_OF_JPEG, ...second]));
    expect([behind?.split(":")[0], rest]).toEqual([BEHIND, ["de maker: Jan Jansen"]]);
  });

  it("is let go when it unpacks to more than any text", () => {
    const huge = deflateSync(new Uint8Array(20_000_000));
    const [text = ""] = read(buildPng(["zTXt", [...bytes("Comment\0\0"), ...huge]]));
    expect(text.length).toBeLessThan(70_000);
  });
});

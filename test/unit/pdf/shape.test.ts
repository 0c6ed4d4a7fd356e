import { deflateSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { openShown } from "../../../src/pdf/attachments/open-shown.ts";
import { readTable } from "../../../src/pdf/document/read-table.ts";
import { undoPrediction } from "../../../src/pdf/document/undo-prediction.ts";
import { createUnpacker, LIMITS } from "../../../src/pdf/document/unpack-within.ts";
import { findCertificates } from "../../../src/pdf/shape/find-certificates.ts";
import { findCovered } from "../../../src/pdf/shape/find-covered.ts";
import { findProperty, listProperties } from "../../../src/pdf/shape/list-properties.ts";
import { readPicture } from "../../../src/pdf/shape/read-picture.ts";

const toXmp = (properties: string, attributes = ""): string =>
  `<x:xmpmeta><rdf:RDF><rdf:Description rdf:about="" ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;

describe("the properties of metadata", () => {
  test("are the same as elements, as attributes, and in a list", () => {
    const list = "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>A &amp; B</rdf:li></rdf:Alt></dc:title>";
    expect(listProperties(toXmp(`${list}<pdf:Keywords>x</pdf:Keywords>`))).toEqual([
      "dc:title: A & B",
      "pdf:Keywords: x",
    ]);
    expect(listProperties(toXmp("", "dc:title=\"A &#38; B\" pdf:Keywords='x'"))).toEqual([
      "dc:title: A & B",
      "pdf:Keywords: x",
    ]);
  });

  test("leave out what a program says of itself when it saves a file", () => {
    const own =
      "<pdf:Producer>Ander</pdf:Producer><xmp:ModifyDate>nu</xmp:ModifyDate><xmpMM:InstanceID>1</xmpMM:InstanceID>";
    expect(listProperties(toXmp(`${own}<rapport:bijlagen>ab</rapport:bijlagen>`))).toEqual([]);
    expect(findProperty(toXmp("<rapport:bijlagen>ab</rapport:bijlagen>"), "rapport:bijlagen")).toBe("ab");
    expect(findProperty(toXmp(""), "rapport:bijlagen")).toBeNull();
  });
});

test.each([
  [new Uint8Array()],
  [Uint8Array.of(0x30, 0x80, 0, 0)],
  [Uint8Array.of(0x30, 0x82, 0xff, 0xff, 1)],
  [Buffer.from("geen DER")],
])("finds no certificate in %s", (bytes) => {
  expect(findCertificates(bytes)).toEqual([]);
});

test.each([
  [0, [1, 2, 3, 4]],
  [1, [1, 3, 3, 7]],
  [2, [1, 2, 4, 6]],
  [3, [1, 2, 3, 6]],
  [4, [1, 2, 4, 8]],
])("undoes prediction %i", (kind, plain) => {
  expect([...undoPrediction(Uint8Array.of(kind === 1 ? 1 : 0, 1, 2, kind, 3, 4), 2)]).toEqual(plain);
});

describe("a picture", () => {
  const chunk = (kind: string, body: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(kind), body, Buffer.alloc(4)]);
  };
  const png = (rows: readonly number[], extra: Uint8Array = new Uint8Array()): Uint8Array => {
    const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, rows.length / 4, 8, 2, 0, 0, 0]);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([signature, chunk("IHDR", head), extra, chunk("IDAT", deflateSync(Uint8Array.from(rows)))]);
  };

  test("is known by its dots, however they are packed", () => {
    const plain = readPicture(png([0, 9, 8, 7, 0, 9, 8, 7]));
    expect(plain?.kind).toBe("dots");
    expect(readPicture(png([0, 9, 8, 7, 2, 0, 0, 0]))).toEqual(plain);
    expect(readPicture(png([0, 9, 8, 7, 0, 9, 8, 6]))).not.toEqual(plain);
  });

  test("is not judged when a browser may make other colours of it, or when it is of another kind", () => {
    expect(readPicture(png([0, 9, 8, 7], chunk("gAMA", new Uint8Array(4))))).toBeNull();
    expect(readPicture(Buffer.from("RIFF    WEBP"))).toBeNull();
    expect(readPicture(Uint8Array.of(0xff, 0xd8, 1))?.kind).toBe("jpeg");
    expect(readPicture(new Uint8Array())).toBeNull();
  });
});

describe("what lies over a text", () => {
  const run = { text: "412", left: 10, right: 30, top: 0, bottom: 10, size: 10, typeface: "Sans", isCut: false };
  const pieces = [{ run, mark: null, stroke: 0, baseline: 8, isInvisible: false }];
  const clip = { left: 0, top: 0, right: 100, bottom: 100 };
  const square = (left: number, top: number, right: number, bottom: number): number[] => [
    left,
    top,
    right,
    top,
    right,
    bottom,
    left,
    bottom,
  ];
  const count = (outline: readonly number[][], own: { after?: number; isEvenOdd?: boolean } = {}): number =>
    findCovered({ pieces, covers: [{ after: 1, isEvenOdd: false, clip, outline, ...own }] }).length;

  test("hides it, whole or in part, when it was drawn later", () => {
    expect(count([square(0, 0, 40, 20)])).toBe(1);
    expect(count([square(25, 0, 40, 20)])).toBe(1);
    expect(count([[20, -20, 60, 5, 20, 30]])).toBe(1);
    expect(count([square(0, 0, 40, 20)], { after: 0 })).toBe(0);
  });

  test("hides nothing when it is a line, a frame, or beside it", () => {
    expect(count([square(0, 5.5, 40, 6)])).toBe(0);
    expect(count([square(0, 0, 40, 20), square(1, 1, 39, 19)], { isEvenOdd: true })).toBe(0);
    expect(count([square(31, 0, 40, 20)])).toBe(0);
  });
});

describe("the table of places", () => {
  const unpacker = createUnpacker(LIMITS);
  const object = "1 0 obj\n<< /Type /Catalog >>\nendobj\n";
  const entry = (at: number, kind: string): string => `${String(at).padStart(10, "0")} 00000 ${kind} \n`;
  const head = "%PDF-1.7\n";
  const plain = (at: number): Uint8Array => {
    const before = `${head}${object}`;
    const table = `xref\n0 2\n${entry(0, "f")}${entry(at, "n")}trailer\n<< /Root 1 0 R >>\n`;
    return Buffer.from(`${before}${table}startxref\n${String(before.length)}\n%%EOF`);
  };

  test("is followed as it is written", () => {
    expect(readTable(plain(head.length), unpacker)).toEqual({
      places: new Map([[1, { kind: "plain", at: head.length }]]),
      root: "/Root 1 0 R",
      info: null,
    });
    expect(openShown(plain(head.length)).hasTwoFaces).toBe(false);
  });

  test("is followed when it is packed as rows that predict each other", () => {
    const rows = deflateSync(Uint8Array.from([2, 0, 0, 0, 2, 1, head.length, 0]));
    const dict = `<< /Type /XRef /Size 2 /W [1 1 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Columns 3 /Predictor 12 >> /Length ${String(rows.length)} >>`;
    const start = Buffer.from(`${head}${object}2 0 obj\n${dict}\nstream\n`);
    const end = Buffer.from(`\nendstream\nendobj\nstartxref\n${String(head.length + object.length)}\n%%EOF`);
    const table = readTable(Buffer.concat([start, rows, end]), unpacker);
    expect(table?.places.get(1)).toEqual({ kind: "plain", at: head.length });
  });

  test("has two faces when it leads elsewhere, or is not there", () => {
    expect(openShown(plain(head.length + 3)).hasTwoFaces).toBe(true);
    expect(openShown(Buffer.from(`${head}${object}trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF`)).hasTwoFaces).toBe(
      true,
    );
  });
});

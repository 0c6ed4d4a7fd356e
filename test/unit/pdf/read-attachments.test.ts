import { deflateSync } from "node:zlib";

import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";

import { readAttachments, type ReadAttachments } from "../../../src/pdf/attachments/read-attachments.ts";
import { toBytes, toText } from "../../helpers/memory-effects.ts";
import { createCarrier, writeObjects, writeStream } from "../../helpers/create-carrier.ts";

const HELLO = { name: "groet.txt", bytes: toBytes("goedemorgen") };
const SOUND = createCarrier([HELLO]);

/** Name and text of each attachment, or why there are none. */
function show(read: ReadAttachments): string | (readonly [string, string | null])[] {
  if (read.kind !== "read") return read.kind;
  return read.attachments.map(({ name, bytes }) => [name, bytes === null ? null : toText(bytes)] as const);
}

const GREETING = [["groet.txt", "goedemorgen"]];

describe("a PDF of another make", () => {
  it("is read without its table of places", () => {
    expect(show(readAttachments(writeObjects(SOUND)))).toEqual(GREETING);
  });

  it("that the PDF library wrote is read", async () => {
    const document = await PDFDocument.create();
    await document.attach(HELLO.bytes, "groet.txt");
    expect(show(readAttachments(await document.save()))).toEqual(GREETING);
  });

  it("may have names as they come, from anywhere", () => {
    const names = ["../../weg.txt", "/etc/x", "C:\\x", "a\0b", "con", "Ünï 🚲"];
    const read = readAttachments(writeObjects(createCarrier(names.map((name) => ({ ...HELLO, name })))));
    expect(show(read)).toEqual(names.map((name) => [name, "goedemorgen"]));
  });

  it("may have its names in a tree", () => {
    const tree = { ...SOUND, 2: "<< /Kids [8 0 R] >>", 8: "<< /Kids [9 0 R] >>", 9: "<< /Names [(0) 3 0 R] >>" };
    expect(show(readAttachments(writeObjects(tree)))).toEqual(GREETING);
  });

  it("that was added to counts as it was last", () => {
    const before = Buffer.from(writeObjects({ ...SOUND, 4: writeStream(toBytes("oud")) }));
    const after = Buffer.from(writeObjects({ 4: SOUND[4] ?? "" })).subarray("%PDF-1.7\n".length);
    expect(show(readAttachments(Buffer.concat([before, after])))).toEqual(GREETING);
  });

  it("may say the length of a stream somewhere else", () => {
    const contents = toBytes("goedemorgen\nendstream\n");
    const stream = Buffer.concat([toBytes("<< /Length 9 0 R >>\nstream\n"), contents, toBytes("\nendstream")]);
    // What stands in it looks like the end, and the length says that it is not
    const told = { ...SOUND, 4: stream, 9: String("goedemorgen".length) };
    expect(show(readAttachments(writeObjects(told)))).toEqual(GREETING);
  });

  it("may carry what looks like a PDF itself", () => {
    const bytes = writeObjects({ ...SOUND, 4: writeStream(toBytes("nep")) });
    const plain = { ...createCarrier([{ name: "boek.pdf", bytes }]), 4: writeStream(bytes, "/Subtype /x") };
    expect(show(readAttachments(writeObjects(plain)))).toEqual([["boek.pdf", toText(bytes)]]);
  });

  it("may have its objects packed", () => {
    const bodies = [SOUND[1], SOUND[2]].map(String);
    const head = `1 0 2 ${String((bodies[0] ?? "").length + 1)} `;
    const pack = toBytes(`${head}${bodies.join(" ")}`);
    const entries = `/Type /ObjStm /N 2 /First ${String(head.length)}`;
    const { 3: file, 4: stream } = SOUND;
    const packed = (contents: Uint8Array, filter: string): Uint8Array =>
      writeObjects({ 3: file ?? "", 4: stream ?? "", 7: writeStream(contents, `${entries}${filter}`) });
    expect(show(readAttachments(packed(pack, "")))).toEqual(GREETING);
    expect(show(readAttachments(packed(deflateSync(pack), " /Filter /FlateDecode")))).toEqual(GREETING);
    expect(show(readAttachments(packed(pack, " /Filter /LZWDecode")))).toBe("damaged");
  });
});

describe("a PDF that carries nothing to use", () => {
  const whole = writeObjects(SOUND);

  it.each([
    ["nothing at all", new Uint8Array(), "no-pdf"],
    ["something else", toBytes("PK\u0003\u0004 een ander bestand"), "no-pdf"],
    ["only the first line", toBytes("%PDF-1.7\n"), "damaged"],
    ["a part of the file", whole.subarray(0, whole.length - 40), "damaged"],
    ["one that asks for a password", writeObjects(SOUND, "<< /Root 1 0 R /Encrypt 8 0 R >>"), "encrypted"],
    ["one whose beginning is not there", writeObjects(SOUND, "<< /Root 99 0 R >>"), "damaged"],
    ["brackets without end", writeObjects({ ...SOUND, 1: "[".repeat(200_000) }), "damaged"],
    ["no attachments", writeObjects({ 1: "<< /Type /Catalog >>" }), []],
    ["names that lead nowhere", writeObjects({ ...SOUND, 2: "<< /Names [(0) 99 0 R (1)] >>" }), []],
    ["a tree that leads into itself", writeObjects({ ...SOUND, 2: "<< /Kids [2 0 R 2 0 R] >>" }), []],
    ["a file that is not there", writeObjects({ ...SOUND, 4: "null" }), [["groet.txt", null]]],
    [
      "a file that is packed otherwise",
      writeObjects({ ...SOUND, 4: writeStream(HELLO.bytes, "/Filter /LZWDecode") }),
      [["groet.txt", null]],
    ],
    [
      "a file that is not packed as it says",
      writeObjects({
        ...SOUND,
        4: writeStream(HELLO.bytes, "/Filter  /FlateDecode"),
      }),
      [["groet.txt", null]],
    ],
  ])("%s", (_name, bytes, expected) => {
    expect(show(readAttachments(bytes))).toEqual(expected);
  });

  it("a tree that never ends", () => {
    const deep = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [100 + index, `<< /Kids [${String(101 + index)} 0 R] >>`]),
    );
    expect(show(readAttachments(writeObjects({ ...SOUND, 2: "<< /Kids [100 0 R] >>", ...deep })))).toBe("too-much");
  });

  it("a file, a pack of objects, or many files together that unpack to more than may be", () => {
    const zeros = new Uint8Array(400_000);
    const most = 1_000_000;
    const file = writeObjects(createCarrier([{ ...HELLO, bytes: new Uint8Array(most + 1) }]));
    const pack = writeStream(deflateSync(new Uint8Array(most + 1)), "/Type /ObjStm /First 0 /Filter /FlateDecode");
    const many = writeObjects(createCarrier(["a", "b", "c"].map((name) => ({ name, bytes: zeros }))));
    for (const bytes of [file, writeObjects({ ...SOUND, 9: pack }), many])
      expect(show(readAttachments(bytes, { unpackedBytes: most, objects: 100 }))).toBe("too-much");
    expect(readAttachments(many, { unpackedBytes: 1_200_000, objects: 8 }).kind).toBe("read");
    expect(readAttachments(many, { unpackedBytes: 1_200_000, objects: 7 }).kind).toBe("too-much");
  });
});

/** The tables of a TrueType font by their tags. */
export type FontTables = ReadonlyMap<string, Buffer>;

const HEAD_SIZE = 12;
const RECORD_SIZE = 16;
const WINDOWS = 3;
const UNICODE_FULL = 10;
const UNICODE_FIRST_PLANE = 1;
const LAST_POINT = 0x10ffff;

export function readTables(font: Buffer): FontTables {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => HEAD_SIZE + RECORD_SIZE * index);
  return new Map(
    records.map((at) => {
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      return [font.toString("latin1", at, at + 4), font.subarray(offset, offset + length)];
    }),
  );
}

/** A font of these tables; sums that nobody checks are left out. */
export function writeTables(tables: FontTables): Buffer {
  const head = Buffer.alloc(HEAD_SIZE + RECORD_SIZE * tables.size);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.size, 4);
  let end = head.length;
  const bodies = [...tables]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([tag, table], index) => {
      const at = HEAD_SIZE + RECORD_SIZE * index;
      head.write(tag, at, "latin1");
      head.writeUInt32BE(end, at + 8);
      head.writeUInt32BE(table.length, at + 12);
      const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
      end += body.length;
      return body;
    });
  return Buffer.concat([head, ...bodies]);
}

/** A table `name` of a regular font of this family. */
export function createNames(family: string): Buffer {
  const names = [
    { id: 1, text: family },
    { id: 2, text: "Regular" },
    { id: 4, text: family },
    { id: 6, text: family.replaceAll(" ", "") },
  ].map(({ id, text }) => ({ id, bytes: Buffer.from(text, "utf16le").swap16() }));
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { id, bytes }] of names.entries()) {
    const record = [WINDOWS, UNICODE_FIRST_PLANE, 0x409, id, bytes.length, offset];
    for (const [place, number] of record.entries()) head.writeUInt16BE(number, 6 + 12 * index + 2 * place);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...names.map(({ bytes }) => bytes)]);
}

/** A table `cmap` that draws every character there is with one glyph: format 13, which is made for that. */
export function createCatchAll(glyph: number): Buffer {
  const table = Buffer.alloc(HEAD_SIZE + 16 + 12);
  for (const [place, number] of [0, 1, WINDOWS, UNICODE_FULL].entries()) table.writeUInt16BE(number, 2 * place);
  table.writeUInt32BE(HEAD_SIZE, 8);
  table.writeUInt16BE(13, HEAD_SIZE);
  for (const [place, number] of [28, 0, 1, 0, LAST_POINT, glyph].entries())
    table.writeUInt32BE(number, HEAD_SIZE + 4 + 4 * place);
  return table;
}

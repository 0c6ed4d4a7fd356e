import { deflateSync } from "node:zlib";

/** An object of a PDF by number: what stands between "1 0 obj" and "endobj". */
export type Objects = Readonly<Record<number, string | Uint8Array>>;

/** A file to carry. */
export interface Carried {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes objects as a PDF whose table of places is of no use: what reads it must not need one. */
export function writeObjects(objects: Objects, trailer = "<< /Root 1 0 R >>"): Uint8Array {
  const parts = Object.entries(objects).flatMap(([number, body]) => [`${number} 0 obj\n`, body, "\nendobj\n"]);
  const written = ["%PDF-1.7\n", ...parts, `trailer\n${trailer}\nstartxref\n0\n%%EOF\n`];
  return Buffer.concat(written.map((part) => Buffer.from(part)));
}

/** A stream; packed unless its entries say otherwise. */
export function writeStream(contents: Uint8Array, entries = "/Filter /FlateDecode"): Uint8Array {
  const packed = entries === "/Filter /FlateDecode" ? deflateSync(contents) : contents;
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${String(packed.length)} >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}

/** The objects of a PDF without pages that carries files: 1 catalog, 2 names, and from 3 on two for each file. */
export function createCarrier(files: readonly Carried[]): Record<number, string | Uint8Array> {
  const specifications = files.map((_file, index) => `(${String(index)}) ${String(3 + 2 * index)} 0 R`);
  return {
    1: "<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>",
    2: `<< /Names [${specifications.join(" ")}] >>`,
    ...Object.fromEntries<string | Uint8Array>(
      files.flatMap(({ name, bytes }, index): [number, string | Uint8Array][] => [
        [3 + 2 * index, `<< /Type /Filespec /UF ${writeName(name)} /EF << /F ${String(4 + 2 * index)} 0 R >> >>`],
        [4 + 2 * index, writeStream(bytes)],
      ]),
    ),
  };
}

/** In UTF-16, so that every name can be written. */
function writeName(name: string): string {
  return `<${Buffer.from(`\ufeff${name}`, "utf16le").swap16().toString("hex")}>`;
}

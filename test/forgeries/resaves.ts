import { deflateSync, inflateSync } from "node:zlib";

import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import type { PDFObject } from "@cantoo/pdf-lib";

/** What a program does to a file that it saves again, without a change to what anybody sees. */
export interface Resave {
  readonly name: string;
  readonly save: (pdf: Uint8Array) => Promise<Uint8Array>;
}

const load = (pdf: Uint8Array): Promise<PDFDocument> => PDFDocument.load(pdf, { updateMetadata: false });

/** The objects of a document by number, as text; each character is a byte. */
async function listBodies(
  pdf: Uint8Array,
  change: (stream: PDFRawStream) => PDFRawStream,
): Promise<Map<number, string>> {
  const { context } = await load(pdf);
  const write = (object: PDFObject): string => {
    const own = object instanceof PDFRawStream ? change(object) : object;
    const bytes = new Uint8Array(own.sizeInBytes());
    own.copyBytesInto(bytes, 0);
    return Buffer.from(bytes).toString("latin1");
  };
  return new Map(context.enumerateIndirectObjects().map(([{ objectNumber }, object]) => [objectNumber, write(object)]));
}

/** References in what stands before the bytes of a stream. */
function renumber(body: string, by: number): string {
  const [head = "", ...rest] = body.split("stream\n");
  const changed = head.replace(/\b(\d+) 0 R\b/gu, (_whole, number: string) => `${String(Number(number) + by)} 0 R`);
  return [changed, ...rest].join("stream\n");
}

const place = (at: number, kind: "n" | "f"): string =>
  `${String(at).padStart(10, "0")} ${kind === "n" ? "00000" : "65535"} ${kind} \n`;

interface Numbered {
  readonly number: number;
  readonly body: string;
}

/** Writes objects in any order, with one table of places in the old form. */
function writeWhole(objects: readonly Numbered[], trailer: string): Uint8Array {
  let file = Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1");
  const places = new Map<number, number>();
  const parts: Buffer[] = [file];
  let size = file.length;
  for (const { number, body } of objects) {
    places.set(number, size);
    const part = Buffer.from(`${String(number)} 0 obj\n${body}\nendobj\n`, "latin1");
    parts.push(part);
    size += part.length;
  }
  const count = Math.max(...places.keys()) + 1;
  const lines = Array.from({ length: count }, (_, number) => {
    const at = places.get(number);
    return at === undefined ? place(0, "f") : place(at, "n");
  });
  const end = `xref\n0 ${String(count)}\n${lines.join("")}trailer\n<< /Size ${String(count)} ${trailer} >>\nstartxref\n${String(size)}\n%%EOF\n`;
  file = Buffer.concat([...parts, Buffer.from(end, "latin1")]);
  return file;
}

async function readTrailer(pdf: Uint8Array): Promise<{ root: number; info: number }> {
  const { Root, Info } = (await load(pdf)).context.trailerInfo;
  const toNumber = (ref: unknown): number => Number(String(ref).split(" ")[0]);
  return { root: toNumber(Root), info: toNumber(Info) };
}

export const RESAVES: readonly Resave[] = [
  {
    name: "met pakketten van objecten",
    save: async (pdf) => (await load(pdf)).save({ useObjectStreams: true }),
  },
  {
    name: "zonder pakketten van objecten",
    save: async (pdf) => (await load(pdf)).save({ useObjectStreams: false }),
  },
  {
    name: "met een andere maker en een andere datum",
    save: async (pdf) => {
      const document = await load(pdf);
      document.setProducer("Een ander programma");
      document.setModificationDate(new Date("2027-01-01T00:00:00Z"));
      return document.save();
    },
  },
  {
    name: "met andere nummers, achterstevoren, en anders ingepakt",
    save: async (pdf) => {
      const bodies = await listBodies(pdf, repack);
      const { root, info } = await readTrailer(pdf);
      const objects = [...bodies].map(([number, body]) => ({ number: number + 500, body: renumber(body, 500) }));
      return writeWhole(objects.reverse(), `/Root ${String(root + 500)} 0 R /Info ${String(info + 500)} 0 R`);
    },
  },
  {
    name: "met iets erachter dat niemand leest",
    save: (pdf) => Promise.resolve(Buffer.concat([pdf, Buffer.from("\n% een regel van een ander programma\n")])),
  },
  {
    name: "met een andere versie in het begin",
    save: (pdf) => {
      const changed = Buffer.from(pdf);
      changed.write("%PDF-2.0", 0, "latin1");
      return Promise.resolve(changed);
    },
  },
];

/** What is packed is packed once more, in another way. */
function repack(stream: PDFRawStream): PDFRawStream {
  const filter = [...stream.dict.entries()].find(([key]) => key.asString() === "/Filter")?.[1];
  if (String(filter) !== "/FlateDecode") return stream;
  const packed = deflateSync(inflateSync(stream.contents), { level: 1 });
  return PDFRawStream.of(stream.dict, packed);
}

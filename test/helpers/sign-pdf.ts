import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";

import { scanObjects } from "../../src/pdf/attachments/scan-objects.ts";
import { createUnpacker, LIMITS } from "../../src/pdf/document/unpack-within.ts";

/** Writes a value of DER. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const set = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...parts);
const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
const text = (value: string): Buffer => der(0x0c, Buffer.from(value));
const NULL = der(0x05);

/** The number of an algorithm or a kind, of which each part is below 128 or has its bytes given. */
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, "hex"));

const OID = {
  commonName: identifier("550403"),
  sha256: identifier("608648016503040201"),
  rsa: identifier("2a864886f70d010101"),
  sha256WithRsa: identifier("2a864886f70d01010b"),
  data: identifier("2a864886f70d010701"),
  signedData: identifier("2a864886f70d010702"),
  contentType: identifier("2a864886f70d010903"),
  messageDigest: identifier("2a864886f70d010904"),
};

interface Signer {
  readonly certificate: Buffer;
  readonly issuer: Buffer;
  readonly key: KeyObject;
}

/** A key of its own, with a certificate that it signed itself. */
function createSigner(name: string): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const issuer = sequence(set(sequence(OID.commonName, text(name))));
  const algorithm = sequence(OID.sha256WithRsa, NULL);
  const day = (year: string): Buffer => der(0x17, Buffer.from(`${year}0101000000Z`));
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    algorithm,
    issuer,
    sequence(day("26"), day("36")),
    issuer,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, privateKey));
  return { certificate: sequence(body, algorithm, signature), issuer, key: privateKey };
}

/** A detached signature over bytes (CMS SignedData, RFC 5652), as PAdES puts it in a PDF. */
function createCms({ certificate, issuer, key }: Signer, bytes: Uint8Array): Buffer {
  const digest = createHash("sha256").update(bytes).digest();
  const attributes = Buffer.concat([
    sequence(OID.contentType, set(OID.data)),
    sequence(OID.messageDigest, set(der(0x04, digest))),
  ]);
  const info = sequence(
    integer(1),
    sequence(issuer, integer(1)),
    sequence(OID.sha256, NULL),
    der(0xa0, attributes),
    sequence(OID.rsa, NULL),
    der(0x04, sign("sha256", set(attributes), key)),
  );
  const signed = sequence(
    integer(1),
    set(sequence(OID.sha256, NULL)),
    sequence(OID.data),
    der(0xa0, certificate),
    set(info),
  );
  return sequence(OID.signedData, der(0xa0, signed));
}

const SPACE_FOR_SIGNATURE = 8192;

/** What is written behind a PDF to sign it. */
interface Update {
  /** New objects and new versions of old ones, by number. */
  readonly objects: ReadonlyMap<number, string>;
  readonly root: string;
  readonly size: number;
}

/** Adds objects to a PDF without touching a byte of it, with a table of their places (ISO 32000-1, 7.5.6). */
function append(pdf: Uint8Array, { objects, root, size }: Update): Buffer {
  const before = Buffer.from(pdf);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(before.toString("latin1", before.length - 64))?.[1] ?? "0";
  let file = Buffer.concat([before, Buffer.from("\n")]);
  const lines = [...objects].map(([number, body]) => {
    const place = file.length;
    file = Buffer.concat([file, Buffer.from(`${String(number)} 0 obj\n${body}\nendobj\n`, "latin1")]);
    return `${String(number)} 1\n${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const trailer = `trailer\n<< /Size ${String(size)} /Root ${root} /Prev ${previous} >>`;
  const end = `xref\n${lines.join("")}${trailer}\nstartxref\n${String(file.length)}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(end, "latin1")]);
}

/** The objects that a signature changes: the catalog and the first page. */
export interface Signed {
  readonly name: string;
  /** Where it can be seen on the first page; null for a signature that cannot. */
  readonly rect: string | null;
}

/** Where the catalog and the first page of a PDF are, as they are written. */
export interface SignablePdf {
  readonly pdf: Uint8Array;
  readonly catalog: { readonly number: number; readonly body: string };
  readonly page: { readonly number: number; readonly body: string };
  readonly size: number;
}

/** Signs a PDF as programs for PAdES do: an incremental update with a field, and a signature over all the rest. */
export function signPdf({ pdf, catalog, page, size }: SignablePdf, { name, rect }: Signed): Buffer {
  const [field, value] = [size, size + 1];
  const range = "0 0000000000 0000000000 0000000000";
  const objects = new Map([
    [catalog.number, withField(catalog.body, `${String(field)} 0 R`)],
    [page.number, withNote(page.body, `${String(field)} 0 R`)],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Handtekening) /F 132 /Rect [${rect ?? "0 0 0 0"}] /P ${String(page.number)} 0 R /V ${String(value)} 0 R >>`,
    ],
    [
      value,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [${range}] /Contents <${"0".repeat(SPACE_FOR_SIGNATURE)}> >>`,
    ],
  ]);
  const file = append(pdf, { objects, root: `${String(catalog.number)} 0 R`, size: size + 2 });
  const from = file.indexOf(`/Contents <${"0".repeat(20)}`, pdf.length) + "/Contents ".length;
  const to = from + SPACE_FOR_SIGNATURE + 2;
  const told = [from, to, file.length - to].map((place) => String(place).padStart(10, "0")).join(" ");
  file.write(`0 ${told}`, file.indexOf(range, pdf.length), "latin1");
  const covered = Buffer.concat([file.subarray(0, from), file.subarray(to)]);
  file.write(createCms(createSigner(name), covered).toString("hex"), from + 1, "latin1");
  return file;
}

function withField(catalog: string, field: string): string {
  return catalog.includes("/AcroForm")
    ? catalog.replace("/Fields [", `/Fields [${field} `)
    : catalog.replace(/>>\s*$/u, `/AcroForm << /Fields [${field}] /SigFlags 3 >> >>`);
}

function withNote(page: string, note: string): string {
  return /\/Annots\s*\[/u.test(page)
    ? page.replace(/\/Annots\s*\[/u, `/Annots [${note} `)
    : page.replace(/>>\s*$/u, `/Annots [${note}] >>`);
}

/** Finds what a program that signs has to change. */
export function findSignable(pdf: Uint8Array): SignablePdf {
  const { objects } = scanObjects(pdf, createUnpacker(LIMITS));
  const bodies = [...objects].map(([number, bytes]) => ({ number, body: Buffer.from(bytes).toString("latin1") }));
  const find = (type: string): SignablePdf["page"] => {
    const found = bodies.find(({ body }) => new RegExp(`/Type\\s*/${type}\\b`, "u").test(body.slice(0, 4000)));
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  };
  const size = Math.max(...objects.keys()) + 10;
  return { pdf, catalog: find("Catalog"), page: find("Page"), size };
}

/**
 * Adds a version of the first page that is turned, which the table of places names, and behind it the one that it was:
 * readers show the former, and who reads the file from front to back sees the latter.
 */
export function showOther(pdf: Uint8Array): Buffer {
  const { catalog, page, size } = findSignable(pdf);
  const turned = page.body.replace(/>>\s*$/u, "/Rotate 180 >>");
  const file = append(pdf, { objects: new Map([[page.number, turned]]), root: `${String(catalog.number)} 0 R`, size });
  const table = file.lastIndexOf("xref\n", file.lastIndexOf("startxref") - 1);
  const before = Buffer.from(`${String(page.number)} 0 obj\n${page.body}\nendobj\n`, "latin1");
  const rest = file
    .subarray(table)
    .toString("latin1")
    .replace(/startxref\n\d+/u, `startxref\n${String(table + before.length)}`);
  return Buffer.concat([file.subarray(0, table), before, Buffer.from(rest, "latin1")]);
}

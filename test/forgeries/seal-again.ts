import { createHash } from "node:crypto";

import { PDFRawStream } from "@cantoo/pdf-lib";

import { inspectPdf } from "../../src/pdf/shape/inspect-pdf.ts";
import { takeFingerprint } from "../../src/pdf/shape/take-fingerprint.ts";
import { findFile, forge, key, readXmp, replaceFile, unpack, writeXmp, type Forger } from "./forgery.ts";

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What a forger does who knows all of the program: the fingerprint and the hashes are made to fit what was changed. */
export async function sealAgain(pdf: Uint8Array): Promise<Uint8Array> {
  const fingerprint = Buffer.from(JSON.stringify(takeFingerprint(inspectPdf(pdf).shape)));
  return forge(pdf, (forger) => {
    replaceFile(forger, "vingerafdruk.json", () => fingerprint);
    const list = hash(readFile(forger, "bijlagen.json"));
    const xmp = readXmp(forger)
      .replace(/(<rapport:bijlagen>)[0-9a-f]*/u, `$1${list}`)
      .replace(/(<rapport:vingerafdruk>)[0-9a-f]*/u, `$1${hash(fingerprint)}`);
    writeXmp(forger, xmp);
  });
}

function readFile(forger: Forger, name: string): Buffer {
  const found = forger.document.context.lookup(forger.dict(findFile(forger, name).get(key("EF"))).get(key("UF")));
  if (!(found instanceof PDFRawStream)) throw new Error(`no bytes of ${name}`);
  return unpack(found);
}

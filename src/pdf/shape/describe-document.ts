import { PDFDict } from "@cantoo/pdf-lib";
import type { PDFObject } from "@cantoo/pdf-lib";

import { lookupArray, lookupDict, lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { listDestinations } from "../reading/read-destinations.ts";
import { describeAction } from "./describe-action.ts";
import { listLines } from "./describe-page.ts";
import { describeTags } from "./describe-tags.ts";
import { findSignatures, isSignatureField } from "./find-signatures.ts";
import type { ObjectHasher } from "./hash-object.ts";
import { OWN_OF_WRITER } from "./describe-metadata.ts";
import { listOutline } from "./list-outline.ts";
import { listProperties } from "./list-properties.ts";
import type { PdfShape } from "./pdf-shape.ts";
import { unpackStream } from "../document/unpack-stream.ts";

type DocumentShape = PdfShape["document"];

/** What is described by itself, or says how the file is written and who may sign it. */
const DESCRIBED = new Set([
  ...["Type", "Pages", "Version", "Extensions", "OpenAction", "AA", "OCProperties", "Outlines", "Dests"],
  ...["PageLabels", "StructTreeRoot", "Metadata", "AF", "AcroForm", "Names", "DSS", "Perms", "PieceInfo"],
]);

/** Describes all that a document is beside its pages, in lines. */
export function describeDocument(open: OpenPdf, hasher: ObjectHasher): Omit<DocumentShape, "bijlagen"> {
  const { catalog } = open;
  const names = lookupDict(open, catalog.get(name("Names")));
  return {
    acties: listActions(open, names, hasher),
    lagen: listLines(lookupDict(open, catalog.get(name("OCProperties"))), new Set(), hasher),
    bladwijzers: listOutline(open).map(({ level, title, entry }) => {
      const own = hasher.writeEntries(entry, new Set(["Title", "First", "Last", "Next", "Count"]));
      return `${"  ".repeat(level)}"${title}" naar ${describeAction(open, entry)} (${own})`;
    }),
    plaatsen: listDestinations(open)
      .map(([id, place]) => `${id} ${hasher.write(place)}`)
      .sort(),
    nummers: describeLabels(open, hasher),
    opbouw: describeTags(open, hasher),
    gegevens: describeInformation(open),
    metagegevens: listProperties(readXmp(open)),
    formulier: describeForm(open, hasher),
    overig: [
      ...listLines(catalog, DESCRIBED, hasher),
      ...listLines(names, new Set(["EmbeddedFiles", "JavaScript", "Dests"]), hasher),
    ],
  };
}

/** The metadata of a document as it stands there. */
export function readXmp(open: OpenPdf): string {
  const bytes = unpackStream(open, open.catalog.get(name("Metadata")));
  return bytes === null ? "" : Buffer.from(bytes).toString("utf8");
}

function listActions(open: OpenPdf, names: PDFDict | undefined, hasher: ObjectHasher): string[] {
  const { catalog } = open;
  const scripts = names?.get(name("JavaScript"));
  const opening = catalog.get(name("OpenAction"));
  const others = lookupDict(open, catalog.get(name("AA")))?.keys() ?? [];
  return [
    ...(opening === undefined
      ? []
      : [`bij openen: ${describeAction(open, catalog, "OpenAction")} (${hasher.write(opening)})`]),
    ...(scripts === undefined ? [] : [`JavaScript (${hasher.write(scripts)})`]),
    ...others.map((key) => `bij ${key.decodeText()} (${hasher.write(catalog.get(name("AA")))})`),
  ];
}

/** A tree of numbers as one list. */
function describeLabels(open: OpenPdf, hasher: ObjectHasher): string[] {
  const walk = (object: PDFObject | undefined, depth: number): string[] => {
    const node = lookupDict(open, object);
    if (node === undefined || depth > MOST_DEPTH) return [];
    const pairs = lookupArray(open, node.get(name("Nums")))?.asArray() ?? [];
    const own = pairs.flatMap((key, index) =>
      index % 2 === 0 ? [`${hasher.write(key)} ${hasher.write(pairs[index + 1])}`] : [],
    );
    const kids = lookupArray(open, node.get(name("Kids")))?.asArray() ?? [];
    return [...own, ...kids.flatMap((kid) => walk(kid, depth + 1))];
  };
  return walk(open.catalog.get(name("PageLabels")), 0);
}

const MOST_DEPTH = 40;

function describeInformation(open: OpenPdf): string[] {
  const info = lookupDict(open, open.trailer.get(name("Info")));
  const keys = (info?.keys() ?? []).map((key) => key.decodeText()).filter((key) => !OWN_OF_WRITER.has(key));
  return keys.map((key) => `${key}: ${lookupText(open, info?.get(name(key))) ?? ""}`).sort();
}

/** A form of which every field is one to sign in says nothing more; another form is described whole. */
function describeForm(open: OpenPdf, hasher: ObjectHasher): string[] {
  const form = open.lookup(open.catalog.get(name("AcroForm")));
  if (!(form instanceof PDFDict)) return [];
  const fields = lookupArray(open, form.get(name("Fields")))?.asArray() ?? [];
  const strange = fields.filter((field) => !isSignatureField(open, lookupDict(open, field)));
  const own = listLines(form, new Set(["Fields", "SigFlags", "DA", "DR"]), hasher);
  return [...own, ...strange.map((field) => `veld (${hasher.write(field)})`), ...nameUnsigned(open, fields.length)];
}

/** A field to sign in without a signature is no signature. */
function nameUnsigned(open: OpenPdf, fields: number): string[] {
  const unsigned = fields - findSignatures(open).length;
  return unsigned > 0 ? [`${String(unsigned)} leeg veld`] : [];
}

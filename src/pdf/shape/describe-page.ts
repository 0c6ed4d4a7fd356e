import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import type { Page } from "../document/list-pages.ts";
import { lookupArray, lookupDict, lookupEntries, lookupName, lookupNumber, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { findInherited } from "../reading/page-space.ts";
import type { Piece } from "../reading/pen.ts";
import { joinContents } from "../reading/read-containers.ts";
import { describeAction } from "./describe-action.ts";
import { hashText, writeNumber, type ObjectHasher } from "./hash-object.ts";
import type { PdfShape } from "./pdf-shape.ts";
import { isSignatureField } from "./find-signatures.ts";

type PageShape = PdfShape["pages"][number];

const BOXES = ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"];

/** What is described by itself, belongs to the tags, or tells of the program that wrote the file. */
const DESCRIBED = new Set([
  ...["Type", "Contents", "Resources", "Annots", "Rotate", "UserUnit", "LastModified", "PieceInfo", ...BOXES],
]);

/** Describes all that is on a page, in lines. */
export function describePage(
  open: OpenPdf,
  { dict }: Page,
  { pieces, hasher }: { readonly pieces: readonly Piece[]; readonly hasher: ObjectHasher },
): PageShape {
  const resources = lookupDict(open, findInherited(open, dict, "Resources"));
  const contents = joinContents(open, dict.get(name("Contents")));
  return {
    vak: describeBoxes(open, dict),
    tekst: pieces.map(describePiece),
    tekening: [hashText(trimEnds(contents ?? new Uint8Array())), ...describeResources(open, resources, hasher)],
    beelden: listImages(open, resources, hasher),
    lettertypen: (lookupDict(open, resources?.get(name("Font")))?.entries() ?? [])
      .map(([id, font]) => `${id.decodeText()} ${hasher.write(font)}`)
      .sort(),
    notities: describeAnnotations(open, dict, hasher),
    overig: listLines(dict, DESCRIBED, hasher),
  };
}

/** Each entry of a dictionary as a line, but for these. */
export function listLines(dict: PDFDict | undefined, without: ReadonlySet<string>, hasher: ObjectHasher): string[] {
  const keys = (dict?.keys() ?? []).map((key) => key.decodeText());
  return keys
    .filter((key) => !without.has(key))
    .map((key) => hasher.writeEntries(dict, new Set(keys.filter((other) => other !== key))))
    .filter((line) => line !== "")
    .sort();
}

/** The page as it is shown. What a box says that the sheet says too is not told twice. */
function describeBoxes(open: OpenPdf, page: PDFDict): string[] {
  const sheet = writeBox(open, findInherited(open, page, "MediaBox"));
  const others = BOXES.slice(1).flatMap((key) => {
    const box = writeBox(open, key === "CropBox" ? findInherited(open, page, key) : page.get(name(key)));
    return box === "" || box === sheet ? [] : [`${key} ${box}`];
  });
  const turn = (((lookupNumber(open, findInherited(open, page, "Rotate")) ?? 0) % 360) + 360) % 360;
  const unit = lookupNumber(open, page.get(name("UserUnit"))) ?? 1;
  return [
    `vel ${sheet}`,
    ...others,
    ...(turn === 0 ? [] : [`gedraaid ${String(turn)}`]),
    ...(unit === 1 ? [] : [`eenheid ${String(unit)}`]),
  ];
}

function writeBox(open: OpenPdf, box: PDFObject | undefined): string {
  const sides = lookupArray(open, box)?.asArray() ?? [];
  return sides.map((side) => writeNumber(lookupNumber(open, side) ?? 0)).join(" ");
}

/** To a tenth of a point, which nobody sees. */
function describePiece({ run, isInvisible }: Piece): string {
  const [left, top, size] = [run.left, run.top, run.size].map((number) => (Math.round(number * 10) / 10).toFixed(1));
  const place = `${String(left)},${String(top)}`;
  return `"${run.text}" op ${place}, ${run.typeface} ${String(size)}${isInvisible ? ", onzichtbaar" : ""}`;
}

/** A program that writes the file again may end a stream with another blank. */
function trimEnds(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end -= 1;
  return bytes.subarray(0, end);
}

/** What the content calls by a name, but pictures and fonts: forms, transparency, patterns, layers. */
function describeResources(open: OpenPdf, resources: PDFDict | undefined, hasher: ObjectHasher): string[] {
  const kinds = listLines(resources, new Set(["Font", "XObject", "ProcSet"]), hasher);
  const forms = listObjects(open, resources).filter(({ kind }) => kind !== "Image");
  return [...kinds, ...forms.map(({ id, object }) => `${id} ${hasher.write(object)}`).sort()];
}

function listImages(open: OpenPdf, resources: PDFDict | undefined, hasher: ObjectHasher): string[] {
  const images = listObjects(open, resources).filter(({ kind }) => kind === "Image");
  return images.map(({ id, object }) => `${id} ${hasher.write(object)}`).sort();
}

interface NamedObject {
  readonly id: string;
  readonly kind: string;
  readonly object: PDFObject;
}

function listObjects(open: OpenPdf, resources: PDFDict | undefined): NamedObject[] {
  const objects = lookupDict(open, resources?.get(name("XObject")))?.entries() ?? [];
  return objects.map(([id, object]) => ({
    id: id.decodeText(),
    kind: lookupName(open, lookupEntries(open, object)?.get(name("Subtype"))) ?? "",
    object,
  }));
}

/** A field for a signature is told of apart. */
function describeAnnotations(open: OpenPdf, page: PDFDict, hasher: ObjectHasher): string[] {
  const annotations = lookupArray(open, page.get(name("Annots")))?.asArray() ?? [];
  return annotations.flatMap((one) => {
    const dict = lookupDict(open, one);
    if (isSignatureField(open, dict)) return [];
    const kind = lookupName(open, dict?.get(name("Subtype"))) ?? "onbekend";
    const does = describeAction(open, dict);
    return [`${kind}${does === "" ? "" : ` naar ${does}`} (${hasher.write(one)})`];
  });
}

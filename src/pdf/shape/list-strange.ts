import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { listPages } from "../document/list-pages.ts";
import { lookupArray, lookupDict, lookupName, lookupNumber, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Contents } from "../reading/read-contents.ts";
import { findInherited } from "../reading/page-space.ts";
import { findCovered } from "./find-covered.ts";
import { findSignatures, isSignatureField } from "./find-signatures.ts";
import { listOutline } from "./list-outline.ts";

/** Something that no report of this program has, whatever its content: it can only hide, move or do something. */
export interface Strange {
  readonly kind:
    "action" | "layers" | "invisible" | "covered" | "turned" | "cropped" | "sheet" | "note" | "drawn-link" | "property";
  /** From 1; 0 for the document as a whole. */
  readonly page: number;
  /** What it is, or which text it is about. */
  readonly told: string;
}

/** Lists what is in a PDF that the program never puts there. Needs the covers of the pages. */
export function listStrange(open: OpenPdf, contents: Contents): Strange[] {
  const pages = listPages(open).flatMap(({ dict }, index) => {
    const page = index + 1;
    const drawn = contents.pages[index];
    const covered = drawn === undefined ? [] : findCovered(drawn);
    const invisible = drawn?.pieces.filter((piece) => piece.isInvisible && piece.run.text.trim() !== "") ?? [];
    return [
      ...listBoxes(open, dict, page),
      ...sayTexts({ kind: "covered", page, told: joinTexts(covered) }),
      ...sayTexts({ kind: "invisible", page, told: joinTexts(invisible) }),
      ...listNotes(open, dict, page),
    ];
  });
  return [...listDocument(open), ...pages];
}

const joinTexts = (pieces: readonly { readonly run: { readonly text: string } }[]): string =>
  pieces
    .map(({ run }) => run.text)
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();

const sayTexts = (strange: Strange): Strange[] => (strange.told === "" ? [] : [strange]);

function listDocument(open: OpenPdf): Strange[] {
  const { catalog } = open;
  const names = lookupDict(open, catalog.get(name("Names")));
  const outline = listOutline(open).flatMap(({ title, entry }) =>
    listActions(open, entry).map((told) => `${told} bij bladwijzer "${title}"`),
  );
  const actions = [
    ...(catalog.has(name("OpenAction")) ? ["bij het openen van het bestand"] : []),
    ...(catalog.has(name("AA")) ? ["bij het openen, sluiten of afdrukken van het bestand"] : []),
    ...(names?.has(name("JavaScript")) === true ? ["JavaScript"] : []),
    ...outline,
  ];
  const others = catalog.keys().map((key) => key.decodeText());
  return [
    ...others.filter((key) => !KNOWN_KEYS.has(key)).map((told): Strange => ({ kind: "property", page: 0, told })),
    ...actions.map((told): Strange => ({ kind: "action", page: 0, told })),
    ...(catalog.has(name("OCProperties")) ? [{ kind: "layers", page: 0, told: "lagen" } as const] : []),
  ];
}

/** What a report has in its catalog, and what programs that save or sign it may add. */
const KNOWN_KEYS = new Set([
  ...["Type", "Pages", "Names", "Dests", "Outlines", "PageLabels", "StructTreeRoot", "MarkInfo", "Metadata", "Lang"],
  ...["ViewerPreferences", "OutputIntents", "AF", "AcroForm", "OCProperties", "OpenAction", "AA", "PageMode"],
  ...["PageLayout", "Version", "Extensions", "DSS", "Perms", "PieceInfo", "LastModified"],
]);

/** A link leads to a place or an address, and does nothing else. */
const HARMLESS = new Set(["URI", "GoTo"]);

function listActions(open: OpenPdf, holder: PDFDict): string[] {
  const action = lookupDict(open, holder.get(name("A")));
  const kind = lookupName(open, action?.get(name("S")));
  return [
    ...(action !== undefined && !HARMLESS.has(kind ?? "") ? [kind ?? "een opdracht"] : []),
    ...(action?.has(name("Next")) === true ? ["een tweede opdracht"] : []),
    ...(holder.has(name("AA")) || holder.has(name("PA")) ? ["een opdracht"] : []),
  ];
}

function listBoxes(open: OpenPdf, page: PDFDict, number: number): Strange[] {
  const sheet = readBox(open, findInherited(open, page, "MediaBox"));
  const shown = readBox(open, findInherited(open, page, "CropBox"));
  const turn = (lookupNumber(open, findInherited(open, page, "Rotate")) ?? 0) % 360;
  const isCropped = shown.length === 4 && shown.some((side, index) => Math.abs(side - (sheet[index] ?? 0)) > 0.5);
  return [
    ...(turn === 0 ? [] : [{ kind: "turned", page: number, told: `${String(turn)} graden` } as const]),
    ...(isCropped ? [{ kind: "cropped", page: number, told: shown.join(" ") } as const] : []),
    ...(isA4(sheet) && !page.has(name("UserUnit"))
      ? []
      : [{ kind: "sheet", page: number, told: sheet.join(" ") } as const]),
  ];
}

function readBox(open: OpenPdf, box: PDFObject | undefined): number[] {
  return (lookupArray(open, box)?.asArray() ?? []).map((side) => lookupNumber(open, side) ?? 0);
}

/** Upright or on its side, from the corner where everything is drawn from. */
function isA4([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean {
  const [short, long] = [Math.min(right, top), Math.max(right, top)];
  return left === 0 && bottom === 0 && Math.abs(short - 595) < 2 && Math.abs(long - 842) < 2;
}

function listNotes(open: OpenPdf, page: PDFDict, number: number): Strange[] {
  const annotations = lookupArray(open, page.get(name("Annots")))?.asArray() ?? [];
  const own: Strange[] = page.has(name("AA")) ? [{ kind: "action", page: number, told: "bij deze bladzijde" }] : [];
  const notes = annotations.flatMap((one): Strange[] => {
    const dict = lookupDict(open, one);
    if (dict === undefined || isSignatureField(open, dict)) return [];
    const kind = lookupName(open, dict.get(name("Subtype"))) ?? "";
    if (kind !== "Link") return [{ kind: "note", page: number, told: kind }];
    return [
      ...listActions(open, dict).map((told): Strange => ({ kind: "action", page: number, told })),
      ...(dict.has(name("AP")) ? [{ kind: "drawn-link", page: number, told: "een link" } as const] : []),
    ];
  });
  return [...own, ...notes, ...listSigned(open, number)];
}

/** A signature that can be seen lies over the page, and may hide what is there. */
function listSigned(open: OpenPdf, number: number): Strange[] {
  const seen = findSignatures(open).filter(({ page }) => page === number);
  return seen.map(({ by }) => ({ kind: "note", page: number, told: `handtekening van ${by}` }));
}

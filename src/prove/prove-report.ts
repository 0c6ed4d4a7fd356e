import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PageFault } from "../effects.ts";
import type { PdfReading } from "../pdf/reading/pdf-reading.ts";
import type { Claim, ClaimedPart, ClaimKind } from "../render/claims/claim.ts";
import { judgeLayout } from "./judge-layout.ts";
import { findImage, proveImages, type Pictures } from "./prove-images.ts";
import { proveLinks } from "./prove-links.ts";
import { proveDrawing, provePageNumbers } from "./prove-pages.ts";
import { createProofSink, type PlaceOf, type ProofSink } from "./proof-sink.ts";
import { proveWords, type ProvedPart } from "./prove-words.ts";
import { parsePage, readHtml } from "./read-html.ts";
import { readPageLinks, readPrintLinks } from "./read-links.ts";
import { readPrint } from "./read-print.ts";

/** What was found when a page or a print was read back. */
export interface Proof {
  /** Per kind how much of what the model claims was found. */
  readonly counts: Readonly<Partial<Record<ClaimKind, number>>>;
  readonly findings: readonly Diagnostic[];
  /** What the model claims and was not found in its place. */
  readonly missing: ReadonlySet<Claim>;
}

/** What a web page is held against, beside the claims. */
export interface PageProof {
  readonly html: string;
  readonly pictures: Pictures;
}

/** Reads a web page back and holds it against all that the model claims, and its pictures against their files. */
export function proveHtml(parts: readonly ClaimedPart[], { html, pictures }: PageProof, placeOf: PlaceOf): Proof {
  const sink = createProofSink(placeOf);
  const ids = parts.map(({ id }) => id);
  const page = parsePage(html);
  const proved = proveWords(parts, { witness: readHtml(page, ids), medium: "web" }, sink);
  proveLinks(parts, readPageLinks(page), sink);
  proveImages(page, pictures, sink);
  return toProof(proved, sink);
}

/** What a print is held against, beside the claims. */
export interface PrintProof {
  readonly reading: PdfReading;
  readonly faults: readonly PageFault[];
  /** Families of the typefaces that the program ships. */
  readonly families: readonly string[];
}

/** Holds what was read from a PDF against all that the model claims, and judges its layout. */
export function provePrint(parts: readonly ClaimedPart[], print: PrintProof, placeOf: PlaceOf): Proof {
  const { reading, faults, families } = print;
  const sink = createProofSink(placeOf);
  const ids = parts.map(({ id }) => id);
  const proved = proveWords(parts, { witness: readPrint(reading, ids), medium: "pdf" }, sink);
  provePageNumbers(proved, reading, sink);
  proveDrawing(proved, { reading, families }, sink);
  proveLinks(parts, readPrintLinks(reading), sink);
  for (const { kind, name, alt } of faults) {
    // A typeface that does not load leaves letters of another, which is found where they are
    if (kind === "image") sink.report("proof/image-not-shown", findImage(parts, name, alt), { name });
  }
  judgeLayout(proved, reading, sink);
  return toProof(proved, sink);
}

function toProof(proved: readonly ProvedPart[], { findings }: ProofSink): Proof {
  const counts: Partial<Record<ClaimKind, number>> = {};
  const missing = new Set<Claim>();
  for (const { part, found } of proved) {
    for (const [index, claim] of part.claims.entries()) {
      if (found[index] === null) missing.add(claim);
      else counts[claim.kind] = (counts[claim.kind] ?? 0) + 1;
    }
  }
  return { counts, findings, missing };
}

import type { Effects, Printer } from "../effects.ts";
import type { InspectedPdf } from "../pdf/shape/inspect-pdf.ts";
import type { PdfShape } from "../pdf/shape/pdf-shape.ts";
import type { MadeWith } from "../publish/attachment-schema.ts";
import { DATA_FORMAT } from "../publish/data-schema.ts";
import type { ManifestFile } from "../publish/manifest-schema.ts";
import { compareClaims } from "../readback/compare-claims.ts";
import { comparePages } from "../readback/compare-pages.ts";
import { comparePublished } from "../readback/compare-published.ts";
import { compareReports, listCircumstances, type Circumstance } from "../readback/compare-reports.ts";
import { compareFingerprints, compareShapes } from "../readback/compare-shapes.ts";
import { joinComparisons, type Comparison } from "../readback/difference.ts";
import { explainStrange } from "../readback/explain-strange.ts";
import { readReport, type ReportFiles } from "../readback/read-report.ts";
import { ATTACHMENT_LIST, FINGERPRINT_FILE } from "../value/attached-names.ts";
import type { BuiltReport } from "./build-report.ts";
import { claimPdf } from "./claim-pdf.ts";
import type { OpenReport } from "./open-report.ts";
import { rebuildReport } from "./rebuild-report.ts";

/** What is to be verified, and with what. */
export interface Verifying {
  readonly opened: OpenReport;
  /** The manifest that was published beside the report; null when it was not given. */
  readonly manifest: ManifestFile | null;
  readonly printer: Printer;
  /** Told at each step what is being done, in Dutch. */
  readonly onStep: (step: string) => void;
}

/** What came of it. */
export interface Verification extends Comparison {
  /**
   * The file is the one that its sources give, byte for byte; or all that can be compared was compared; or its sources do
   * not travel, so that it cannot be made again.
   */
  readonly kind: "bytes" | "content" | "nothing";
  /**
   * What the drawing of the pages was held against: a print that was made here and is the same, the fingerprint that
   * travels in the PDF, or nothing, since there is none.
   */
  readonly drawing: "print" | "fingerprint" | "nothing";
  /** The format of its figures where that is an earlier one, of which less can be compared; else null. */
  readonly olderFormat: number | null;
  /** What is other here than where the report was made. */
  readonly circumstances: readonly Circumstance[];
  /** Why nothing was printed; null when it was. */
  readonly failure: unknown;
  /** How it fits the manifest from outside; null when none was given. */
  readonly published: "file" | "fingerprint" | "none" | null;
  /** What another program did to the file without touching the report. */
  readonly added: Added;
  /** Pages that a browser here draws in another way, from 1; empty when none does, or when it is another browser's. */
  readonly strangePages: readonly number[];
}

/** What became of a file after it was made. */
interface Added {
  /** Who signed it; an empty text for somebody who is not named. */
  readonly signatures: readonly string[];
  /** Whether another program wrote in the file. */
  readonly isRewritten: boolean;
}

/** Makes a report again from the sources in its PDF, and compares. */
export async function verifyReport(verifying: Verifying, effects: Effects): Promise<Verification> {
  const { opened, manifest } = verifying;
  const { pdf, report } = opened;
  const outside = manifest === null ? null : comparePublished({ pdf, report, manifest }, effects.sha256);
  const inside = await compareInside(verifying, effects);
  const all = joinComparisons(outside === null ? [inside] : [outside, inside]);
  const olderFormat = report.format < DATA_FORMAT ? report.format : null;
  return { ...inside, ...all, olderFormat, published: outside?.match ?? null };
}

type Inside = Omit<Verification, "published" | "olderFormat">;

const UNTOUCHED: Pick<Verification, "added" | "strangePages" | "failure" | "circumstances"> = {
  added: { signatures: [], isRewritten: false },
  strangePages: [],
  failure: null,
  circumstances: [],
};

async function compareInside(verifying: Verifying, effects: Effects): Promise<Inside> {
  const { opened, printer, onStep } = verifying;
  if (opened.report.list.achtergehouden.length > 0) return compareWithheld(opened, effects);
  const built = await rebuildReport(opened.report, printer, { effects, onStep });
  onStep("Vergelijken");
  if (built === null) return { ...UNTOUCHED, kind: "content", drawing: "nothing", ...NO_REPORT };
  return compareBuilt(opened, built, effects);
}

const NO_REPORT: Comparison = {
  differences: [{ place: "het rapport", given: "aanwezig", rebuilt: null }],
  count: 1,
};

const UNREADABLE: Comparison = {
  differences: [{ place: "de bladzijden", given: "niet te lezen", rebuilt: "leesbaar" }],
  count: 1,
};

async function inspect(pdf: Uint8Array): Promise<InspectedPdf | null> {
  const { inspectPdf } = await import("../pdf/shape/inspect-pdf.ts");
  try {
    return inspectPdf(pdf);
  } catch {
    return null;
  }
}

const listAdded = ({ signatures, isAsWritten }: InspectedPdf): Added => ({
  signatures: signatures.map(({ by }) => by),
  isRewritten: !isAsWritten,
});

/** Of a report whose sources stayed behind only what travels in the PDF itself can be asked. */
async function compareWithheld({ pdf, report }: OpenReport, effects: Effects): Promise<Inside> {
  const given = report.fingerprint === null ? null : await inspect(pdf);
  if (given === null) return { ...UNTOUCHED, kind: "nothing", drawing: "nothing", differences: [], count: 0 };
  const own = joinComparisons([compareOwn(given, report, effects.sha256), await compareMade(given, report)]);
  return { ...UNTOUCHED, ...own, kind: "nothing", drawing: "fingerprint", added: listAdded(given) };
}

async function compareBuilt(opened: OpenReport, built: BuiltReport, effects: Effects): Promise<Inside> {
  const { pdf, report } = opened;
  const { print, failure } = built;
  const there = report.list.gemaakt_met;
  const here = await tellHere(print?.browser ?? null, effects);
  const circumstances = listCircumstances(there, here);
  if (print !== null && effects.sha256(pdf) === effects.sha256(print.pdf)) {
    return { ...UNTOUCHED, kind: "bytes", drawing: "print", circumstances, differences: [], count: pdf.length };
  }
  const given = await inspect(pdf);
  const files = await compareFiles(report, built, effects);
  const known = { ...UNTOUCHED, kind: "content", circumstances, failure } as const;
  if (given === null) return { ...known, drawing: "nothing", ...joinComparisons([files, UNREADABLE]) };
  const rebuilt = print === null ? null : await inspect(print.pdf);
  const pages = rebuilt === null ? [] : [comparePages(given, rebuilt)];
  const claims = compareClaims(given, await claimPdf(built, report, given));
  const own = compareOwn(given, report, effects.sha256);
  const drawn = await compareDrawing({ given, rebuilt, report, isSame: isSamePrinter(there, here) });
  const { drawing, strangePages } = drawn;
  // First what was changed, then what is no longer found because of it
  const all = joinComparisons([files, own, ...pages, drawn, claims]);
  return { ...known, drawing, strangePages, added: listAdded(given), ...all, differences: dropDouble(all.differences) };
}

/** With what it would be made here. Where nothing was printed the browser is not known, and is another one. */
async function tellHere(browser: string | null, { program }: Effects): Promise<MadeWith> {
  const { version: versie, node, system: systeem } = program;
  return { versie, bouw: await program.hash(), node, browser: browser ?? "geen", systeem };
}

/** Whether the same page comes out the same, whatever packs it then. */
const isSamePrinter = (there: MadeWith, here: MadeWith): boolean =>
  there.bouw === here.bouw && there.browser === here.browser && there.systeem === here.systeem;

/** What travels in the PDF beside what travels in the one that was made, or that would be, again. */
async function compareFiles(report: ReportFiles, built: BuiltReport, effects: Effects): Promise<Comparison> {
  const rebuilt = readReport(await built.attach(report.list.gemaakt_met.browser), effects.sha256);
  if (rebuilt.kind !== "report") throw new Error(`what was made again cannot be read: ${rebuilt.kind}`);
  return compareReports(report, rebuilt.report);
}

/** What the PDF says of itself, held against itself, and what no report has. */
function compareOwn(
  { seal, strange, hasTwoFaces }: InspectedPdf,
  { files }: ReportFiles,
  sha256: Effects["sha256"],
): Comparison {
  const faces = hasTwoFaces ? [{ place: TWO_FACES, given: null, rebuilt: null }] : [];
  const bound = [
    { file: ATTACHMENT_LIST, told: seal.list },
    { file: FINGERPRINT_FILE, told: seal.fingerprint },
  ].flatMap(({ file, told }) => {
    const bytes = files.get(file);
    const own = bytes === undefined ? null : sha256(bytes);
    return own === told && own !== null ? [] : [{ place: `${file}, tegen de metagegevens`, given: own, rebuilt: told }];
  });
  const differences = [...faces, ...bound, ...explainStrange(strange)];
  return { differences, count: bound.length + 1 };
}

const TWO_FACES = "de PDF heeft twee gezichten: het ene programma kan er iets anders in tonen dan het andere";

/** What was compared of how the pages are drawn. */
interface Drawn extends Comparison {
  readonly drawing: Verification["drawing"];
  readonly strangePages: readonly number[];
}

interface Drawing {
  readonly given: InspectedPdf;
  readonly rebuilt: InspectedPdf | null;
  readonly report: ReportFiles;
  /** Whether the same browser printed it with the same program. */
  readonly isSame: boolean;
}

/**
 * Compares lines, colours and places. What was printed here counts when everything is as it was then, and when it comes
 * out the same all the same; else the fingerprint, and then the pages that are drawn otherwise here are named.
 */
async function compareDrawing({ given, rebuilt, report, isSame }: Drawing): Promise<Drawn> {
  const printed = rebuilt === null ? null : compareShapes(given.shape, withAttachmentsOf(given.shape, rebuilt.shape));
  if (printed !== null && (isSame || printed.differences.length === 0)) {
    return { ...printed, drawing: "print", strangePages: [] };
  }
  const made = await compareMade(given, report);
  const drawing = report.fingerprint === null ? "nothing" : "fingerprint";
  return { ...made, drawing, strangePages: rebuilt === null ? [] : listStrangePages(given, rebuilt) };
}

/** With what it was made stands in an attachment; those are compared by what is in them. */
function withAttachmentsOf(given: PdfShape, { document, pages }: PdfShape): PdfShape {
  return { document: { ...document, bijlagen: given.document.bijlagen }, pages };
}

/** The pages that are not drawn as here, when most are: then it is no wonder of another browser. */
function listStrangePages({ shape: given }: InspectedPdf, { shape: rebuilt }: InspectedPdf): number[] {
  const other = given.pages.flatMap((page, index) => {
    const beside = rebuilt.pages[index];
    const isSame = beside !== undefined && JSON.stringify(page) === JSON.stringify(beside);
    return isSame ? [] : [index + 1];
  });
  return other.length * 2 <= given.pages.length ? other : [];
}

async function compareMade(given: InspectedPdf, { fingerprint }: ReportFiles): Promise<Comparison> {
  if (fingerprint === null) {
    return { differences: [{ place: `bijlage ${FINGERPRINT_FILE}`, given: null, rebuilt: "aanwezig" }], count: 1 };
  }
  const { takeFingerprint } = await import("../pdf/shape/take-fingerprint.ts");
  return compareFingerprints({ shape: given.shape, now: takeFingerprint(given.shape), then: fingerprint });
}

/** One change is seen in several ways: of each place the first is told. */
function dropDouble(differences: Comparison["differences"]): Comparison["differences"] {
  const seen = new Set<string>();
  return differences.filter(({ place }) => seen.size < seen.add(place).size);
}

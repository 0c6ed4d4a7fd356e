import type { Effects, Printer } from "../effects.ts";
import type { ManifestFile } from "../publish/manifest-schema.ts";
import { DATA_FILE } from "../publish/attachment-schema.ts";
import { comparePages, type ReadPages } from "../readback/compare-pages.ts";
import { comparePublished } from "../readback/compare-published.ts";
import { compareReports, listCircumstances, type Circumstance } from "../readback/compare-reports.ts";
import { compareValues } from "../readback/compare-values.ts";
import { joinComparisons, type Comparison } from "../readback/difference.ts";
import { parseJson } from "../readback/read-list.ts";
import { readReport, type ReportFiles } from "../readback/read-report.ts";
import type { BuiltReport } from "./build-report.ts";
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
   * byte for byte; value for value; only data.json, since there was nothing to print with; or nothing beside the
   * checksums, since not all sources travel.
   */
  readonly kind: "bytes" | "values" | "data" | "nothing";
  /** What is other here than where the report was made. */
  readonly circumstances: readonly Circumstance[];
  /** Why nothing was printed; null when it was. */
  readonly failure: unknown;
}

/** Makes a report again from the sources in its PDF, and compares. */
export async function verifyReport(verifying: Verifying, effects: Effects): Promise<Verification> {
  const { opened, manifest } = verifying;
  const { pdf, report } = opened;
  const outside = manifest === null ? NOTHING : comparePublished({ pdf, report, manifest }, effects.sha256);
  const inside = report.list.achtergehouden.length > 0 ? WITHHELD : await compareInside(verifying, effects);
  return { ...inside, ...joinComparisons([outside, inside]) };
}

async function compareInside({ opened, printer, onStep }: Verifying, effects: Effects): Promise<Verification> {
  const built = await rebuildReport(opened.report, printer, { effects, onStep });
  onStep("Vergelijken");
  return built === null ? NO_REPORT : compareBuilt(opened, built, effects);
}

const ONLY_BYTES =
  "het bestand zelf; tekst, cijfers en bijlagen zijn wel gelijk (misschien heeft een ander programma de PDF opnieuw bewaard)";

const NOTHING: Comparison = { differences: [], count: 0 };

const WITHHELD: Verification = { kind: "nothing", circumstances: [], failure: null, ...NOTHING };

const NO_REPORT: Verification = {
  kind: "data",
  circumstances: [],
  failure: null,
  differences: [{ place: "het rapport", given: "aanwezig", rebuilt: null }],
  count: 1,
};

async function compareBuilt(opened: OpenReport, built: BuiltReport, effects: Effects): Promise<Verification> {
  const { pdf, report } = opened;
  const { print, failure } = built;
  if (print === null) return { ...compareData(report, built), kind: "data", circumstances: [], failure };
  const { version: versie, node, system: systeem } = effects.program;
  const here = { versie, bouw: await effects.program.hash(), node, browser: print.browser, systeem };
  const circumstances = listCircumstances(report.list.gemaakt_met, here);
  const hashes = [effects.sha256(pdf), effects.sha256(print.pdf)] as const;
  const isSame = hashes[0] === hashes[1];
  if (isSame) return { kind: "bytes", circumstances, failure, differences: [], count: pdf.length };
  const values = await compareWhole(opened, print.pdf, effects);
  const isExpected = circumstances.length === 0;
  if (!isExpected || values.differences.length > 0) {
    return { ...values, kind: isExpected ? "bytes" : "values", circumstances, failure };
  }
  const differences = [{ place: ONLY_BYTES, given: hashes[0], rebuilt: hashes[1] }];
  return { kind: "bytes", circumstances, failure, differences, count: values.count };
}

async function compareWhole(opened: OpenReport, rebuiltPdf: Uint8Array, effects: Effects): Promise<Comparison> {
  const { readAttachments } = await import("../pdf/attachments/read-attachments.ts");
  const found = readAttachments(rebuiltPdf);
  const rebuilt = found.kind === "read" ? readReport(found.attachments, effects.sha256) : found;
  if (rebuilt.kind !== "report") throw new Error(`the rebuilt PDF cannot be read: ${rebuilt.kind}`);
  const inside = compareReports(opened.report, rebuilt.report);
  const given = await readPages(opened.pdf).catch(() => null);
  const pages = given === null ? UNREADABLE : comparePages(given, await readPages(rebuiltPdf));
  return joinComparisons([inside, pages]);
}

const UNREADABLE: Comparison = {
  differences: [{ place: "de bladzijden", given: "niet te lezen", rebuilt: "leesbaar" }],
  count: 1,
};

async function readPages(pdf: Uint8Array): Promise<ReadPages> {
  const [{ loadPdf }, { readPdfFile }, { listAnnotations }] = await Promise.all([
    import("../pdf/document/load-pdf.ts"),
    import("../pdf/reading/read-pdf.ts"),
    import("../pdf/reading/list-annotations.ts"),
  ]);
  return { reading: await readPdfFile(pdf), annotations: listAnnotations(await loadPdf(pdf)) };
}

function compareData(given: ReportFiles, { files }: BuiltReport): Comparison {
  const rebuilt = files.find(({ path }) => path === DATA_FILE)?.bytes ?? new Uint8Array();
  return compareValues(parseJson(given.files.get(DATA_FILE) ?? new Uint8Array()), parseJson(rebuilt), DATA_FILE);
}

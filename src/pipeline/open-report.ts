import type { Effects } from "../effects.ts";
import { readReport, type AttachmentProblem, type ReportFiles } from "../readback/read-report.ts";

/** A report as it was taken out of its PDF. */
export interface OpenReport {
  readonly kind: "report";
  readonly report: ReportFiles;
  readonly pdf: Uint8Array;
}

/** Why a file is no report that can be used. */
export type OpenProblem =
  | AttachmentProblem
  | { readonly kind: "absent" | "unreadable" | "large" | "no-pdf" | "encrypted" | "damaged" | "too-much" };

/** Larger than any report: hundreds of pages come to some megabytes, and a picture to twelve at most. */
const MOST_PDF_BYTES = 300 * 1024 * 1024;

/** Reads a PDF by the path that somebody typed, and takes out what travels in it. */
export async function openReport(path: string, effects: Effects): Promise<OpenReport | OpenProblem> {
  const size = await effects.measureFile(path);
  if (size === null) return { kind: "absent" };
  if (size > MOST_PDF_BYTES) return { kind: "large" };
  const pdf = await effects.readFile("", path).catch(() => null);
  if (pdf === null) return { kind: "unreadable" };
  // The PDF library is large; only those who read a PDF wait for it
  const { readAttachments } = await import("../pdf/attachments/read-attachments.ts");
  const found = readAttachments(pdf);
  if (found.kind !== "read") return found;
  const read = readReport(found.attachments, effects.sha256);
  return read.kind === "report" ? { ...read, pdf } : read;
}

import { PDFDocument, PDFName, PDFRawStream, type PDFDict } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a PDF holds, however it was made. */
export interface PdfFacts {
  readonly pages: number;
  readonly bytes: number;
  /** Of these, the files that travel in it, packed as they are. */
  readonly attachedBytes: number;
  /** The numbers of a thousand and more in its text, as they stand there. */
  readonly amounts: readonly string[];
}

export async function inspectPdf(pdf: Uint8Array): Promise<PdfFacts> {
  const attachedBytes = await measureAttached(pdf);
  const text = await readText(pdf);
  return { pages: text.length, bytes: pdf.length, attachedBytes, amounts: text.flatMap(listAmounts) };
}

/** A number with a dot at each thousand, which is how the report writes every amount. */
export function listAmounts(text: string): string[] {
  return text.match(/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![.,]?\d)/gu) ?? [];
}

/** How many of the first are not among the second, each as often as it stands there. */
export function countLost(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}

async function measureAttached(pdf: Uint8Array): Promise<number> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream && isEmbeddedFile(object.dict) ? object.getContentsSize() : 0))
    .reduce((sum, size) => sum + size, 0);
}

function isEmbeddedFile(dict: PDFDict): boolean {
  return dict.get(PDFName.of("Type")) === PDFName.of("EmbeddedFile");
}

/** The text of each page. */
async function readText(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
  }
  await task.destroy();
  return pages;
}

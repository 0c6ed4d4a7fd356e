import type { PrintJob, PrintResult } from "../../src/effects.ts";
import type { PdfReading, TaggedText } from "../../src/pdf/reading/pdf-reading.ts";
import { parsePage, readHtml } from "../../src/prove/read-html.ts";
import type { Witness } from "../../src/prove/witness.ts";

const NUMBER = /<span class="paginanummer" hidden data-doel="([^"]*)">000<\/span>/gu;
const HIDDEN_REFERENCE = /(<a class="paginaverwijzing" href="[^"]*") hidden>/gu;
const CHAPTER = /<section class="hoofdstuk[^"]*" id="([^"]*)"/gu;
const LINK = /\shref="#([^"]*)"/gu;
const ID = /\sid="([^"]*)"/gu;

/**
 * Prints without a browser: each chapter is one page, on which stands what the HTML says. What it gives is as good as
 * the HTML, so what is missing there is missing here.
 */
export async function printInMemory({ html, attach, wantsArchive, onPass }: PrintJob): Promise<PrintResult> {
  onPass(1);
  const reading = readAsPrint(html);
  const attachments = await attach("geen");
  return {
    attachments,
    pdf: new TextEncoder().encode("%PDF-"),
    archive: wantsArchive ? new TextEncoder().encode("%PDF-") : null,
    pageCount: reading.pages.length,
    passes: 1,
    browser: "geen",
    reading,
    faults: [],
    drawn: [],
    findings: [],
  };
}

function readAsPrint(html: string): PdfReading {
  const chapters = Array.from(html.matchAll(CHAPTER), ({ 1: id = "", index }) => ({ id, index }));
  const pageAt = (index: number): number => 3 + chapters.findLastIndex((one) => one.index <= index);
  const destinations = new Map(Array.from(html.matchAll(ID), ({ 1: id = "", index }) => [id, pageAt(index)] as const));
  const printed = html
    .replace(NUMBER, (_whole, id: string) => String(destinations.get(id) ?? ""))
    .replace(HIDDEN_REFERENCE, "$1>");
  const witness = readHtml(parsePage(printed), ["omslag", "inhoud", ...chapters.map(({ id }) => id)]);
  const ids = ["omslag", "inhoud", ...chapters.map(({ id }) => id)];
  return {
    pages: ids.map((_id, index) => ({
      number: index + 1,
      width: 595,
      height: 842,
      artifacts: [createRun(`${String(index + 1)} / ${String(ids.length)}`)],
      images: [],
    })),
    texts: ids.flatMap((id, index) => listTexts(witness, id, index + 1)),
    destinations,
    links: Array.from(html.matchAll(LINK), ({ 1: target = "", index }) => ({ target, page: pageAt(index) })),
    typefaces: new Set(),
    findings: [],
  };
}

function listTexts(witness: Witness, id: string, page: number): TaggedText[] {
  const tag = { type: "P", parent: null, alt: null };
  return (witness.get(id) ?? []).map(({ text }) => ({ tag, page, text, runs: [createRun(text)] }));
}

function createRun(text: string): PdfReading["pages"][number]["artifacts"][number] {
  return { text, size: 10, typeface: "SourceSans3-Regular", isCut: false, left: 50, right: 500, top: 50, bottom: 700 };
}

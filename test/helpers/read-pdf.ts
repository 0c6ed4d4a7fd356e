import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF as a reader sees it. Sizes are in points, places from the bottom left. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Shows its title and not its file name in the title bar. */
  readonly showsTitle: boolean;
  readonly pages: readonly ReadPage[];
  /** In order, with all levels. */
  readonly outline: readonly OutlineEntry[];
  /** Per name the number of the page, from 1. */
  readonly destinations: ReadonlyMap<string, number>;
}

export interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn, which is the order of the HTML. */
  readonly items: readonly TextItem[];
  readonly links: readonly PageLink[];
}

interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Role of the nearest heading above it in the structure tree: "H2"; empty for none. */
  readonly heading: string;
}

interface PageLink {
  /** Name of a destination; null for a link out of the document. */
  readonly target: string | null;
  readonly url: string | null;
  readonly bottom: number;
  readonly top: number;
}

interface OutlineEntry {
  /** From 1. */
  readonly level: number;
  readonly title: string;
  /** From 1; 0 when it leads nowhere. */
  readonly page: number;
}

/** @param pdf is copied, since the reader takes its bytes away */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const { info } = (await document.getMetadata()) as {
    readonly info: { readonly Title?: string; readonly Language?: string };
  };
  const markInfo: { readonly Marked?: boolean } | null = await document.getMarkInfo();
  const preferences: { readonly DisplayDocTitle?: boolean } | null = await document.getViewerPreferences();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  const read: ReadPdf = {
    title: info.Title ?? "",
    language: info.Language ?? "",
    isTagged: markInfo?.Marked === true,
    showsTitle: preferences?.DisplayDocTitle === true,
    pages,
    outline: await readOutline(document),
    destinations: await readDestinations(document),
  };
  await task.destroy();
  return read;
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const headings = findHeadings(await page.getStructTree());
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const read: TextItem[] = [];
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const [, , , , x = 0, y = 0] = item.transform as readonly number[];
      const heading = open.map((id) => headings.get(id) ?? "").find((role) => role !== "") ?? "";
      read.push({ text: item.str, x, y, heading });
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id);
  }
  return { number: page.pageNumber, width, height, items: read, links: await readLinks(page) };
}

interface StructNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Id of marked content -> the heading it belongs to. */
function findHeadings(node: StructNode | null, above = ""): Map<string, string> {
  const role = /^H[1-6]?$/u.test(node?.role ?? "") ? (node?.role ?? "") : above;
  const own: [string, string][] = node?.id === undefined || role === "" ? [] : [[node.id, role]];
  return new Map([...own, ...(node?.children ?? []).flatMap((child) => [...findHeadings(child, role)])]);
}

interface Annotation {
  readonly subtype: string;
  readonly dest?: unknown;
  readonly url?: string;
  readonly rect: readonly number[];
}

async function readLinks(page: PDFPageProxy): Promise<PageLink[]> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  return annotations
    .filter(({ subtype }) => subtype === "Link")
    .map(({ dest, url, rect: [, bottom = 0, , top = 0] }) => ({
      target: typeof dest === "string" ? dest : null,
      url: url ?? null,
      bottom,
      top,
    }));
}

type Reference = Parameters<PDFDocumentProxy["getPageIndex"]>[0];

/** The page of an explicit destination, from 1. */
async function findPage(document: PDFDocumentProxy, destination: unknown): Promise<number> {
  const page: unknown = Array.isArray(destination) ? destination[0] : null;
  return page === null ? 0 : (await document.getPageIndex(page as Reference)) + 1;
}

async function readDestinations(document: PDFDocumentProxy): Promise<Map<string, number>> {
  const named = Object.entries((await document.getDestinations()) as Record<string, unknown>);
  const pages = await Promise.all(named.map(([, destination]) => findPage(document, destination)));
  return new Map(named.map(([name], index) => [name, pages[index] ?? 0]));
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const flatten = async (nodes: readonly OutlineNode[], level: number): Promise<OutlineEntry[]> => {
    const entries: OutlineEntry[] = [];
    for (const { title, dest, items } of nodes) {
      entries.push({ level, title, page: await findPage(document, dest) }, ...(await flatten(items, level + 1)));
    }
    return entries;
  };
  // The library's types forget that there may be none
  const outline = (await document.getOutline()) as readonly OutlineNode[] | null;
  return flatten(outline ?? [], 1);
}

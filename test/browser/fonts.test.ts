import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openBrowser, type OpenBrowser } from "../../src/node/open-browser.ts";
import { splitHtml } from "../../src/render/typeset/split-html.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { FIXTURES, overlay, readTree } from "../helpers/fixtures.ts";
import { newPage } from "../helpers/new-page.ts";
import { readPdf } from "../helpers/read-pdf.ts";
import { runMain, type Run } from "../helpers/run-main.ts";

/** Names and signs from all over, in titles, tables, charts and running text; and one sign that no typeface has. */
const HOSTILE = join(FIXTURES, "vijandig", "schriften", "content");
const NAME = "voortgangsrapportage-2026-concept-partijen";
const UNPRINTABLE = "王";

/** Of each typeface its name in a PDF, without weight and style. */
const SHIPPED = ["SourceSerif4", "SourceSans3", "NotoSansHebrew", "Vazirmatn", "NotoSansSymbols2", "NotoEmoji"];

interface Built {
  readonly checked: Run;
  readonly made: Run;
  readonly page: string;
  readonly html: string;
  readonly pdf: Uint8Array;
}

let scratch = "";
let built: Built;
let opened: OpenBrowser;

async function build(): Promise<Built> {
  const [content, output] = [join(scratch, "content"), join(scratch, "output")];
  const tree = overlay(await readTree(join(FIXTURES, "basis", "content")), await readTree(HOSTILE));
  for (const [path, bytes] of tree) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), bytes);
  }
  const checked = await runMain(["controleer", "--content", content]);
  const made = await runMain(["maak", "--jaar", "2026", "--content", content, "--output", output]);
  const page = join(output, "2026", "concept", "partijen", `${NAME}.html`);
  const [html, pdf] = await Promise.all([readFile(page, "utf8"), readFile(page.replace(/html$/u, "pdf"))]);
  return { checked, made, page, html, pdf };
}

const isType = (object: PDFDict, type: string): boolean =>
  object.lookupMaybe(PDFName.of("Type"), PDFName)?.decodeText() === type;

async function listFonts(): Promise<PDFDict[]> {
  const { context } = await PDFDocument.load(built.pdf, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.flatMap((object) => (object instanceof PDFDict && isType(object, "Font") ? [object] : []));
}

/** A composite font holds its program in its descendant. */
function isEmbedded(font: PDFDict): boolean {
  const descendants = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
  if (descendants !== undefined) return isEmbedded(descendants.lookup(0, PDFDict));
  const descriptor = font.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  return descriptor?.lookupMaybe(PDFName.of("FontFile2"), PDFStream) !== undefined;
}

/** Without what draws nothing, and with letters that are drawn joined as they are typed. */
function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "");
}

async function readText(): Promise<string> {
  const { pages } = await readPdf(built.pdf);
  return squeeze(pages.flatMap(({ items }) => items.map((item) => item.text)).join(" "));
}

const reverse = (text: string): string => Array.from(text).reverse().join("");

describeWithBrowser("a report with names and signs from all over", () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
    [built, opened] = [await build(), await openBrowser()];
  });
  afterAll(async () => {
    await opened.close();
    await rm(scratch, { recursive: true, force: true });
  });

  test("is built as a concept, and the check says which sign cannot be printed", () => {
    expect([built.checked.code, built.made.code]).toEqual([1, 0]);
    const found = built.checked.stdout.split("\n").filter((line) => line.includes("text/unprintable-character"));
    expect(found.map((line) => /^\S+/u.exec(line)?.[0])).toEqual([
      "2026/groen/projecten/laan.yaml:8:62",
      "2026/groen/voortgang.md:9:114",
      "2026/rapport.yaml:10:115",
    ]);
    expect(found[0]).toContain(`"${UNPRINTABLE}" (U+738B, een Chinees teken)`);
  });

  test("carries the program's typefaces as TrueType, each that it needs and no others", async () => {
    const fonts = await listFonts();
    const names = fonts.map((font) => font.lookupMaybe(PDFName.of("BaseFont"), PDFName)?.decodeText() ?? "?");
    const families = names.map((name) => /^[A-Z]{6}\+(\w+)-\w+$/u.exec(name)?.[1] ?? name);
    expect([...new Set(families)].sort()).toEqual([...SHIPPED].sort());
    expect(fonts.filter((font) => !isEmbedded(font)).map(String)).toEqual([]);
  });

  test("shows a placeholder for a sign that no typeface has, and asks for no emoji in colours", async () => {
    const text = await readText();
    expect([text.includes("nietvoor□"), text.includes(UNPRINTABLE)]).toEqual([true, false]);
    const shown = splitHtml(built.html.slice(built.html.indexOf("<body"))).filter(({ isText }) => isText);
    expect(shown.filter(({ source }) => source.includes(UNPRINTABLE))).toEqual([]);
    expect(/[\uFE0E\uFE0F]/u.test(built.html)).toBe(false);
  });

  test("is found whole when it is read back", async () => {
    const written: unknown = JSON.parse(await readFile(join(dirname(built.page), "controle.json"), "utf8"));
    expect(written).toMatchObject({ webpagina: { bevindingen: [] }, pdf: { bevindingen: [] } });
  });

  test("gives every name and sign back out of the PDF", async () => {
    const text = await readText();
    const names = [
      ...["Αθηνά Παπαδοπούλου", "Олена Шевченко", "Nguyễn Thị Minh", "Nguyễn Thị Ngọc"],
      ...["👩‍🌾", "👨‍👩‍👧‍👦", "❤️‍🔥", "🇳🇱", "1️⃣", "🌳", "😀", "✔ ☒ ★ ➔", "⚠️"],
    ];
    expect(names.map(squeeze).filter((name) => !text.includes(name))).toEqual([]);
  });

  test("gives every word from right to left back, in the order in which it is drawn or read", async () => {
    const text = await readText();
    const words = [...["שרה", "לוי", "משה", "כהן", "שלום", "באלון", "ירוק"], ...["فاطمة", "محمد", "يوسف", "أشجار"]];
    const isThere = (word: string): boolean => text.includes(word) || text.includes(reverse(word));
    expect(words.map(squeeze).filter((word) => !isThere(word))).toEqual([]);
  });

  test("keeps what stands behind a name behind it, in a heading, a table, a list and running text", async () => {
    const page = await newPage(await opened.browser);
    await page.goto(pathToFileURL(built.page).href);
    const places = await page.evaluate(() => {
      const names = Array.from(document.querySelectorAll("main bdi, main tspan[unicode-bidi]"));
      return names.flatMap((name) => {
        const next = name.nextSibling;
        const behind = /\S/u.exec(next?.textContent ?? "");
        if (next === null || behind === null || next.nodeType !== Node.TEXT_NODE) return [];
        const range = document.createRange();
        range.setStart(next, behind.index);
        range.setEnd(next, behind.index + 1);
        const [own, other] = [Array.from(name.getClientRects()).at(-1), range.getBoundingClientRect()];
        if (own === undefined || other.width === 0) return [];
        const isBehind = other.left >= own.right - 1 || other.top >= own.bottom - 1;
        return [{ text: name.textContent, within: name.parentElement?.localName ?? "", isBehind }];
      });
    });
    expect(places.filter(({ isBehind }) => !isBehind)).toEqual([]);
    const within = new Set(places.map((place) => place.within.replace(/^h\d$/u, "kop")));
    expect(["p", "td", "kop", "text"].filter((name) => !within.has(name))).toEqual([]);
    await page.close();
  });
});

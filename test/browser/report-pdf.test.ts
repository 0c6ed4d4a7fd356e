import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";

import { composeReport } from "../../src/compose/compose-report.ts";
import type { Chapter, ReportModel } from "../../src/compose/report-model.ts";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { loadTestRecords } from "../../src/pipeline/load-test-records.ts";
import type { Claim, ClaimedPart } from "../../src/render/claims/claim.ts";
import { listClaims } from "../../src/render/claims/list-claims.ts";
import type { HtmlElement } from "../helpers/audit/html-element.ts";
import { scanElements } from "../helpers/audit/scan-elements.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { SHIPPED } from "../helpers/fixtures.ts";
import { readPdf, type ReadPage, type ReadPdf } from "../helpers/read-pdf.ts";
import { runMain, type Run } from "../helpers/run-main.ts";

/** The shipped concept of 2026, built once by the whole program on the real machine. */
const YEAR = "2026";
const NAME = `voortgangsrapportage-${YEAR}-concept-partijen`;

/** Above and below it are the margins, with the running head and the page number. */
const MARGIN_PT = 50;

interface Built {
  readonly run: Run;
  readonly html: string;
  readonly elements: readonly HtmlElement[];
  readonly bytes: Uint8Array;
  readonly pdf: ReadPdf;
  readonly model: ReportModel;
}

let scratch = "";
let built: Built;

const folderOf = (name: string): string => join(scratch, name, YEAR, "concept", "partijen");

function build(name: string): Promise<Run> {
  return runMain(["maak", "--jaar", YEAR, "--content", SHIPPED, "--output", join(scratch, name)]);
}

async function composeModel(): Promise<ReportModel> {
  const effects = createNodeEffects();
  const { assessments, exceptions } = await checkContent(SHIPPED, effects);
  const records = await loadTestRecords(effects);
  const assessment = assessments.find(({ jaar }) => jaar.naam === YEAR);
  if (assessment === undefined) throw new Error(`The shipped content has no ${YEAR}.`);
  return composeReport(
    assessment,
    { version: "concept", edition: "partijen" },
    { exceptions, unwitnessed: [], records, veranderd: null },
  );
}

/** Text without white space and hyphens: those at the end of a line are not those of the model. */
function squeeze(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00AD\u2010\u2011-]+/gu, "");
}

const isBody = ({ height }: ReadPage, y: number): boolean => y > MARGIN_PT && y < height - MARGIN_PT;

/** What a page says between its margins. */
const bodyText = (page: ReadPage): string =>
  squeeze(page.items.flatMap(({ text, y }) => (isBody(page, y) ? [text] : [])).join(""));

const wholeText = (page: ReadPage): string => squeeze(page.items.map(({ text }) => text).join(""));

/** What stands in a corner of a page, outside its text. */
function cornerText(page: ReadPage, edge: "boven" | "onder", side: "links" | "midden" | "rechts"): string {
  const { width, height, items } = page;
  const sideOf = (x: number): typeof side => {
    if (edge === "boven") return x > width / 2 ? "rechts" : "links";
    return x < width * 0.3 ? "links" : x > width * 0.7 ? "rechts" : "midden";
  };
  return items
    .filter(({ y }) => (edge === "boven" ? y > height - MARGIN_PT : y < MARGIN_PT))
    .filter(({ x }) => sideOf(x) === side)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The pages of a chapter: from its own start to that of the next. */
function pagesOf(chapter: Chapter): ReadPage[] {
  const { pdf, model } = built;
  const starts = model.chapters.map(({ id }) => pdf.destinations.get(id) ?? 0);
  const index = model.chapters.indexOf(chapter);
  const [first = 0, next = pdf.pages.length + 1] = starts.slice(index, index + 2);
  return pdf.pages.filter(({ number }) => number >= first && number < next);
}

/** The parts of the report with their pages, and what the model claims of each with the page numbers of the PDF. */
function listParts(): { readonly part: ClaimedPart; readonly pages: readonly ReadPage[] }[] {
  const { pdf, model } = built;
  const chapters = new Map(model.chapters.map((chapter) => [chapter.id, chapter]));
  return listClaims(model, (target) => String(pdf.destinations.get(target) ?? "")).map((part) => {
    const chapter = chapters.get(part.id);
    if (chapter !== undefined) return { part, pages: pagesOf(chapter) };
    return { part, pages: part.id === "inhoud" ? contentsPages() : pdf.pages.slice(0, 1) };
  });
}

/** What a screen reader says in the place of a picture is drawn nowhere. */
const isShown = ({ kind }: Claim): boolean => kind !== "alternatieve tekst";

interface TableText {
  readonly id: string;
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly string[];
}

function listTables({ claims }: ClaimedPart): TableText[] {
  const captions = claims.filter(({ kind }) => kind === "bijschrift");
  return captions.map(({ inside: id, pieces }) => {
    const textsOf = (kind: Claim["kind"]): string[] =>
      claims.filter((one) => one.kind === kind && one.inside === id).map((one) => squeeze(one.pieces.join("")));
    return { id, caption: squeeze(pieces.join("")), head: textsOf("kolomkop").join(""), rows: textsOf("rij") };
  });
}

function contentsPages(): ReadPage[] {
  const { pdf, model } = built;
  const first = pdf.destinations.get("inhoud") ?? 0;
  const next = pdf.destinations.get(model.chapters[0]?.id ?? "") ?? 0;
  return pdf.pages.filter(({ number }) => number >= first && number < next);
}

/** In points: a chapter's line goes along with the first of its parts. */
const LINES_KEPT = 40;

const isHeading = (name: string): boolean => /^h[1-6]$/u.test(name);

function toText(html: string): string {
  const entities: readonly (readonly [string, string])[] = [
    ["&#39;", "'"],
    ["&quot;", '"'],
    ["&amp;", "&"],
  ];
  const bare = html
    .replace(/<[^>]*>/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return entities.reduce((text, [entity, character]) => text.replaceAll(entity, character), bare);
}

const listHeadings = (): { readonly level: number; readonly title: string }[] =>
  built.elements
    .filter(({ name }) => isHeading(name))
    .map(({ name, inner }) => ({ level: Number(name.slice(1)), title: toText(inner) }));

/** The page on which the heading starts that stands in, or first after, the element with this id. */
function headingPage(id: string): number {
  const { elements } = built;
  const start = elements.findIndex(({ attributes }) => attributes.get("id") === id);
  const before = elements.slice(0, start).filter(({ name }) => isHeading(name)).length;
  const entry = start === -1 ? undefined : built.pdf.outline[before];
  const page = built.pdf.pages.find(({ number }) => number === entry?.page);
  const headings = squeeze((page?.items ?? []).flatMap(({ text, heading }) => (heading === "" ? [] : [text])).join(""));
  return headings.includes(squeeze(entry?.title ?? "-")) ? (page?.number ?? 0) : 0;
}

describeWithBrowser("the PDF of the shipped report", () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
    const run = await build("eerst");
    const html = await readFile(join(folderOf("eerst"), `${NAME}.html`), "utf8");
    const bytes = await readFile(join(folderOf("eerst"), `${NAME}.pdf`));
    const [pdf, model] = [await readPdf(bytes), await composeModel()];
    built = { run, html, elements: scanElements(html), bytes, pdf, model };
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test("has the pages that were told, and the report's title and language", () => {
    const { run, pdf, html } = built;
    expect(run.code).toBe(0);
    expect(/\((\d+) pagina's\)/u.exec(run.stdout)?.[1]).toBe(String(pdf.pages.length));
    expect(pdf.title).toBe(toText(/<title>(.*?)<\/title>/u.exec(html)?.[1] ?? "-"));
    expect(pdf.language).toMatch(/^nl(?:-NL)?$/u);
    expect([pdf.isTagged, pdf.showsTitle]).toEqual([true, true]);
  });

  test("has an outline that is the headings", () => {
    expect(built.pdf.outline.map(({ level, title }) => ({ level, title }))).toEqual(listHeadings());
    expect(built.pdf.outline.filter(({ page }) => page === 0)).toEqual([]);
  });

  test("shows in the table of contents the page on which each heading starts", () => {
    const wanted = built.elements
      .filter(({ attributes }) => attributes.get("class") === "inhoud-regel")
      .map(({ attributes }) => (attributes.get("href") ?? "").slice(1));
    const shown = contentsPages().flatMap((page) =>
      // A row that went to the next page leaves a link of no height at the end of this one
      page.links
        .filter(({ bottom, top }) => top - bottom > 2)
        .map(({ target, bottom, top }) => {
          const texts = page.items.filter(({ y }) => y >= bottom - 1 && y <= top + 1).map(({ text }) => text.trim());
          return { target, number: Number(texts.filter((text) => /^\d+$/u.test(text)).at(-1)) };
        }),
    );
    expect(wanted.length).toBeGreaterThan(built.model.chapters.length);
    expect(shown).toEqual(wanted.map((id) => ({ target: id, number: headingPage(id) })));
  });

  test("fills a page of the table of contents before it begins the next one", () => {
    const lowestOf = (page: ReadPage): number =>
      Math.min(...page.items.filter(({ text, y }) => text.trim() !== "" && isBody(page, y)).map(({ y }) => y));
    const lowest = Math.min(...built.pdf.pages.slice(1).map(lowestOf));
    const spare = contentsPages().map((page) => lowestOf(page) - lowest);
    // A line that is alone in its chapter does not hold on to the next one
    expect(spare.slice(0, -1).filter((points) => points > LINES_KEPT)).toEqual([]);
  });

  test("has a destination for every link inside it, and no other link than those of the page", () => {
    const { pdf, elements } = built;
    const links = pdf.pages.flatMap(({ number, links: own }) => own.map((link) => ({ page: number, ...link })));
    expect(links.filter(({ target, url }) => target === null && url === null)).toEqual([]);
    expect(links.filter(({ target }) => target !== null && (pdf.destinations.get(target) ?? 0) === 0)).toEqual([]);
    const addresses = new Set(elements.flatMap(({ attributes }) => attributes.get("href") ?? []));
    expect(links.filter(({ url }) => url !== null && !addresses.has(url))).toEqual([]);
  });

  test("has on every page but the cover its number, its chapter and its state", () => {
    const { pdf, model } = built;
    const count = String(pdf.pages.length);
    const running = new Map([
      ...contentsPages().map(({ number }) => [number, "Inhoud"] as const),
      ...model.chapters.flatMap((chapter) => pagesOf(chapter).map(({ number }) => [number, chapter.running] as const)),
    ]);
    const corners = pdf.pages.slice(1).map((page) => ({
      left: cornerText(page, "boven", "links"),
      right: squeeze(cornerText(page, "boven", "rechts")),
      number: cornerText(page, "onder", "rechts"),
      date: squeeze(cornerText(page, "onder", "midden")),
      notice: cornerText(page, "onder", "links"),
    }));
    expect(corners).toEqual(
      pdf.pages.slice(1).map(({ number }) => ({
        left: running.get(number),
        right: squeeze(`${model.meta.versionLabel} · peildatum 30 april ${YEAR}`),
        number: `${String(number)} / ${count}`,
        date: squeeze("Rapport van 8 juni 2026"),
        notice: "Voorbeeldgegevens",
      })),
    );
    expect(wholeText(pdf.pages[0] ?? corner())).toContain("voorbeeldgegevens");
    expect(wholeText(pdf.pages[0] ?? corner())).not.toContain(`/${count}`);
  });

  test("lies on its side where tables are broad only", () => {
    const { pdf, model } = built;
    const broad = model.chapters.filter(({ orientation }) => orientation === "liggend");
    expect(broad.map(({ title }) => title)).toEqual(["Projectenregister", "Geld per bijdrager"]);
    const sideways = pdf.pages.filter(({ width, height }) => width > height).map(({ number }) => number);
    expect(sideways).toEqual(broad.flatMap((chapter) => pagesOf(chapter).map(({ number }) => number)));
    const sizes = pdf.pages.map(({ width, height }) => [width, height].map(Math.round).sort((a, b) => a - b));
    expect(new Set(sizes.map(String))).toEqual(new Set(["595,842"]));
  });

  test("says every text, row and figure that the model claims in the part where it stands", () => {
    const parts = listParts();
    const lost = parts.flatMap(({ part, pages }) => {
      // On the cover, and at the head of a page, text stands where other pages have their margin
      const said = [pages.map(bodyText).join(""), pages.map(wholeText).join("")];
      const isSaid = ({ pieces }: Claim): boolean =>
        pieces.every((piece) => said.some((text) => text.includes(squeeze(piece))));
      return part.claims.filter((claim) => isShown(claim) && !isSaid(claim)).map((claim) => ({ part: part.id, claim }));
    });
    expect(lost).toEqual([]);
    expect(parts.flatMap(({ part }) => part.claims).length).toBeGreaterThan(1000);
  });

  test("repeats the head of a table on every page it goes on to", () => {
    const continued: string[] = [];
    const headless = listParts().flatMap(({ part, pages }) => {
      const texts = pages.map(bodyText);
      return listTables(part).flatMap(({ id, caption, head, rows }) => {
        let at = Math.max(
          0,
          texts.findIndex((text) => text.includes(caption)),
        );
        return rows.flatMap((row) => {
          const page = texts.findIndex((text, index) => index >= at && text.includes(row));
          if (page <= at) return [];
          at = page;
          continued.push(id);
          const text = texts[page] ?? "";
          const headAt = text.indexOf(head);
          return headAt !== -1 && headAt < text.indexOf(row) ? [] : [{ table: id, row }];
        });
      });
    });
    expect(headless).toEqual([]);
    expect(continued.length).toBeGreaterThan(0);
  });

  test("leaves no heading alone at the end of a page", () => {
    const alone = built.pdf.pages.flatMap((page) => {
      const items = page.items.filter(({ text, y }) => text.trim() !== "" && isBody(page, y));
      const lowest = Math.min(...items.map(({ y }) => y));
      const last = items.filter(({ y }) => y <= lowest + 1);
      return last.every(({ heading }) => heading !== "") ? [{ page: page.number, last }] : [];
    });
    expect(alone).toEqual([]);
  });

  test("carries its own typefaces and no others", async () => {
    const document = await PDFDocument.load(built.bytes, { updateMetadata: false });
    const fonts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && isType(object, "Font") ? [object] : []));
    const names = fonts.map((font) => font.lookupMaybe(PDFName.of("BaseFont"), PDFName)?.decodeText() ?? "?");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^[A-Z]{6}\+Source(?:Serif4|Sans3)-\w+$/u.test(name))).toEqual([]);
    expect(fonts.filter((font) => !isEmbedded(font)).map((font) => font.toString())).toEqual([]);
  });

  test("and all that is beside it have the same bytes when built again", async () => {
    expect((await build("opnieuw")).code).toBe(0);
    const files = await readdir(folderOf("eerst"));
    expect((await readdir(folderOf("opnieuw"))).sort()).toEqual(files.sort());
    for (const file of files) {
      const [first, again] = await Promise.all(
        ["eerst", "opnieuw"].map((name) => readFile(join(folderOf(name), file))),
      );
      expect({ file, isSame: again?.equals(first ?? Buffer.of()) }).toEqual({ file, isSame: true });
    }
  });
});

function corner(): never {
  throw new Error("The PDF has no cover.");
}

const isType = (object: PDFDict, type: string): boolean =>
  object.lookupMaybe(PDFName.of("Type"), PDFName)?.decodeText() === type;

/** A composite font holds its program in its descendant. */
function isEmbedded(font: PDFDict): boolean {
  const descendants = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
  if (descendants !== undefined) return isEmbedded(descendants.lookup(0, PDFDict));
  const descriptor = font.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  return descriptor?.lookupMaybe(PDFName.of("FontFile2"), PDFStream) !== undefined;
}

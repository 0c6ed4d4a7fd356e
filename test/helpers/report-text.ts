import { composeReport } from "../../src/compose/compose-report.ts";
import type { Edition } from "../../src/compose/compose-context.ts";
import type { TestRecord, TestRecords } from "../../src/compose/test-record.ts";
import { checkContent, findingsFor, type CheckedContent } from "../../src/pipeline/check-content.ts";
import { discloseReport } from "../../src/pipeline/disclose-report.ts";
import { proveHtml } from "../../src/prove/prove-report.ts";
import { listUnwitnessed } from "../../src/rules/quotations/list-unwitnessed.ts";
import { listClaims } from "../../src/render/claims/list-claims.ts";
import type { RenderAssets } from "../../src/render/render-assets.ts";
import { renderReport } from "../../src/render/render-report.ts";
import { escapeHtml } from "../../src/render/safe-html.ts";
import { createMemory, toText, type FileTree } from "./memory-effects.ts";
import { readTree } from "./fixtures.ts";
import { spellPage } from "./page-text.ts";

/** Which report of some content is to be spelled, and what stands in it besides. */
export interface ReportAsked {
  readonly naam: string;
  readonly edition: Edition;
  readonly records: TestRecords;
}

/** Reads and checks content that lives in memory. */
export function checkTree(content: FileTree): Promise<CheckedContent> {
  return checkContent("content", createMemory({ roots: { content } }).effects);
}

/** Records of tests from a folder: `webpagina.json` and `pdf.json`, each if it is there. */
export async function readRecords(folder: string): Promise<TestRecords> {
  const files = await readTree(folder);
  const read = (name: string): TestRecord | null => {
    const bytes = files.get(name);
    return bytes === undefined ? null : (JSON.parse(toText(bytes)) as TestRecord);
  };
  return { webpagina: read("webpagina.json"), pdf: read("pdf.json") };
}

/** What a page needs beside its model: a chart draws the words and numbers that it was given. */
export function createAssets(templates: ReadonlyMap<string, string>): RenderAssets {
  return {
    templates,
    styles: "",
    fonts: [],
    images: new Map(),
    charts: (spec, { narrow, label }) =>
      narrow ? "" : `<svg role="img" aria-label="${escapeHtml(label)}">${escapeHtml(JSON.stringify(spec))}</svg>`,
  };
}

/** A report as its readers get it. */
export interface SpelledReport {
  /** What the document says of itself, then the page, as plain text. */
  readonly text: string;
  /** What the model claims and the page does not say. */
  readonly lost: readonly string[];
}

export function spellReport(
  checked: CheckedContent,
  { naam, edition, records }: ReportAsked,
  assets: RenderAssets,
): SpelledReport {
  const { assessment, tellsOfHidden } = discloseReport(checked, { naam, edition: edition.edition });
  const exceptions = findingsFor(checked, naam).exceptions.filter(({ diagnostic }) => !tellsOfHidden(diagnostic));
  const unwitnessed = listUnwitnessed(checked.content.deal, checked.sources);
  const model = composeReport(assessment, edition, { exceptions, unwitnessed, records, veranderd: null });
  const html = renderReport(model, assets);
  const metadata = Array.from(html.matchAll(/<meta name="(\w+)" content="([^"]*)">/gu), ([, name = "", words = ""]) =>
    name === "viewport" ? "" : `${name}: ${words}\n`,
  );
  const heads = model.chapters.map(({ id, running }) => `${id}: ${running}\n`);
  const { findings } = proveHtml(
    listClaims(model, () => ""),
    { html, pictures: assets.images },
    () => ({ file: null, range: null }),
  );
  return {
    text: [...metadata, "\nBoven de bladzijden\n", ...heads, "\n", spellPage(html)].join(""),
    lost: findings.map(({ message }) => message),
  };
}

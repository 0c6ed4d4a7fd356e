import { PAGES } from "./peers.ts";

/** How md-to-pdf is to print: with the browser and the settings of the bare print, and no style of its own. */
export interface BrowserSettings {
  readonly browser: string;
  readonly isRootOnLinux: boolean;
}

/** The page in the form that each tool takes: per file name its text. */
export function preparePages(html: string, settings: BrowserSettings): Map<string, string> {
  return new Map([
    [PAGES.html, html],
    [PAGES.spelledOut, spellOutIs(html)],
    [PAGES.markdown, toMarkdown(html)],
    [PAGES.markdownSettings, formatMarkdownSettings(html, settings)],
  ]);
}

/**
 * A document as one block of raw HTML, which in Markdown goes on to the first empty line. The tool puts it in the body
 * of a document of its own; there a browser gives the attributes of a second `<html>` to the first.
 */
export function toMarkdown(html: string): string {
  return html.replaceAll(/\n\s*\n/gu, "\n");
}

function formatMarkdownSettings(html: string, { browser, isRootOnLinux }: BrowserSettings): string {
  const settings = {
    stylesheet: [],
    page_media_type: "print",
    document_title: readTitle(html),
    pdf_options: { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 },
    launch_options: { executablePath: browser, args: isRootOnLinux ? ["--no-sandbox"] : [] },
  };
  return `module.exports = ${JSON.stringify(settings, null, 2)};\n`;
}

/** As it is written there. */
export function readTitle(html: string): string {
  return /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? "";
}

/**
 * The same document without `:is()` in its own style: "a:is(b, c)" becomes "ab, ac". Paged.js 0.4.3 cuts a selector
 * with a `+` at every comma, also at those between brackets (pagedjs/pagedjs#317).
 */
export function spellOutIs(html: string): string {
  return html.replaceAll(/(?<=<style>)[\s\S]*?(?=<\/style>)/gu, (css) =>
    css
      .replaceAll(/\/\*[\s\S]*?\*\//gu, "")
      .replaceAll(
        /([^{};]*:is\([^{}]*)\{/gu,
        (_, selectors: string) => `${splitAtCommas(selectors).flatMap(spellOut).join(",")}{`,
      ),
  );
}

function spellOut(selector: string): string[] {
  const start = selector.indexOf(":is(");
  if (start < 0) return [selector];
  const open = start + ":is".length;
  const close = findClosing(selector, open);
  const [before, after] = [selector.slice(0, start), selector.slice(close + 1)];
  return splitAtCommas(selector.slice(open + 1, close)).flatMap((one) => spellOut(before + one.trim() + after));
}

/** Not at those between brackets. */
function splitAtCommas(selectors: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of selectors) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "," && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + sign);
  }
  return parts;
}

function findClosing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === "(") depth++;
    if (text[index] === ")") depth--;
    if (depth === 0) return index;
  }
  return text.length;
}

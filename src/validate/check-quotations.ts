import type { Report } from "../diagnostics/create-diagnostic.ts";
import { COVENANT_PATH } from "../schema/content-schemas.ts";
import type { Sources } from "../content/sources.ts";
import { locate } from "../source/locate.ts";
import type { ContentFile } from "../content/list-content-files.ts";
import { walkSchema } from "../schema/walk-schema.ts";

/** Reports every quotation that is not found, word for word, in the deal's own text. */
export function checkQuotations(files: readonly ContentFile[], sources: Sources, report: Report): void {
  const covenant = sources.texts.get(COVENANT_PATH);
  if (covenant === undefined) {
    const isAbsent = !sources.broken.has(COVENANT_PATH);
    if (isAbsent)
      report(
        "load/missing-file",
        { file: COVENANT_PATH, range: null },
        { path: COVENANT_PATH, what: "dat is de tekst van de deal zelf, waaraan de citaten worden getoetst" },
      );
    return;
  }
  const text = normaliseQuotation(covenant.text);
  for (const { source, schema } of files) {
    walkSchema(schema, source.data, ({ data, path, info }) => {
      if (info.isQuotation !== true || typeof data !== "string") return;
      const quotation = normaliseQuotation(data);
      if (quotation === "" || text.includes(quotation)) return;
      const known = countKnown(quotation, text);
      const place = { file: source.path, range: locate(source, path) };
      report("deal/quotation-not-found", place, { quotation, from: quotation.slice(wordStart(quotation, known)) });
    });
  }
}

/**
 * A text as it is compared: white space is one space, a word broken after a hyphen at a line's end is closed, and
 * raised figures (m², a footnote mark) are as they came out of the PDF.
 */
export function normaliseQuotation(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(\p{L})-[^\S\n]*\n\s*(?=\p{L})/gu, "$1-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** How many characters of the quotation's beginning are in the text, found by halving. */
function countKnown(quotation: string, text: string): number {
  let known = 0;
  let unknown = quotation.length;
  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2);
    if (text.includes(quotation.slice(0, middle))) known = middle;
    else unknown = middle;
  }
  return known;
}

function wordStart(text: string, offset: number): number {
  return text.lastIndexOf(" ", offset) + 1;
}

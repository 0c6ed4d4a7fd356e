import type { ReportMeta } from "../../compose/report-model.ts";
import { spellDate } from "../notation/spell-figure.ts";
import { formatFontFaces } from "../print/format-font-faces.ts";
import { readCssStrings } from "../print/to-css-string.ts";
import { dropForbidden } from "../../value/drop-forbidden.ts";
import { groupTypefaces } from "../../value/typefaces.ts";
import type { FontFace, RenderAssets } from "../render-assets.ts";
import type { RenderContext } from "../render-context.ts";
import { spellState } from "./spell-state.ts";
import { trustHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { chooseFonts } from "../typeset/choose-fonts.ts";
import { isolateHtml, placeholdHtml } from "../typeset/typeset-html.ts";

export interface DocumentParts {
  /** Template directly below templates/. */
  readonly shell: "rapport" | "openstaande-punten" | "status" | "vergelijking" | "nota";
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly meta: ReportMeta;
  /** Style rules made from the model. */
  readonly rules: readonly string[];
  readonly parts: Readonly<Record<string, SafeHtml>>;
  /** True for a page that shows what is wrong with the content as it is, also a character that no typeface has. */
  readonly isAboutFaults: boolean;
}

/** What asks for an emoji in colours, or without: a browser would take a font of the machine; ours has one form only. */
const COLOUR_SELECTOR = /[\uFE0E\uFE0F]/gu;

interface DocumentTools {
  readonly assets: RenderAssets;
  readonly context: RenderContext;
}

/**
 * Head, styles and landmarks around the parts of a page. Fonts for unusual characters are in it when it has such
 * characters.
 */
export function renderDocument(document: DocumentParts, tools: DocumentTools): string {
  const { fonts } = tools.assets;
  const usual = fonts.filter(({ isFallback }) => !isFallback);
  const page = renderWith(usual, document, tools);
  const needed = chooseFonts(fonts, [page, ...document.rules.map(readCssStrings)]);
  return needed.length === usual.length ? page : renderWith(needed, document, tools);
}

function renderWith(
  fonts: readonly FontFace[],
  { shell, title, description, keywords, meta, rules, parts, isAboutFaults }: DocumentParts,
  { assets, context }: DocumentTools,
): string {
  const styles = [formatFontFaces(fonts), assets.styles, ...rules].join("\n");
  const html = context.templates.render(shell, {
    title,
    description,
    keywords: keywords.join(", "),
    author: meta.author,
    version: meta.version,
    year: meta.name,
    date: meta.reportDate,
    stylesHtml: toStyleText(styles),
    dealInSentence: meta.dealInSentence,
    documentTitle: meta.title,
    state: spellState(meta),
    peildatum: spellDate(meta.peildatum),
    isExample: meta.isExample,
    ...parts,
  });
  const settable = isAboutFaults ? html : placeholdHtml(html, groupTypefaces(assets.fonts));
  return `${dropForbidden(isolateHtml(settable).replace(COLOUR_SELECTOR, ""))}\n`;
}

/** Stylesheets are ours; still nothing in them may close the element that holds them. */
function toStyleText(styles: string): SafeHtml {
  return trustHtml(styles.replaceAll("</", "<\\/"));
}

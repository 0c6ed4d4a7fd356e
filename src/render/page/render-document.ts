import type { ReportMeta } from "../../compose/report-model.ts";
import { formatDate } from "../notation/format-date.ts";
import { formatFontFaces } from "../print/format-font-faces.ts";
import type { RenderAssets } from "../render-assets.ts";
import type { RenderContext } from "../render-context.ts";
import { trustHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";

export interface DocumentParts {
  /** Template directly below templates/. */
  readonly shell: "rapport" | "openstaande-punten";
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly meta: ReportMeta;
  /** Style rules made from the model. */
  readonly rules: readonly string[];
  readonly parts: Readonly<Record<string, SafeHtml>>;
}

/** Control characters are not allowed in HTML and mean nothing on a page. */
// eslint-disable-next-line no-control-regex -- these are the characters to be removed
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

/** Head, styles and landmarks around the parts of a page. */
export function renderDocument(
  { shell, title, description, keywords, meta, rules, parts }: DocumentParts,
  { assets, context }: { readonly assets: RenderAssets; readonly context: RenderContext },
): string {
  const styles = [formatFontFaces(assets.fonts), assets.styles, ...rules].join("\n");
  const html = context.templates.render(shell, {
    title,
    description,
    keywords: keywords.join(", "),
    author: meta.author,
    version: meta.version,
    year: String(meta.year),
    date: meta.reportDate,
    stylesHtml: toStyleText(styles),
    dealName: meta.dealName,
    documentTitle: meta.title,
    versionLabel: meta.versionLabel,
    peildatum: formatDate(meta.peildatum),
    isExample: meta.isExample,
    ...parts,
  });
  return `${html.replace(CONTROL_CHARACTERS, "")}\n`;
}

/** Stylesheets are ours; still nothing in them may close the element that holds them. */
function toStyleText(styles: string): SafeHtml {
  return trustHtml(styles.replaceAll("</", "<\\/"));
}

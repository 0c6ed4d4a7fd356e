import type { ReportMeta } from "../../compose/report-model.ts";
import { spellDate } from "../notation/spell-figure.ts";
import { exampleNotice } from "../page/example-notice.ts";
import { toCssString } from "./to-css-string.ts";

export interface NamedPage {
  readonly name: string;
  /** Left in the head of the page. */
  readonly running: string;
  readonly orientation: "staand" | "liggend";
}

/**
 * The `@page` rules that hold words of the report. Chromium has no running elements; a named page a chapter does it.
 * Type, colour and margins stand in print.css.
 */
export function formatPageRules(meta: ReportMeta, pages: readonly NamedPage[]): string {
  const right = `${meta.versionLabel} · peildatum ${spellDate(meta.peildatum)}`;
  const date = meta.reportDate === "" ? "Datum van dit rapport volgt" : `Rapport van ${spellDate(meta.reportDate)}`;
  const everyPage = [
    `@page { @top-right { content: ${toCssString(right)}; }`,
    ` @bottom-center { content: ${toCssString(date)}; }`,
    ` @bottom-left { content: ${toCssString(exampleNotice(meta))}; } }`,
  ].join("");
  return [everyPage, ...pages.map(formatNamedPage)].join("\n");
}

function formatNamedPage({ name, running, orientation }: NamedPage): string {
  const size = orientation === "liggend" ? "size: A4 landscape; " : "";
  const page = `@page ${name} { ${size}@top-left { content: ${toCssString(running)}; } }`;
  return `${page}\n@media print { .${name} { page: ${name}; } }`;
}

/** On a screen the table of contents shows the parts of the chapter that was last gone to. */
export function formatContentsRules(chapterCount: number): string {
  const rules = Array.from({ length: chapterCount }, (_, index) => {
    const name = pageName(index);
    return `body:has(.${name}:target, .${name} :target) .inhoud-${name} .inhoud-onderdelen { display: block; }`;
  });
  return `@media screen {\n${rules.join("\n")}\n}`;
}

/** Name of the pages of a chapter. From its place and not from its id, so that it is always a CSS identifier. */
export function pageName(index: number): string {
  return `blad-${index + 1}`;
}

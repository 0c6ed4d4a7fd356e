import { capitalise } from "../value/nouns.ts";
import type { Assessment } from "../assess/assessment.ts";
import { REFERENCE, resolveReference, UNRESOLVED } from "../assess/resolve-reference.ts";
import type { AfspraakStand } from "../content/agreed-states.ts";
import type { Emptiable } from "../content/content.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { createDate, createGap, gapOf } from "../value/figure.ts";
import { dropMarks, OWN_MARKS } from "../value/own-marks.ts";
import type { DateFigure, Figure } from "../value/value.ts";
import type { Inline, Link, Markdown, RichText } from "./report-model.ts";

/** What stands where something is missing. */
export const VOLGT: Inline = createGap("volgt", { quantity: "aantal" });
/** What stands where something is withheld. */
export const VERTROUWELIJK: Inline = createGap("vertrouwelijk", { quantity: "aantal" });
/** What stands where there can be nothing. */
export const NVT: Inline = createGap("nvt", { quantity: "aantal" });

/** A text that people wrote, with its references replaced by figures. */
export function composeMarkdown(text: string, assessment: Assessment): Markdown {
  const figures: (Figure | DateFigure)[] = [];
  const markdown = dropMarks(text).replace(REFERENCE, (whole, reference: string, offset: number, around: string) => {
    const found = resolveReference(reference, assessment);
    const place = (figure: Figure | DateFigure): string =>
      `${OWN_MARKS.figureStart}${String(figures.push(figure) - 1)}${OWN_MARKS.figureEnd}`;
    const behind = around.slice(offset + whole.length);
    const mark = place(found.kind === "figure" ? dropSaidUnit(found.figure, behind) : UNRESOLVED);
    return found.kind === "figure" ? mark + tellChange(found.afspraken, place) : mark;
  });
  return { kind: "markdown", markdown, figures };
}

/** A figure without its unit where the text behind it says it already. */
function dropSaidUnit(figure: Figure | DateFigure, behind: string): Figure | DateFigure {
  if (figure.kind === "date" || figure.unit === null || figure.unit === "") return figure;
  const said = behind.trimStart().toLowerCase();
  const isSaid = said.startsWith(figure.unit.toLowerCase()) || (figure.unit === "procent" && said.startsWith("%"));
  return isSaid ? { ...figure, unit: "" } : figure;
}

/** Behind an agreed number that was changed: " (sinds 1 maart 2026; daarvoor 1.000)"; nothing where nothing was. */
function tellChange(afspraken: readonly AfspraakStand[], place: (figure: Figure | DateFigure) => string): string {
  const index = afspraken.findIndex(({ stand }) => stand === "geldt");
  const [now, before] = [afspraken[index], afspraken[index - 1]];
  if (now === undefined || now.isBegin) return "";
  const since = ` (sinds ${place(createDate(now.vanaf, "lang", now.waarde.origin))}`;
  return before === undefined || before.waarde.value === null
    ? `${since})`
    : `${since}; daarvoor ${place(before.waarde)})`;
}

/** A text field as running text; "volgt" when it is not there. */
export function textOr(text: string | null, assessment: Assessment, otherwise: Inline = VOLGT): RichText {
  return text === null || text.trim() === "" ? [otherwise] : [composeMarkdown(text, assessment)];
}

/** A plain word; "volgt" when it is not there. */
export function wordOr(word: string | null, otherwise: Inline = VOLGT): Inline {
  return word === null || word === "" ? otherwise : word;
}

/** What stands where an entry says nothing: "volgt", or "vertrouwelijk" where this reader gets an empty place. */
export function lackIn(entry: Emptiable | null | undefined): Inline {
  return isEmptied(entry) ? VERTROUWELIJK : VOLGT;
}

/** What stands where something depends on figures that are not known: why the first of them is not; null for none. */
export function lackOf([first]: readonly Figure[]): Inline | null {
  return first === undefined ? null : createGap(gapOf(first), { quantity: "aantal" });
}

/** A date written out: 30 april 2026. */
export function longDate(date: string | null): DateFigure {
  return createDate(date, "lang");
}

/** A date in figures, for tables: 30-4-2026. */
export function shortDate(date: string | null): DateFigure {
  return createDate(date, "kort");
}

export function link(anchor: string, text: string): Link {
  return { kind: "link", href: `#${anchor}`, text };
}

/** Inlines with a separator between them. */
export function join(parts: readonly Inline[], separator: string): RichText {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** Running text that begins a sentence: "Streven naar 500". */
export function beginSentence([first = "", ...others]: RichText): RichText {
  return [typeof first === "string" ? capitalise(first) : first, ...others];
}

/** A text that stands within a sentence: without the full stop at its end. */
export function dropStop(text: string): string {
  return text.replace(/[.\s]+$/u, "");
}

/** A text that follows another one, with a space before it. */
export function spaced(text: string | null, assessment: Assessment): RichText {
  return text === null ? [] : [" ", composeMarkdown(text, assessment)];
}

/** A text that ends its sentence, with a full stop unless it has one. */
export function closed(text: string, assessment: Assessment): RichText {
  return [composeMarkdown(text, assessment), ...(/[.!?]\s*$/u.test(text) ? [] : ["."])];
}

import type { Inline, Markdown, RichText } from "../../compose/report-model.ts";
import { dropMarks, OWN_MARKS } from "../../value/own-marks.ts";
import type { ContentOrigin, DateFigure, Figure } from "../../value/value.ts";
import { toPlainMarkdown } from "../markdown/to-plain-markdown.ts";
import { PLACEHOLDER } from "../markdown/spelled-figure.ts";
import type { Place } from "../../value/notation/format-figure.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import type { PageOf } from "./claim.ts";
import { spellByHand } from "./second-hand.ts";

/** How words are spelled where they stand. */
export interface Spelling {
  readonly place: Place;
  readonly pageOf: PageOf;
}

/** Stands where words may follow that only a screen reader says; a character that Markdown leaves as it is. */
const BREAK = OWN_MARKS.pause;

/** Rich text as the pieces of words that are read, with every sign and figure in words. */
export function spellText(text: RichText, spelling: Spelling): string[] {
  const whole = text.map((inline) => spellInline(inline, spelling)).join("");
  return whole.split(BREAK).filter((piece) => piece.trim() !== "");
}

/** The places in the content from which the figures of a text come. */
export function listOrigins(text: RichText): ContentOrigin[] {
  return text.flatMap((inline): ContentOrigin[] => {
    if (typeof inline === "string") return [];
    if (inline.kind === "strong") return listOrigins(inline.text);
    if (inline.kind === "markdown") return inline.figures.flatMap(originOf);
    return inline.kind === "figure" || inline.kind === "date" ? originOf(inline) : [];
  });
}

/** Ids inside the report to which the links of a text lead. */
export function listMentions(text: RichText): string[] {
  return text.flatMap((inline): string[] => {
    if (typeof inline === "string") return [];
    if (inline.kind === "strong") return listMentions(inline.text);
    if (inline.kind === "markdown") return Array.from(inline.markdown.matchAll(ANCHOR), ([, id = ""]) => id);
    return inline.kind === "link" && inline.href.startsWith("#") ? [inline.href.slice(1)] : [];
  });
}

/** A link of Markdown to a place in the report. */
const ANCHOR = /\]\(#([^)\s]+)\)/gu;

/** What somebody wrote of a text: its longest stretch without figures. */
export function findWritten(text: RichText): string {
  return text
    .flatMap((inline): string[] => {
      if (typeof inline === "string") return [inline];
      if (inline.kind === "strong") return [findWritten(inline.text)];
      if (inline.kind === "link") return [inline.text];
      return inline.kind === "markdown" ? inline.markdown.split(PLACEHOLDER_OR_LINE) : [];
    })
    .reduce((longest, one) => (one.trim().length > longest.length ? one.trim() : longest), "");
}

const PLACEHOLDER_OR_LINE = new RegExp(`${PLACEHOLDER.source.replace("(\\d+)", "\\d+")}|\\n`, "u");

function originOf({ origin }: Figure | DateFigure): ContentOrigin[] {
  return origin.kind === "content" ? [origin] : [...origin.from];
}

function spellInline(inline: Inline, spelling: Spelling): string {
  if (typeof inline === "string") return dropMarks(inline);
  switch (inline.kind) {
    case "figure":
    case "date":
      return `${spellByHand(inline, spelling.place)}${inline.status === "bekend" ? "" : BREAK}`;
    case "link":
      return dropMarks(inline.text);
    case "strong":
      return inline.text.map((one) => spellInline(one, spelling)).join("");
    case "oordeel":
      return signOf(inline.oordeel).word;
    case "markdown":
      return spellMarkdown(inline, spelling.place);
    case "page-number":
      return spelling.pageOf(inline.target);
    case "line-break":
      return " ";
  }
}

function spellMarkdown({ markdown, figures }: Markdown, place: Place): string {
  const filled = markdown.replace(PLACEHOLDER, (whole, index: string) => {
    const figure = figures[Number(index)];
    if (figure === undefined) return whole;
    const words = spellByHand(figure, place);
    return figure.status === "bekend" ? words : `${words}${BREAK}`;
  });
  return toPlainMarkdown({ kind: "markdown", markdown: filled, figures: [] });
}

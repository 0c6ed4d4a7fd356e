import { formatDate, formatDateFigure } from "../../value/notation/format-date.ts";
import { formatFigure, type Place } from "../../value/notation/format-figure.ts";
import { STATUS_WORDS } from "../../value/notation/status-words.ts";
import type { DateFigure, Figure } from "../../value/value.ts";
import { keepTogether, NON_BREAKING_SPACE } from "./keep-together.ts";

/** A figure or date as the page prints it at a place: "412 gezinnen", "30 april 2026", "volgt". */
export function spellFigure(figure: Figure | DateFigure, place: Place): string {
  return keepTogether(figure.kind === "figure" ? formatFigure(figure, place) : formatDateFigure(figure));
}

/** An ISO date as the page prints it; one that is not there is still to come. */
export function spellDate(isoDate: string, notation: DateFigure["notation"] = "lang"): string {
  if (isoDate === "") return STATUS_WORDS.volgt.word;
  return keepTogether(formatDate(isoDate, notation));
}

/** A period: "1 mei 2025 – 30 april 2026". */
export function spellPeriod({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${spellDate(from)}${NON_BREAKING_SPACE}– ${spellDate(to)}`;
}

import { findDestinations } from "../reading/read-destinations.ts";
import type { OpenPrint } from "./open-print.ts";
import { planPageNumbers } from "./plan-page-numbers.ts";
import type { PageNumberEdits } from "./plan-page-numbers.ts";

const PLACEHOLDER_DIGITS = 3;

/**
 * Placeholders for so many page numbers, in order. A font holds only the glyphs that are printed: together they have
 * each digit, so that each can be written.
 */
export function listPlaceholders(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: PLACEHOLDER_DIGITS }, (_, digit) => (index * PLACEHOLDER_DIGITS + digit) % 10).join(""),
  );
}

/** A page number as it was printed, and the id of the element whose page it tells. */
interface PrintedNumber {
  readonly target: string;
  readonly shown: string;
}

/**
 * Finds the right page numbers of a print, and how they are written in it.
 *
 * @param numbers as they were printed, in order
 * @returns the numbers as they must be, and no edits where they must be printed
 * @throws an Error when a target is nowhere
 */
export function numberPages(
  print: OpenPrint,
  numbers: readonly PrintedNumber[],
): { right: string[]; edits: PageNumberEdits | null } {
  const pages = findDestinations(print.open);
  const right = numbers.map(({ target }) => {
    const page = pages.get(target);
    if (page === undefined) throw new Error(`No destination "${target}" in the PDF: no link points at it.`);
    return String(page);
  });
  if (numbers.every(({ shown }, index) => shown === right[index])) return { right, edits: new Map() };
  const wanted = numbers.map(({ target, shown }, index) => ({ target, placeholder: shown, shown: right[index] ?? "" }));
  return { right, edits: planPageNumbers(print, wanted) };
}

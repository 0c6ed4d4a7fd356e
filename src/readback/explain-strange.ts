import type { Strange } from "../pdf/shape/list-strange.ts";
import type { Difference } from "./difference.ts";

const MEANINGS: Readonly<Record<Strange["kind"], string>> = {
  action: "voert uit zichzelf iets uit",
  layers: "heeft lagen, waarin iets verborgen kan zijn",
  invisible: "heeft tekst die er staat maar niet te zien is",
  covered: "heeft iets dat over tekst heen is getekend",
  turned: "is gedraaid",
  cropped: "is bijgesneden: een deel is niet te zien",
  sheet: "heeft een ander formaat",
  note: "heeft een opmerking, veld of stempel over de inhoud heen",
  property: "heeft een eigenschap die geen rapport heeft",
  "drawn-link": "heeft een link met een eigen tekening",
};

const MOST_LETTERS = 120;

/** Says in words what stands in a PDF that the program never puts there. */
export function explainStrange(strange: readonly Strange[]): Difference[] {
  return strange.map(({ kind, page, told }) => ({
    place: `${page === 0 ? "de PDF" : `bladzijde ${String(page)}`} ${MEANINGS[kind]}`,
    given: told.length > MOST_LETTERS ? `${told.slice(0, MOST_LETTERS)}…` : told,
    rebuilt: null,
  }));
}

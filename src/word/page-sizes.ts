import type { Orientation } from "./word-document.ts";

/** Twentieths of a point, in which Word measures: A4, and what is left around the text. */
const LONG_SIDE = 16838;
const SHORT_SIDE = 11906;
export const MARGIN = 1247;

/** Width and height of the page. */
export const PAGE: Readonly<Record<Orientation, { readonly width: number; readonly height: number }>> = {
  staand: { width: SHORT_SIDE, height: LONG_SIDE },
  liggend: { width: LONG_SIDE, height: SHORT_SIDE },
};

/** Width of the text. */
export const TEXT_WIDTH: Readonly<Record<Orientation, number>> = {
  staand: SHORT_SIDE - 2 * MARGIN,
  liggend: LONG_SIDE - 2 * MARGIN,
};

/** What a picture may take of a page, whichever way it lies: half of an upright one, so that what is told of it is beside it. */
export const PICTURE_ROOM = { width: TEXT_WIDTH.staand, height: 7000 } as const;

import type { OordeelStand } from "../../value/value.ts";

/** Geometry of a sign on a field of 16 by 16; an empty path draws nothing. */
export interface Sign {
  /** Part of its class names; says which colour token it takes. */
  readonly slug: string;
  readonly word: string;
  /** Path that is filled in the sign's colour. */
  readonly shape: string;
  /** Path that is drawn as a line: in the sign's colour, or in white on a shape. */
  readonly line: string;
}

const CIRCLE = "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z";
const OPEN_CIRCLE = "M8 2.4a5.6 5.6 0 1 1 0 11.2a5.6 5.6 0 1 1 0-11.2z";
const TICK = "M4.7 8.2l2.4 2.5l4.3-5";
const TRIANGLE = "M8 1.6L15.3 14.4H.7z";
const SQUARE = "M2 2h12v12H2z";
const OPEN_DIAMOND = "M8 1.6L14.4 8L8 14.4L1.6 8z";
const DASH = "M1.5 6.8h13v2.4h-13z";

/** The sign of each oordeel, and of what is there instead. Their shapes differ, so that colour is never the only sign. */
const SIGNS: Readonly<Record<OordeelStand, Sign>> = {
  "op schema": { slug: "op-schema", word: "op schema", shape: CIRCLE, line: "" },
  afgerond: { slug: "afgerond", word: "afgerond", shape: CIRCLE, line: TICK },
  aandacht: { slug: "aandacht", word: "aandacht", shape: TRIANGLE, line: "" },
  vertraagd: { slug: "vertraagd", word: "vertraagd", shape: SQUARE, line: "" },
  "nog niet gestart": { slug: "niet-gestart", word: "nog niet gestart", shape: "", line: OPEN_CIRCLE },
  vervallen: { slug: "vervallen", word: "vervallen", shape: DASH, line: "" },
  volgt: { slug: "volgt", word: "volgt", shape: "", line: OPEN_CIRCLE },
  vertrouwelijk: { slug: "vertrouwelijk", word: "vertrouwelijk", shape: "", line: OPEN_DIAMOND },
};

export function signOf(oordeel: OordeelStand): Sign {
  return SIGNS[oordeel];
}

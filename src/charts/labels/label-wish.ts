import type { Box } from "../box.ts";
import type { Paper } from "../drawing.ts";
import type { Candidate, Obstacle } from "./place-label.ts";

/** A label that is still to be placed. */
export interface LabelWish {
  readonly candidates: Iterable<Candidate>;
  readonly obstacles: readonly Obstacle[];
  /** Tried only when no place near is allowed, for there are many. */
  readonly far: () => readonly Candidate[];
}

/** The part of the canvas that labels may use, and how wide their text is. */
export interface LabelRoom {
  readonly bounds: Box;
  readonly measure: Paper["measure"];
}

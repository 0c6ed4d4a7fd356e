import { OORDELEN, type OordeelStand } from "../../value/value.ts";
import { COLOURS, DASHES } from "../chart-tokens.ts";

/** How Chart.js draws the sign of an oordeel: shape, fill and line. */
export interface SignLook {
  readonly pointStyle: "circle" | "triangle" | "rect" | "rectRot" | "line";
  readonly radius: number;
  readonly fill: string;
  readonly line: string;
  readonly lineWidth: number;
  /** Down from the middle, for shapes whose weight is not in the middle of their box. */
  readonly shift: number;
}

const FILLED = { line: COLOURS.white, lineWidth: 0, shift: 0 } as const;
const OPEN = { pointStyle: "circle", fill: COLOURS.white, shift: 0 } as const;

/** The signs in the order in which the key names them. */
export const SIGN_NAMES: readonly OordeelStand[] = [...OORDELEN, "volgt", "vertrouwelijk"];

/** Each differs by shape, not by colour alone. */
export const SIGN_LOOKS: Readonly<Record<OordeelStand, SignLook>> = {
  "op schema": { ...FILLED, pointStyle: "circle", radius: 7.25, fill: COLOURS.green },
  afgerond: { ...FILLED, pointStyle: "circle", radius: 7.25, fill: COLOURS.green },
  aandacht: { ...FILLED, pointStyle: "triangle", radius: 8.75, fill: COLOURS.orange, shift: 1.75 },
  vertraagd: { ...FILLED, pointStyle: "rect", radius: 9.2, fill: COLOURS.red },
  "nog niet gestart": { ...OPEN, radius: 6.25, line: COLOURS.grey, lineWidth: 2 },
  vervallen: { ...FILLED, pointStyle: "line", radius: 7, fill: COLOURS.grey, line: COLOURS.grey, lineWidth: 2.5 },
  volgt: { ...OPEN, radius: 6.25, line: DASHES.pending.standIn, lineWidth: 1.5 },
  vertrouwelijk: { ...OPEN, pointStyle: "rectRot", radius: 7.5, line: COLOURS.grey, lineWidth: 2 },
};

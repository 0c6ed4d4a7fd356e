/** Colours of the report, the same values as in templates/styles; charts use no others. */
export const COLOURS = {
  ink: "#14262C",
  petrol: "#0B3C49",
  teal: "#0F6E84",
  grey: "#5A6770",
  copper: "#A65200",
  green: "#1B6E4A",
  orange: "#A65200",
  red: "#A8201A",
  paleBar: "#8FB9C3",
  /** Grey at three tenths over white, as an opaque colour: faint grid lines and hairlines. */
  hairline: "#CED1D4",
  white: "#FFFFFF",
} as const;

/** The family that the report's @font-face rules provide. */
export const FONT_FAMILY = "'Source Sans 3', sans-serif";

/** How a line of text looks; sizes in CSS pixels. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly colour: string;
}

/** The text styles of the charts. Nothing is smaller than 12 px, which is 9 pt on paper. */
export const TEXT = {
  axis: { size: 12, weight: 400, colour: COLOURS.grey },
  axisCurrent: { size: 12, weight: 600, colour: COLOURS.ink },
  target: { size: 13, weight: 600, colour: COLOURS.petrol },
  plan: { size: 13, weight: 600, colour: COLOURS.grey },
  prognosis: { size: 13, weight: 600, colour: COLOURS.copper },
  value: { size: 13, weight: 600, colour: COLOURS.ink },
  valueCurrent: { size: 20, weight: 700, colour: COLOURS.ink },
  valueCurrentNarrow: { size: 18, weight: 700, colour: COLOURS.ink },
  missing: { size: 13, weight: 400, colour: COLOURS.grey },
  name: { size: 14, weight: 600, colour: COLOURS.ink },
  rowName: { size: 14, weight: 400, colour: COLOURS.ink },
  rowNumber: { size: 14, weight: 700, colour: COLOURS.teal },
  resultId: { size: 12, weight: 400, colour: COLOURS.grey },
  amount: { size: 13, weight: 600, colour: COLOURS.ink },
} as const satisfies Record<string, TextStyle>;

/** A dashed stroke and the colour that stands in for it while Chart.js draws. */
export interface Dash {
  readonly standIn: string;
  readonly colour: string;
  readonly pattern: string;
  readonly cap: "butt" | "round";
}

/**
 * The canvas turns each dash of a line into a filled shape of its own, 100 KB for one dotted line. So dashed lines are
 * drawn whole, in a stand-in one step off their colour, and get colour and pattern when the SVG is cleaned.
 */
export const DASHES = {
  plan: { standIn: "#5A6771", colour: COLOURS.grey, pattern: "6 4", cap: "butt" },
  prognosis: { standIn: "#A65201", colour: COLOURS.copper, pattern: "0 5", cap: "round" },
  pending: { standIn: "#5A6772", colour: COLOURS.grey, pattern: "1.9 1.9", cap: "butt" },
} as const satisfies Record<string, Dash>;

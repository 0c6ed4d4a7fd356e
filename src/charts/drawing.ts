import type { ChartConfiguration } from "chart.js";
import type { Box } from "./box.ts";
import type { MeasureText } from "./labels/fit-text.ts";
import type { Label } from "./labels/label.ts";

/** What Chart.js draws and the text that is written over it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The part of the picture in which the scales of the configuration run. */
  readonly area: Box;
  readonly configuration: ChartConfiguration;
  readonly labels: readonly Label[];
}

/** What a chart is drawn on. */
export interface Paper {
  readonly width: number;
  /** For a phone: less beside, more below each other. */
  readonly narrow: boolean;
  readonly measure: MeasureText;
}

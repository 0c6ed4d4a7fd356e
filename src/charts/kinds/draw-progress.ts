import type { ProgressChart } from "../chart-spec.ts";
import type { Drawing, Paper } from "../drawing.ts";
import { placeProgressLabels } from "../labels/place-progress-labels.ts";
import { createProgressFrame } from "./progress-frame.ts";
import { toProgressConfiguration } from "./progress-configuration.ts";

const LANE_STEP = 18;
const MAX_EXTRA_LANE = 40 * LANE_STEP;

/** Draws progress over the years; where labels find no room, the chart gets more of it above the plot. */
export function drawProgress(spec: ProgressChart, paper: Paper): Drawing {
  for (let extraLane = 0; extraLane <= MAX_EXTRA_LANE; extraLane += LANE_STEP) {
    const frame = createProgressFrame(spec, paper, extraLane);
    const labels = placeProgressLabels(spec, frame, paper);
    if (labels !== null) {
      const { width, height, plot } = frame;
      return { width, height, area: plot, labels, configuration: toProgressConfiguration(frame) };
    }
  }
  throw new Error("No room for the labels of a progress chart, however high it is");
}

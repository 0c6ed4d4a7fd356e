import type { StatusChart } from "../chart-spec.ts";
import type { Drawing, Paper } from "../drawing.ts";
import { toStatusConfiguration } from "./status-configuration.ts";
import { createStatusFrame } from "./status-frame.ts";

/** Draws the sign of every result, one row a theme. */
export function drawStatus(spec: StatusChart, paper: Paper): Drawing {
  const frame = createStatusFrame(spec, paper);
  const { width, height, labels } = frame;
  const area = { left: 0, top: 0, right: width, bottom: height };
  return { width, height, area, labels, configuration: toStatusConfiguration(frame) };
}

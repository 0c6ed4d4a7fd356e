import type { MoneyChart } from "../chart-spec.ts";
import type { Drawing, Paper } from "../drawing.ts";
import { toMoneyConfiguration } from "./money-configuration.ts";
import { createMoneyFrame } from "./money-frame.ts";

/** Draws spent inside committed inside reserved, one bar a source of money. */
export function drawMoney(spec: MoneyChart, paper: Paper): Drawing {
  const frame = createMoneyFrame(spec, paper);
  const { width, height, plot, labels } = frame;
  return { width, height, area: plot, labels, configuration: toMoneyConfiguration(frame) };
}

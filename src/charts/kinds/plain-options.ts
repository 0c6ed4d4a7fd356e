import type { ChartOptions } from "chart.js";

/** What every chart of the report leaves out: motion, boxes with legends, titles and anything that answers a mouse. */
export function plainOptions(): ChartOptions {
  return {
    animation: false,
    responsive: false,
    devicePixelRatio: 1,
    events: [],
    plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
  };
}

import type { OordeelStand } from "../../value/value.ts";
import type { ChartConfiguration, ChartDataset, Plugin } from "chart.js";
import { COLOURS } from "../chart-tokens.ts";
import { plainOptions } from "./plain-options.ts";
import { SIGN_LOOKS } from "./sign-looks.ts";
import type { PlacedSign, StatusFrame } from "./status-frame.ts";
import { toLinearScale } from "./to-linear-scale.ts";

/** The Chart.js configuration of a status chart: one set of points for each sign, on scales that count in pixels. */
export function toStatusConfiguration(frame: StatusFrame): ChartConfiguration {
  const names = [...new Set(frame.signs.map(({ name }) => name))];
  const finished = frame.signs.filter(({ name }) => name === "afgerond");
  return {
    type: "scatter",
    data: { datasets: names.map((name) => toSigns(name, frame.signs)) },
    options: { ...plainOptions(), scales: { x: toColumns(frame), y: toRules(frame) } },
    plugins: [tickMarks(finished)],
  };
}

function toSigns(name: OordeelStand, signs: readonly PlacedSign[]): ChartDataset<"scatter"> {
  const look = SIGN_LOOKS[name];
  const data = signs.filter((sign) => sign.name === name).map(({ at }) => ({ x: at.x, y: at.y + look.shift }));
  return {
    ...{ data, clip: false, pointStyle: look.pointStyle, pointRadius: look.radius },
    ...{ pointBackgroundColor: look.fill, pointBorderColor: look.line, pointBorderWidth: look.lineWidth },
  };
}

function toColumns({ width }: StatusFrame): object {
  return toLinearScale({ min: 0, max: width, ticks: [], grid: {} });
}

/** The upright scale runs down like pixels do; its grid lines are the hairlines below the rows. */
function toRules({ height, rules }: StatusFrame): object {
  const grid = { drawTicks: false, color: COLOURS.hairline };
  return { ...toLinearScale({ min: 0, max: height, ticks: rules, grid }), reverse: true };
}

/** The tick in the circle of a finished result. */
function tickMarks(signs: readonly PlacedSign[]): Plugin {
  return {
    id: "tick-marks",
    afterDatasetsDraw: ({ ctx }) => {
      ctx.save();
      Object.assign(ctx, { strokeStyle: COLOURS.white, lineWidth: 2, lineCap: "round", lineJoin: "round" });
      for (const { at } of signs) {
        ctx.beginPath();
        ctx.moveTo(at.x - 3.3, at.y + 0.3);
        ctx.lineTo(at.x - 0.9, at.y + 2.7);
        ctx.lineTo(at.x + 3.5, at.y - 2.6);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** A linear scale without text: Chart.js draws its grid, the labels are written afterwards. */
export interface LinearScale {
  readonly min: number;
  readonly max: number;
  /** Where grid lines or tick marks stand; empty for none. */
  readonly ticks: readonly number[];
  /** Chart.js options of the lines. */
  readonly grid: object;
}

interface ChartScale {
  ticks: { value: number }[];
  width: number;
  height: number;
  isHorizontal: () => boolean;
}

/** The Chart.js options of such a scale. It takes no room: the layout of the chart has made that already. */
export function toLinearScale({ min, max, ticks, grid }: LinearScale): object {
  return {
    ...{ type: "linear", offset: false, min, max, ticks: { display: false }, border: { display: false } },
    grid: { offset: false, display: ticks.length > 0, ...grid },
    afterBuildTicks: (scale: ChartScale) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
    afterFit: (scale: ChartScale) => {
      scale[scale.isHorizontal() ? "height" : "width"] = 0;
    },
  };
}

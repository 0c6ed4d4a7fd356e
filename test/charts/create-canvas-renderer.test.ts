import { expect, test } from "vitest";
import { createCanvasRenderer } from "../../src/charts/create-canvas-renderer.ts";
import { plainOptions } from "../../src/charts/kinds/plain-options.ts";

const SIDE = 2000;
const BYTES_OF_BITMAP = SIDE * SIDE * 4;
const MANY = 40;

test("the bitmaps of charts that were drawn are not kept", () => {
  const { draw } = createCanvasRenderer();
  const area = { left: 0, top: 0, right: SIDE, bottom: SIDE };
  const drawOne = (): string =>
    draw({
      width: SIDE,
      height: SIDE,
      area,
      configuration: { type: "bar", data: { datasets: [] }, options: plainOptions() },
    });
  drawOne();
  const before = process.memoryUsage.rss();
  // In one go, as a report is rendered: Node frees what canvases hold only afterwards.
  for (let count = 0; count < MANY; count++) drawOne();
  expect(process.memoryUsage.rss() - before).toBeLessThan((MANY * BYTES_OF_BITMAP) / 4);
});

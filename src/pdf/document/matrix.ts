import type { DrawnBox } from "../reading/pdf-reading.ts";

/** Maps a point: x' = a x + c y + e and y' = b x + d y + f (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does what the first does, and then what the second does. */
export function multiply([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
  const [g, h, i, j, k, l] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** The same matrix from a point further on. */
export function translate([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f];
}

/** The smallest upright box around a box that this matrix turned. */
export function mapBox([a, b, c, d, e, f]: Matrix, { left, top, right, bottom }: DrawnBox): DrawnBox {
  const [x1, x2, x3, x4] = [a * left, a * right, c * top, c * bottom];
  const [y1, y2, y3, y4] = [b * left, b * right, d * top, d * bottom];
  return {
    left: Math.min(x1, x2) + Math.min(x3, x4) + e,
    top: Math.min(y1, y2) + Math.min(y3, y4) + f,
    right: Math.max(x1, x2) + Math.max(x3, x4) + e,
    bottom: Math.max(y1, y2) + Math.max(y3, y4) + f,
  };
}

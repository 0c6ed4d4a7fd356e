/** Red, green and blue, 0-255, and how much of what lies behind it is covered, 0-1. */
export interface Colour {
  readonly channels: readonly [number, number, number];
  readonly cover: number;
}

export const PAPER: Colour = { channels: [255, 255, 255], cover: 1 };
const NOTHING: Colour = { channels: [0, 0, 0], cover: 0 };

const RGB = /^rgba?\((\d+(?:\.\d+)?), (\d+(?:\.\d+)?), (\d+(?:\.\d+)?)(?:, (\d+(?:\.\d+)?))?\)$/u;

/** A colour as a browser computes it. One in another notation cannot be judged, and counts as none: the report has none. */
export function parseColour(text: string): Colour {
  const [, red, green, blue, cover = "1"] = RGB.exec(text) ?? [];
  if (red === undefined) return NOTHING;
  return { channels: [Number(red), Number(green), Number(blue)], cover: Number(cover) };
}

/** A colour as it is seen before another that covers all. */
export function blend({ channels, cover }: Colour, behind: Colour): Colour {
  const mix = (at: 0 | 1 | 2): number => channels[at] * cover + behind.channels[at] * (1 - cover);
  return { channels: [mix(0), mix(1), mix(2)], cover: 1 };
}

/** How much two colours differ, from 1 to 21, as WCAG 2.2 computes it. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance({ channels: [red, green, blue] }: Colour): number {
  return 0.2126 * linearise(red) + 0.7152 * linearise(green) + 0.0722 * linearise(blue);
}

function linearise(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

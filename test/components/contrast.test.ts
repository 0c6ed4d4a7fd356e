import { describe, expect, it } from "vitest";
import { readTemplates } from "./read-templates.ts";

const TOKENS = new Map(
  Array.from(
    (readTemplates("tokens.css").get("styles/tokens.css") ?? "").matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/giu),
    ([, name = "", value = ""]) => [name, value] as const,
  ),
);

/** WCAG 2.2, 1.4.3: text on its background. */
const TEXT = [
  ["inkt", "papier"],
  ["petrol", "papier"],
  ["teal", "papier"],
  ["grijs", "papier"],
  ["koper", "papier"],
  ["oordeel-groen", "papier"],
  ["oordeel-oranje", "papier"],
  ["oordeel-rood", "papier"],
  ["inkt", "vlak-code"],
  ["omslag-tekst", "omslag"],
  ["omslag-zacht", "omslag"],
  ["omslag-tekst", "vlag"],
] as const;

/** WCAG 2.2, 1.4.11: what has to be seen, such as a sign, a box or a bar. */
const SHAPES = [
  ["omslag-groen", "omslag"],
  ["omslag-oranje", "omslag"],
  ["omslag-rood", "omslag"],
  ["teal", "balkruimte"],
  ["inkt", "balkruimte"],
] as const;

describe("contrast", () => {
  it.each(TEXT)("%s on %s is at least 4.5", (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)("%s on %s is at least 3", (shape, ground) => {
    expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(token: string): number {
  const hex = TOKENS.get(token);
  if (hex === undefined) throw new Error(`There is no colour named ${token}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

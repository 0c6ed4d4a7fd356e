import { COLOURS } from "../../src/charts/chart-tokens.ts";
import { readTemplates } from "../components/read-templates.ts";

/** Text on its ground. WCAG 2.2, 1.4.3 asks 4.5; the report asks it of large text too. */
export const TEXT_PAIRS = [
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
  // In the bars of a chart
  ["papier", "teal"],
  ["inkt", "chart:paleBar"],
] as const;

/** A shape that has to be seen on what it lies on, such as a sign, a box, a bar or the mark of the focus: 1.4.11 asks 3. */
export const SHAPE_PAIRS = [
  ["omslag-groen", "omslag"],
  ["omslag-oranje", "omslag"],
  ["omslag-rood", "omslag"],
  ["omslag-zacht", "omslag"],
  ["omslag", "omslag-groen"],
  ["omslag", "omslag-oranje"],
  ["omslag", "omslag-rood"],
  ["oordeel-groen", "papier"],
  ["oordeel-oranje", "papier"],
  ["oordeel-rood", "papier"],
  ["grijs", "papier"],
  ["papier", "oordeel-groen"],
  ["teal", "balkruimte"],
  ["inkt", "balkruimte"],
  ["teal", "papier"],
  ["petrol", "papier"],
  ["koper", "papier"],
  // The mark of the focus on the cover; elsewhere it is koper on papier
  ["omslag-tekst", "omslag"],
] as const;

/** What may be faint, and why nobody needs to see it. */
export const FAINT_PAIRS = [
  ["haarlijn", "papier", "a line between rows that stand apart by their distance too"],
  ["inkt", "papier", "the same, above a total"],
  ["citaatlijn", "papier", "a line beside words that stand between quotation marks"],
  ["omslag-lijn", "omslag", "a line between parts of the cover"],
  ["vlak-code", "papier", "a ground; the words on it are in a typeface of their own"],
  ["vlag", "omslag", "a ground; its words are tested on it"],
  ["balkruimte", "papier", "where the bar would be full is told in words above it and in its name"],
  ["inkt", "teal", "the mark on a bar sticks out above and below it"],
  ["chart:hairline", "papier", "lines of a grid; each value stands beside its point"],
  ["chart:paleBar", "papier", "a bar of an earlier year; its value stands on top of it"],
  ["papier", "teal", "room around a line that crosses a bar"],
  ["papier", "petrol", "the inside of a frame"],
  ["chart:paleBar", "petrol", "a part of a frame; its value stands in it"],
  ["petrol", "chart:paleBar", "a frame; its value stands in it"],
  ["teal", "petrol", "a part of a frame; its value stands in it"],
] as const;

const TOKENS = new Map([
  ...Array.from(
    (readTemplates("tokens.css").get("styles/tokens.css") ?? "").matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/giu),
    ([, name = "", value = ""]) => [name, value.toLowerCase()] as const,
  ),
  ...Object.entries(COLOURS).map(([name, value]) => [`chart:${name}`, value.toLowerCase()] as const),
]);

/** Names of the page's colours. */
export const PAGE_COLOURS: readonly string[] = [...TOKENS.keys()].filter((name) => !name.startsWith("chart:"));

/** A colour by its name, as `#rrggbb`. */
export function toHex(name: string): string {
  const hex = TOKENS.get(name);
  if (hex === undefined) throw new Error(`There is no colour named ${name}`);
  return hex;
}

/** How light one colour is beside another, from 1 to 21, as WCAG computes it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(toHex(one)), luminance(toHex(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

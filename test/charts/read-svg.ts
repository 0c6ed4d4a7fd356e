import type { Box } from "../../src/charts/box.ts";
import type { TextStyle } from "../../src/charts/chart-tokens.ts";
import { LINE, type MeasureText } from "../../src/charts/labels/fit-text.ts";

/** A line of text as it stands in a chart's SVG. */
export interface SvgText {
  readonly text: string;
  readonly style: TextStyle;
  readonly box: Box;
}

/** A filled rectangle as it stands in a chart's SVG. */
export interface SvgRect {
  readonly fill: string;
  readonly box: Box;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

export function unescapeXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The value of an attribute in a tag; empty when it is not there. */
function readAttribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(` ${tag}`)?.[1] ?? "";
}

/** Every line of text with the box it fills, read from the finished SVG. */
export function readTexts(svg: string, measure: MeasureText): SvgText[] {
  return Array.from(svg.matchAll(/<g (font-size[^>]*)>([\s\S]*?)<\/g>/g)).flatMap(([, group = "", content = ""]) => {
    const style = toStyle(group);
    const anchor = readAttribute(group, "text-anchor");
    const lines = content.replace(/<title>.*?<\/title>/g, "").matchAll(/<(?:text|tspan) (x=[^>]*)>([^<]*)</g);
    return Array.from(lines, ([, place = "", raw = ""]): SvgText => {
      const text = unescapeXml(raw);
      const width = measure(text, style);
      const left = Number(readAttribute(place, "x")) - width * ({ middle: 0.5, end: 1 }[anchor] ?? 0);
      const y = Number(readAttribute(place, "y"));
      const box = {
        left,
        right: left + width,
        top: y - LINE.ascent * style.size,
        bottom: y + LINE.descent * style.size,
      };
      return { text, style, box };
    });
  });
}

export function readRects(svg: string): SvgRect[] {
  return Array.from(svg.matchAll(/<rect ([^>]*)\/>/g), ([, tag = ""]) => {
    const [left = 0, top = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
      Number(readAttribute(tag, name)),
    );
    return { fill: readAttribute(tag, "fill"), box: { left, top, right: left + width, bottom: top + height } };
  });
}

export function readSize(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

function toStyle(group: string): TextStyle {
  const weight = readAttribute(group, "font-weight");
  return {
    size: Number(readAttribute(group, "font-size")),
    weight: weight === "700" ? 700 : weight === "600" ? 600 : 400,
    colour: readAttribute(group, "fill"),
  };
}

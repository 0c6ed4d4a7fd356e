import { escapeMarkup } from "../value/escape-markup.ts";
import { growBox, type Box } from "./box.ts";
import { COLOURS, FONT_FAMILY } from "./chart-tokens.ts";
import { toShortNumber as short } from "./clean-path.ts";
import { LINE, toPlainText } from "./labels/fit-text.ts";
import type { Label } from "./labels/label.ts";

export interface SvgParts {
  readonly width: number;
  readonly height: number;
  /** The accessible name of the figure. */
  readonly label: string;
  /** Shapes as SVG, already clean. */
  readonly shapes: string;
  readonly labels: readonly Label[];
}

/** The whole figure: the shapes, and over them each label as one `<text>`, which reads and copies as one. */
export function writeSvg({ width, height, label, shapes, labels }: SvgParts): string {
  const size = `viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}"`;
  const name = `role="img" aria-label="${escapeMarkup(toPlainText(label))}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${name} font-family="${FONT_FAMILY}">`,
    shapes,
    writeLeaders(labels),
    writeGrounds(labels),
    writeTexts(labels),
    "</svg>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function writeLeaders(labels: readonly Label[]): string {
  const leaders = labels.flatMap(({ leader }) => (leader === null ? [] : [leader]));
  if (leaders.length === 0) return "";
  const data = leaders.map(([a, b]) => `M${short(a.x)} ${short(a.y)}L${short(b.x)} ${short(b.y)}`).join("");
  return `<path fill="none" stroke="${COLOURS.grey}" stroke-width="0.75" d="${data}"/>`;
}

function writeGrounds(labels: readonly Label[]): string {
  const grounds = labels.filter(({ hasGround }) => hasGround).map(({ box }) => growBox(box, 1));
  if (grounds.length === 0) return "";
  return `<path fill="${COLOURS.white}" d="${grounds.map(toRectangle).join("")}"/>`;
}

function toRectangle({ left, top, right, bottom }: Box): string {
  return `M${short(left)} ${short(top)}H${short(right)}V${short(bottom)}H${short(left)}Z`;
}

/** Labels of one style, one after another, share their attributes in a group. */
function writeTexts(labels: readonly Label[]): string {
  const groups: { style: string; texts: string[] }[] = [];
  for (const label of labels) {
    const style = toStyle(label);
    const last = groups.at(-1);
    if (last?.style === style) last.texts.push(writeText(label));
    else groups.push({ style, texts: [writeText(label)] });
  }
  return groups.map(({ style, texts }) => `<g ${style}>\n${texts.join("\n")}\n</g>`).join("\n");
}

function toStyle({ anchor, block: { style } }: Label): string {
  const weight = style.weight === 400 ? "" : ` font-weight="${style.weight}"`;
  const align = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `font-size="${style.size}"${weight} fill="${style.colour}"${align}`;
}

function writeText({ block, box, x }: Label): string {
  const { lines, full, style } = block;
  const y = box.top + LINE.ascent * style.size;
  const title = full === null ? "" : `<title>${escapeMarkup(full)}</title>`;
  const at = (index: number): string => `x="${short(x)}" y="${short(y + index * LINE.pitch * style.size)}"`;
  const [first = ""] = lines;
  if (lines.length <= 1) return `<text ${at(0)}>${title}${escapeMarkup(first)}</text>`;
  // The blank between the lines keeps their words apart when the text is read out or copied.
  const spans = lines.map((line, index) => `<tspan ${at(index)}>${escapeMarkup(line)}</tspan>`);
  return `<text>${title}${spans.join(" ")}</text>`;
}

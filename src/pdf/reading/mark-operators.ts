import { sayText } from "./draw-text.ts";
import type { Draw, Mark, Pen } from "./pen.ts";
import { readProperties } from "./read-properties.ts";
import type { Properties } from "./read-properties.ts";
import type { Operator } from "./scan-content.ts";

/** The operators between which content is marked (ISO 32000-1, 14.6). */
export const MARK_OPERATORS: readonly (readonly [string, Draw])[] = [
  ["BMC", begin],
  ["BDC", begin],
  ["EMC", end],
];

function begin(pen: Pen, operator: Operator): void {
  const { mark, instead } = pen;
  pen.opened.push({ mark, instead });
  const properties = readProperties(pen.bytes, operator);
  pen.mark = findMark(pen, properties);
  const { actualText } = properties;
  // What is within a part that is read out otherwise is not read out by itself
  if (actualText !== null && instead === null) pen.instead = { text: actualText };
}

/** What has no number of its own belongs to what is around it; an artifact to nothing. */
function findMark({ mark, marks }: Pen, { tag, mcid }: Properties): Mark | null {
  if (mcid === null || marks === null) return tag === "Artifact" ? null : mark;
  const known = marks.get(mcid);
  if (known !== undefined) return known;
  const created = { hasText: false, hasPath: false, hasImage: false, pieces: [] };
  marks.set(mcid, created);
  return created;
}

function end(pen: Pen): void {
  const before = pen.opened.pop();
  if (before === undefined) return;
  // Nothing was shown that it could be read out for
  if (pen.instead !== before.instead && pen.instead !== null && pen.instead.text !== "") sayText(pen, pen.instead.text);
  pen.mark = before.mark;
  pen.instead = before.instead;
}

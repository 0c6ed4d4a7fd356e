import { effectOf } from "./paint-operators.ts";
import { readProperties } from "./read-properties.ts";
import type { Properties } from "./read-properties.ts";
import { readFontName, readShownText } from "./read-shown-text.ts";
import type { Stretch } from "./read-shown-text.ts";
import { scanContent } from "./scan-content.ts";
import type { Operator } from "./scan-content.ts";
import type { Decode } from "./to-unicode.ts";

/** What a stretch of marked content draws. */
export interface Mark {
  readonly hasText: boolean;
  readonly hasPath: boolean;
  /** An image, a shading, or a form with anything in it. */
  readonly hasImage: boolean;
  /** Its text as it is read out; a new line is a space. Only then decoded: most of it nobody asks for. */
  readonly readText: () => string;
}

/**
 * What each stretch of marked content of a content stream draws.
 *
 * @param fonts the fonts of the page, by the name that the stream gives them
 * @returns by number; a stretch that draws nothing is there too
 */
export function readMarks(bytes: Uint8Array, fonts: ReadonlyMap<string, Decode>): Map<number, Mark> {
  const reading: Reading = { bytes, marks: new Map(), open: [], font: "" };
  for (const operator of scanContent(bytes)) readOperator(reading, operator);
  return new Map(
    Array.from(reading.marks, ([mcid, { hasText, hasPath, hasImage, stretches }]): [number, Mark] => {
      const readText = (): string => stretches.map((one) => readShownText(one, fonts)).join(" ");
      return [mcid, { hasText, hasPath, hasImage, readText }];
    }),
  );
}

interface Draft {
  hasText: boolean;
  hasPath: boolean;
  hasImage: boolean;
  readonly stretches: Stretch[];
}

/** Marked content that has begun. */
interface Opened extends Properties {
  readonly start: number;
  readonly font: string;
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly marks: Map<number, Draft>;
  readonly open: Opened[];
  font: string;
}

function readOperator(reading: Reading, operator: Operator): void {
  switch (operator.name) {
    case "BMC":
    case "BDC":
      begin(reading, operator);
      return;
    case "EMC":
      end(reading, operator);
      return;
    case "Tf":
      reading.font = readFontName(reading.bytes, operator);
      return;
    default:
      draw(reading, operator);
  }
}

function begin({ bytes, marks, open, font }: Reading, operator: Operator): void {
  const properties = readProperties(bytes, operator);
  open.push({ ...properties, start: operator.end, font });
  const { mcid } = properties;
  if (mcid !== null && !marks.has(mcid)) {
    marks.set(mcid, { hasText: false, hasPath: false, hasImage: false, stretches: [] });
  }
}

function end({ bytes, marks, open }: Reading, operator: Operator): void {
  const ended = open.pop();
  const mark = marks.get(ended?.mcid ?? -1);
  if (ended !== undefined)
    mark?.stretches.push({ bytes: bytes.subarray(ended.start, operator.start), font: ended.font });
}

function draw({ marks, open }: Reading, { name }: Operator): void {
  const effect = effectOf(name);
  if (effect !== "text" && effect !== "path" && effect !== "image") return;
  // It belongs to the innermost stretch that the structure tree knows
  const mark = marks.get(open.findLast(({ mcid }) => mcid !== null)?.mcid ?? -1);
  if (mark === undefined) return;
  if (effect === "text") mark.hasText = true;
  if (effect === "path") mark.hasPath = true;
  if (effect === "image") mark.hasImage = true;
}

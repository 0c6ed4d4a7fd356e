import type { OordeelStand } from "../../value/value.ts";
import type { Point } from "../box.ts";
import type { StatusChart } from "../chart-spec.ts";
import { TEXT } from "../chart-tokens.ts";
import type { Paper } from "../drawing.ts";
import { fitText } from "../labels/fit-text.ts";
import { toCentredTop, toLabel, type Label } from "../labels/label.ts";
import { SIGN_NAMES } from "./sign-looks.ts";

/** A sign at its place, in pixels. */
export interface PlacedSign {
  readonly name: OordeelStand;
  readonly at: Point;
}

/** Where the signs, names and rules of a status chart stand. */
export interface StatusFrame {
  readonly width: number;
  readonly height: number;
  readonly signs: readonly PlacedSign[];
  readonly labels: readonly Label[];
  /** Heights of the hairlines below the rows. */
  readonly rules: readonly number[];
}

/** How the columns are divided: name, then one column a result; `perLine` signs before a row takes a second line. */
interface Columns {
  readonly nameX: number;
  readonly nameWidth: number;
  readonly signX: number;
  readonly pitch: number;
  readonly perLine: number;
  /** True when the signs stand below the name. */
  readonly isStacked: boolean;
}

type Row = StatusChart["rows"][number];
type Part = Pick<StatusFrame, "signs" | "labels"> & { readonly bottom: number };

const NUMBER_WIDTH = 28;
/** A row is as high as its name asks. */
const MOST_NAME_LINES = 5;
const PITCH = { sign: 23, gap: 3, max: 44 } as const;
/** From a sign's middle to the top of its id, from one line of signs to the next, and around a row. */
const ROW = { idDrop: 11, line: 38, pad: 9, nameLine: 18, sign: 15 } as const;
const KEY = { top: 14, line: 24, gap: 20, wordGap: 6 } as const;

/** Lays out all rows and the key below them. */
export function createStatusFrame(spec: StatusChart, paper: Paper): StatusFrame {
  const columns = toColumns(spec, paper);
  const parts: Part[] = [];
  for (const row of spec.rows) parts.push(toRow(row, parts.at(-1)?.bottom ?? 0, { columns, paper }));
  const rules = parts.map(({ bottom }) => bottom);
  const key = toKey(spec, rules.at(-1) ?? 0, paper);
  const all = [...parts, key];
  return {
    width: paper.width,
    height: Math.ceil(key.bottom),
    signs: all.flatMap(({ signs }) => signs),
    labels: all.flatMap(({ labels }) => labels),
    rules,
  };
}

function toColumns({ rows }: StatusChart, { width, narrow, measure }: Paper): Columns {
  const most = Math.max(1, ...rows.map(({ results }) => results.length));
  const room = narrow ? width - NUMBER_WIDTH : width * 0.68;
  const ids = rows.flatMap(({ results }) => results.map(({ id }) => measure(id, TEXT.resultId)));
  const widestId = Math.min(PITCH.max, Math.max(PITCH.sign, ...ids));
  const perLine = Math.max(1, Math.min(most, Math.floor(room / (widestId + PITCH.gap))));
  const pitch = Math.min(PITCH.max, room / perLine);
  // The outermost sign, not its column, is flush with the name above it or with the edge of the page.
  const slack = Math.max(0, (pitch - widestId - 1) / 2);
  const signX = narrow ? NUMBER_WIDTH - slack : width - perLine * pitch + slack;
  const nameWidth = (narrow ? width : signX - 12) - NUMBER_WIDTH;
  return { nameX: NUMBER_WIDTH, nameWidth, signX, pitch, perLine, isStacked: narrow };
}

function toRow(row: Row, top: number, { columns, paper }: { columns: Columns; paper: Paper }): Part {
  const name = fitText(row.name, TEXT.rowName, {
    maxWidth: columns.nameWidth,
    maxLines: MOST_NAME_LINES,
    measure: paper.measure,
  });
  const nameHeight = ROW.nameLine * name.lines.length;
  const signLines = Math.max(1, Math.ceil(row.results.length / columns.perLine));
  const signsTop = top + ROW.pad + (columns.isStacked ? nameHeight + 4 : 0);
  const signsBottom = signsTop + signLines * ROW.line - (ROW.line - ROW.sign - ROW.idDrop - 5);
  const bottom = Math.ceil(Math.max(signsBottom, top + ROW.pad + nameHeight) + ROW.pad);
  const middle = columns.isStacked ? top + ROW.pad + nameHeight / 2 : (top + bottom) / 2;
  const firstSign = columns.isStacked ? signsTop : (top + bottom - (signsBottom - signsTop)) / 2;
  const number = fitText(row.number, TEXT.rowNumber, {
    maxWidth: NUMBER_WIDTH - 4,
    maxLines: 1,
    measure: paper.measure,
  });
  const results = toResults(row, firstSign + ROW.sign / 2, { columns, paper });
  const heads = [
    toLabel(number, "start", { x: 0, y: toCentredTop(middle, { ...number, lines: name.lines }) }),
    toLabel(name, "start", { x: columns.nameX, y: toCentredTop(middle, name) }),
  ];
  return { bottom, signs: results.signs, labels: [...heads, ...results.labels] };
}

function toResults(
  { results }: Row,
  top: number,
  { columns, paper }: { columns: Columns; paper: Paper },
): Omit<Part, "bottom"> {
  const { pitch, perLine, signX } = columns;
  const places = results.map(({ oordeel }, index) => ({
    oordeel,
    x: signX + ((index % perLine) + 0.5) * pitch,
    y: top + Math.floor(index / perLine) * ROW.line,
  }));
  const room = { maxWidth: pitch - 3, maxLines: 1, measure: paper.measure };
  return {
    signs: places.map(({ oordeel, x, y }) => ({ name: oordeel, at: { x, y } })),
    labels: places.map(({ x, y }, index) =>
      toLabel(fitText(results[index]?.id ?? "", TEXT.resultId, room), "middle", { x, y: y + ROW.idDrop }),
    ),
  };
}

/** The signs that occur with their words, so that the chart can be read on its own and without colour. */
function toKey({ rows }: StatusChart, top: number, { width, measure }: Paper): Part {
  const used = new Set(rows.flatMap(({ results }) => results.map(({ oordeel }) => oordeel)));
  const items = SIGN_NAMES.filter((name) => used.has(name)).map((name) => ({
    name,
    word: fitText(name, TEXT.resultId, { maxWidth: width, maxLines: 1, measure }),
  }));
  const places = toKeyPlaces(
    items.map(({ word }) => ROW.sign + KEY.wordGap + word.width + KEY.gap),
    width + KEY.gap,
  );
  const toCentre = (index: number): Point => ({
    x: (places[index]?.x ?? 0) + ROW.sign / 2,
    y: top + KEY.top + (places[index]?.line ?? 0) * KEY.line + ROW.sign / 2,
  });
  return {
    bottom: items.length === 0 ? top + 1 : toCentre(items.length - 1).y + ROW.sign / 2 + 2,
    signs: items.map(({ name }, index) => ({ name, at: toCentre(index) })),
    labels: items.map(({ word }, index) => {
      const { x, y } = toCentre(index);
      return toLabel(word, "start", { x: x + ROW.sign / 2 + KEY.wordGap, y: toCentredTop(y, word) });
    }),
  };
}

/** One line where all fit, else columns of equal width, so that the signs stand below each other. */
function toKeyPlaces(widths: readonly number[], room: number): { x: number; line: number }[] {
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return starts.map((x) => ({ x, line: 0 }));
  const column = Math.max(...widths);
  const perLine = Math.max(1, Math.floor(room / column));
  return widths.map((_, index) => ({ x: (index % perLine) * column, line: Math.floor(index / perLine) }));
}

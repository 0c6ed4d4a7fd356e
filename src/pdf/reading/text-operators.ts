import { endStroke, moveLine, showText } from "./draw-text.ts";
import { IDENTITY } from "../document/matrix.ts";
import type { Draw, GraphicsState, Pen } from "./pen.ts";
import { readName, readNumbers, readShownParts } from "./read-operands.ts";
import type { Operator } from "./scan-content.ts";

/** Text mode in which nothing can be seen; from 4 on the same modes also clip. */
const INVISIBLE = 3;

/** The operators for text (ISO 32000-1, 9.3 and 9.4). */
export const TEXT_OPERATORS: readonly (readonly [string, Draw])[] = [
  ["BT", beginText],
  ["ET", endStroke],
  ["Tf", setFont],
  ["Td", (pen, operator) => moveBy(pen, readNumbers(pen.bytes, operator))],
  ["TD", moveAndLead],
  ["T*", nextLine],
  ["Tm", setOrigin],
  ["Tj", show],
  ["TJ", show],
  ["'", showOnNextLine],
  ['"', showSpacedOnNextLine],
  ["Tc", set((state, value) => (state.charSpace = value))],
  ["Tw", set((state, value) => (state.wordSpace = value))],
  ["Tz", set((state, value) => (state.stretch = value / 100))],
  ["TL", set((state, value) => (state.leading = value))],
  ["Ts", set((state, value) => (state.rise = value))],
  ["Tr", set((state, value) => (state.isInvisible = value === INVISIBLE))],
];

/** @param change sets what the operator's number means */
function set(change: (state: GraphicsState, value: number) => void): Draw {
  return (pen, operator) => {
    // What was shown before it was shown as it was
    endStroke(pen);
    change(pen.state, readNumbers(pen.bytes, operator)[0] ?? 0);
  };
}

function beginText(pen: Pen): void {
  endStroke(pen);
  Object.assign(pen.place, { origin: IDENTITY, start: 0, advance: 0 });
}

function setFont(pen: Pen, operator: Operator): void {
  endStroke(pen);
  pen.state.font = pen.supply.findFont(pen, readName(pen.bytes, operator));
  pen.state.size = readNumbers(pen.bytes, operator)[0] ?? 0;
}

function setOrigin(pen: Pen, operator: Operator): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumbers(pen.bytes, operator);
  endStroke(pen);
  Object.assign(pen.place, { origin: [a, b, c, d, e, f], start: 0, advance: 0 });
}

function moveBy(pen: Pen, [x = 0, y = 0]: readonly number[]): void {
  moveLine(pen, x, y);
}

function moveAndLead(pen: Pen, operator: Operator): void {
  const [x = 0, y = 0] = readNumbers(pen.bytes, operator);
  pen.state.leading = -y;
  moveLine(pen, x, y);
}

function nextLine(pen: Pen): void {
  moveLine(pen, 0, -pen.state.leading);
}

function show(pen: Pen, operator: Operator): void {
  showText(pen, readShownParts(pen.bytes, operator));
}

function showOnNextLine(pen: Pen, operator: Operator): void {
  nextLine(pen);
  show(pen, operator);
}

function showSpacedOnNextLine(pen: Pen, operator: Operator): void {
  nextLine(pen);
  const [wordSpace = 0, charSpace = 0, ...shown] = readShownParts(pen.bytes, operator);
  if (typeof wordSpace === "number") pen.state.wordSpace = wordSpace;
  if (typeof charSpace === "number") pen.state.charSpace = charSpace;
  showText(pen, shown);
}

import { sticksOut } from "./drawn-box.ts";
import { mapBox, multiply, translate } from "../document/matrix.ts";
import type { Pen, PieceDraft } from "./pen.ts";
import type { ShownPart } from "./read-operands.ts";

/** Shows text from where the last ended. In a font that is not known nothing is read. */
export function showText(pen: Pen, parts: readonly ShownPart[]): void {
  if (pen.mark !== null) pen.mark.hasText = true;
  for (const part of parts) {
    if (typeof part === "number") move(pen, part);
    else showCodes(pen, part);
  }
}

/** Says a text at the place where text would be shown now. */
export function sayText(pen: Pen, text: string): void {
  findDraft(pen).texts.push(text);
}

/** What is shown after this stands apart from what was shown before it. */
export function endStroke(pen: Pen): void {
  endPiece(pen);
  pen.page.strokes += 1;
}

/** Goes on from the beginning of the line: on that line, or on another. */
export function moveLine(pen: Pen, x: number, y: number): void {
  const { place } = pen;
  place.advance = 0;
  place.start += x;
  if (y === 0) return;
  endStroke(pen);
  place.origin = translate(place.origin, place.start, y);
  place.start = 0;
}

/** Numbers between strings move back, in thousandths of the size of the type. */
function move({ place, state }: Pen, back: number): void {
  place.advance -= (back / 1000) * state.size * state.stretch;
}

const SPACE_CODE = 0x20;

function showCodes(pen: Pen, bytes: ArrayLike<number>): void {
  const { place, state, instead } = pen;
  const { font, size, stretch } = state;
  if (font === null) return;
  const draft = findDraft(pen);
  if (instead !== null) {
    draft.texts.push(instead.text);
    instead.text = "";
  }
  for (let at = 0; at + font.codeBytes <= bytes.length; at += font.codeBytes) {
    const first = bytes[at] ?? 0;
    const code = font.codeBytes === 2 ? first * 256 + (bytes[at + 1] ?? 0) : first;
    const glyph = font.glyphOf(code);
    const from = place.start + place.advance;
    const to = from + glyph.width * size * stretch;
    if (instead === null) draft.texts.push(glyph.text);
    extend(draft, from, to);
    if (glyph.hasInk) extendInk(draft, from, to);
    const isSpace = code === SPACE_CODE && font.codeBytes === 1;
    place.advance += to - from + (state.charSpace + (isSpace ? state.wordSpace : 0)) * stretch;
  }
}

/** Type that is mirrored goes to the left. */
function extend(draft: PieceDraft, from: number, to: number): void {
  draft.left = Math.min(draft.left, from, to);
  draft.right = Math.max(draft.right, from, to);
}

function extendInk(draft: PieceDraft, from: number, to: number): void {
  draft.inkLeft = Math.min(draft.inkLeft, from, to);
  draft.inkRight = Math.max(draft.inkRight, from, to);
}

function findDraft(pen: Pen): PieceDraft {
  if (pen.draft?.mark !== pen.mark) endPiece(pen);
  pen.draft ??= {
    mark: pen.mark,
    texts: [],
    left: Infinity,
    right: -Infinity,
    inkLeft: Infinity,
    inkRight: -Infinity,
  };
  return pen.draft;
}

/** Small letters reach so far above the line, in parts of the size of the type. What is above that may be cut unseen. */
const X_HEIGHT = 0.48;

/** What lies less far outside, in points, is a matter of rounding or of the white beside a letter. */
const TOLERANCE = 1;

/** Letters that let more through than this cannot be read. */
const SEEN = 0.1;

function endPiece(pen: Pen): void {
  const { draft, place, state, page } = pen;
  pen.draft = null;
  if (draft === null) return;
  const { size, rise, clip } = state;
  const isInvisible = state.isInvisible || state.opacity < SEEN;
  const here = place.start + place.advance;
  const [left, right] = draft.left > draft.right ? [here, here] : [draft.left, draft.right];
  const matrix = multiply(place.origin, state.matrix);
  const descent = rise - (state.font?.descent ?? 0) * size;
  const ascent = rise + (state.font?.ascent ?? 0) * size;
  const ink = mapBox(matrix, { left: draft.inkLeft, top: rise, right: draft.inkRight, bottom: rise + X_HEIGHT * size });
  const text = draft.texts.join("");
  const hasInk = draft.inkLeft <= draft.inkRight && !isInvisible && text.trim() !== "";
  const run = {
    text,
    size: Math.hypot(matrix[2], matrix[3]) * Math.abs(size),
    typeface: state.font?.typeface ?? "",
    isCut: hasInk && sticksOut(ink, clip, TOLERANCE),
    ...mapBox(matrix, { left, top: descent, right, bottom: ascent }),
  };
  const baseline = matrix[1] * left + matrix[3] * rise + matrix[5];
  const piece = { run, mark: draft.mark, stroke: page.strokes, baseline, isInvisible };
  draft.mark?.pieces.push(piece);
  page.pieces.push(piece);
}

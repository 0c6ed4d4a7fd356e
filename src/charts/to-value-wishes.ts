import { TEXT, type TextStyle } from "./chart-tokens.ts";
import { fitText, toPlainText, type TextBlock } from "./fit-text.ts";
import { formatNumber } from "./format-number.ts";
import type { LabelRoom, LabelWish } from "./label-wish.ts";
import type { ProgressBar, ProgressFrame } from "./progress-frame.ts";
import { toProgressObstacles } from "./to-progress-obstacles.ts";
import { toColourInside, toValueCandidates } from "./to-value-candidates.ts";

const LEAST_WIDTH_FOR_WORDS = 52;

/** The labels of the bars: this year's value first, so that it stands best, then the newest of the others. */
export function toValueWishes(frame: ProgressFrame, room: LabelRoom, narrow: boolean): LabelWish[] {
  const current = frame.bars.filter(({ year }) => year.isCurrent);
  const earlier = frame.bars.filter(({ year }) => !year.isCurrent).toReversed();
  return [...current, ...earlier].map((bar) => {
    const block = toValueBlock(bar, { frame, room, narrow });
    const colourInside = toColourInside(bar.year.isCurrent);
    const candidates = toValueCandidates({ block, bar: bar.box, bounds: room.bounds, colourInside });
    return { candidates, obstacles: toProgressObstacles(frame, bar), far: () => [] };
  });
}

function toValueBlock(
  { year }: ProgressBar,
  { frame, room, narrow }: { frame: ProgressFrame; room: LabelRoom; narrow: boolean },
): TextBlock {
  const { measure, bounds } = room;
  const text = toPlainText(year.label);
  if (year.value === null) {
    const maxWidth = Math.max(LEAST_WIDTH_FOR_WORDS, frame.bandWidth - 4);
    return fitText(text === "" ? "–" : text, TEXT.missing, { maxWidth, maxLines: 2, measure });
  }
  const maxWidth = bounds.right - bounds.left;
  return fitText(text === "" ? formatNumber(year.value) : text, toStyle(year.isCurrent, narrow), {
    ...{ maxWidth, maxLines: 1, measure },
  });
}

function toStyle(isCurrent: boolean, narrow: boolean): TextStyle {
  if (!isCurrent) return TEXT.value;
  return narrow ? TEXT.valueCurrentNarrow : TEXT.valueCurrent;
}

import { formatNumber } from "../../value/notation/format-number.ts";
import { TEXT, type TextStyle } from "../chart-tokens.ts";
import { fitText, type TextBlock } from "./fit-text.ts";
import type { LabelRoom, LabelWish } from "./label-wish.ts";
import type { ProgressBar, ProgressFrame } from "../kinds/progress-frame.ts";
import { toProgressObstacles } from "./to-progress-obstacles.ts";
import { toColourInside, toValueCandidates } from "./to-value-candidates.ts";

/** True whatever the reason is: still to come, not known or withheld. */
const NO_VALUE = "geen cijfer";

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
  if (year.value === null) {
    const words = fitText(NO_VALUE, TEXT.missing, { maxWidth: frame.bandWidth - 4, maxLines: 2, measure });
    return words.full === null ? words : fitText("–", TEXT.missing, { maxWidth: Infinity, maxLines: 1, measure });
  }
  const maxWidth = bounds.right - bounds.left;
  return fitText(formatNumber(year.value), toStyle(year.isCurrent, narrow), { maxWidth, maxLines: 1, measure });
}

function toStyle(isCurrent: boolean, narrow: boolean): TextStyle {
  if (!isCurrent) return TEXT.value;
  return narrow ? TEXT.valueCurrentNarrow : TEXT.valueCurrent;
}

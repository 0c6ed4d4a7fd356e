import type { OnderdeelStand } from "../assess/assessment.ts";
import {
  findUnitSaidAgain,
  findUnitOfDifference,
  hasReached,
  isLevel,
  isMeasuredAlongWay,
} from "../content/measure.ts";
import { findWay } from "../content/plan-path.ts";
import { subtractDecimals } from "../value/decimals.ts";
import { computedFrom, createFigure, withKind } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import type { Agreed } from "./agreed-words.ts";
import type { Inline, RichText } from "./report-model.ts";

type Measured = Pick<OnderdeelStand, "onderdeel" | "stand" | "beginsituatie">;

/**
 * How far a part is that goes from where it began to what was agreed: "38 procent van de weg van 18,1 naar 35 procent".
 * Of what has no known beginning, what is left. Empty without a value.
 */
export function describeWay(part: Measured, agreed: Agreed, share: Figure): RichText {
  const { onderdeel, stand, beginsituatie } = part;
  const target = withKind(agreed.value, { unit: findUnitSaidAgain(onderdeel) });
  if (stand.value === null || target.value === null) return [];
  if (hasArrived(part, agreed.value)) return [...nameTarget(agreed, target), " is gehaald"];
  if (share.value === null || findWay(stand.value, { onderdeel, beginsituatie, streefwaarde: agreed.value }) === null)
    return describeLeft(part, agreed.value);
  if (share.value < 0) return ["verder van ", target, " dan bij de start, toen het ", beginsituatie, " was"];
  return [share, " van de weg van ", beginsituatie, " naar ", target];
}

/** "nog 0,2 te gaan", "gehaald"; empty for what is told as a share of the target, and without a value. */
export function describeLeft(part: Measured, target: Figure): RichText {
  const { onderdeel, stand } = part;
  if (!isMeasuredAlongWay(onderdeel) || stand.value === null || target.value === null) return [];
  if (hasArrived(part, target)) return ["gehaald"];
  const left = Math.abs(subtractDecimals(target.value, stand.value));
  return ["nog ", toDifference(left, part, target), " te gaan"];
}

/** How much higher or lower a level is than something else: "0,1 hoger", "2,5 procentpunt lager"; of a count more or less. */
export function describeDifference(part: Measured, like: Figure): readonly Inline[] | null {
  const { onderdeel, stand } = part;
  if (stand.value === null || like.value === null) return null;
  const difference = subtractDecimals(stand.value, like.value);
  if (difference === 0) return [];
  const [more, less] = isLevel(onderdeel) ? ["hoger", "lager"] : ["meer", "minder"];
  return [toDifference(Math.abs(difference), part, like), ` ${difference > 0 ? more : less}`];
}

function toDifference(value: number, { onderdeel, stand }: Measured, like: Figure): Figure {
  const unit = isLevel(onderdeel) ? findUnitOfDifference(onderdeel) : null;
  return createFigure(value, { quantity: stand.quantity, unit }, computedFrom("verschil", [stand.origin, like.origin]));
}

function hasArrived({ onderdeel, stand }: Measured, { value: goal }: Figure): boolean {
  return stand.value !== null && goal !== null && hasReached(onderdeel, stand.value, goal);
}

function nameTarget({ operator }: Agreed, target: Figure): RichText {
  if (operator === "minimaal") return ["het minimum van ", target];
  if (operator === "hoogstens") return ["het maximum van ", target];
  return operator === "streven" ? ["het streven van ", target] : ["de afspraak van ", target];
}

import type { OnderdeelStand } from "../assess/assessment.ts";
import type { Figure } from "../value/value.ts";
import type { RichText } from "./report-model.ts";

type Operator = OnderdeelStand["onderdeel"]["operator"];

/** What was agreed on a number, in words before it: "minimaal", "streven naar". */
const BEFORE: Record<NonNullable<Operator>, string> = {
  minimaal: "minimaal ",
  streven: "streven naar ",
  borgen: "behouden: ",
  mogelijk: "mogelijk ",
  geen: "",
};

/** What was agreed without a number. */
const WITHOUT: Record<NonNullable<Operator>, string> = {
  minimaal: "minimaal",
  streven: "streven",
  borgen: "behouden wat er was",
  mogelijk: "mogelijk",
  geen: "zonder getal",
};

/** "minimaal 1.000", "streven naar 1.500", "behouden wat er was", "zonder getal". */
export function describeAgreed(operator: Operator, target: Figure): RichText {
  const word = operator ?? "geen";
  if (target.value === null) return [WITHOUT[word]];
  return [BEFORE[word], target];
}

/** The agreed number in a sentence on the share reached: "van het minimum van 1.000". */
export function describeShareOf(operator: Operator, target: Figure): RichText {
  if (operator === "minimaal") return [" van het minimum van ", target];
  return operator === "streven" ? [" van het streven van ", target] : [" van ", target];
}

import type { Onderdeel } from "../content/content.ts";
import type { Figure } from "../value/value.ts";
import type { RichText } from "./report-model.ts";

type Operator = Onderdeel["operator"];

/** What was agreed on a number, in words before it: "minimaal", "streven naar". */
const BEFORE: Record<NonNullable<Operator>, string> = {
  minimaal: "minimaal ",
  streven: "streven naar ",
  borgen: "behouden: ",
  mogelijk: "mogelijk ",
  geen: "",
};

/** What was agreed where the deal names no number: by its word, or else by how it is measured. */
const WITHOUT: Partial<Record<NonNullable<Operator>, string>> = {
  borgen: "behouden wat er was",
  mogelijk: "mogelijk, als keuze",
};
const BY_MEASURE: Record<NonNullable<Onderdeel["meetwijze"]>, string> = {
  aantal: "telling zonder getal",
  oppervlakte: "meting zonder getal",
  "ja-nee": "oplevering",
  mijlpalen: "stappen",
  kwalitatief: "verbetering in woorden",
};

/** What a part is held against, for describing it. */
export interface Agreed {
  readonly operator: Operator;
  /** The agreed number; without a value where there is none. */
  readonly value: Figure;
}

/** "minimaal 1.000", "streven naar 1.500", "behouden wat er was", "stappen", "oplevering". */
export function describeAgreed({ meetwijze }: Pick<Onderdeel, "meetwijze">, { operator, value }: Agreed): RichText {
  if (value.value !== null) return [BEFORE[operator ?? "geen"], value];
  return [WITHOUT[operator ?? "geen"] ?? BY_MEASURE[meetwijze ?? "kwalitatief"]];
}

/** The agreed number in a sentence on the share reached: "van het minimum van 1.000". */
export function describeShareOf(operator: Operator, target: Figure): RichText {
  if (operator === "minimaal") return [" van het minimum van ", target];
  return operator === "streven" ? [" van het streven van ", target] : [" van ", target];
}

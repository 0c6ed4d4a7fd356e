import type { StepOutcome } from "../pipeline/take-step.ts";

/** A file of the content that cannot be edited. */
type Refused = Extract<StepOutcome, { readonly kind: "refused" }>;

/**
 * Says why a file of the content is left as it is, in a line.
 *
 * @param list the name of the list in which a step was to be written
 */
export function explainRefusal({ path, refusal }: Pick<Refused, "path" | "refusal">, list: string): string {
  return `${path} ${tellWhy(refusal, list)} Er is niets gewijzigd.\n`;
}

function tellWhy({ kind }: Refused["refusal"], list: string): string {
  switch (kind) {
    case "unreadable":
      return "is niet te lezen, of er staat een fout in. Verbeter die eerst; controleer zegt waar.";
    case "no-place":
      return "heeft geen plaats voor deze stap.";
    case "other-kind":
      return `heeft onder "${list}:" iets anders dan een lijst.`;
    case "not-exact":
      return "is zo geschreven dat alleen een editor het goed kan wijzigen.";
  }
}

import type { ThemeMarks } from "../../compose/report-model.ts";
import { nameMark } from "../signs/render-result-mark.ts";
import type { Claim } from "./claim.ts";
import type { Maker } from "./create-maker.ts";

/** Themes with the signs of their results. */
export function claimMarks(themes: readonly ThemeMarks[], make: Maker): Claim[] {
  return themes.flatMap(({ number, name, results }) => [
    ...make("tekst", [`${number} ${name}`]),
    ...results.flatMap((mark) => make("alternatieve tekst", [nameMark(mark)])),
  ]);
}

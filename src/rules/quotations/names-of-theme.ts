import type { Thema } from "../../content/content.ts";
import { normaliseQuotation } from "./covenant-words.ts";

/** The names of a theme at the start of the deal, as they are compared. */
export function namesOfTheme({ naam, kort, ook_genoemd }: Thema): string[] {
  const start = (naam ?? []).filter(({ at }) => at === undefined).map(({ waarde }) => waarde);
  return [...start, kort, ...ook_genoemd].flatMap((one) =>
    one === null || one === "" ? [] : [normaliseQuotation(one).toLowerCase()],
  );
}

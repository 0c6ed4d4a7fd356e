import type { Deal } from "../content/content.ts";
import { capitalise } from "../value/nouns.ts";

/** What stands for the name as long as nobody wrote it down. */
const NAMELESS = "deal zonder naam";

/** The name of the deal. */
export function nameDeal({ file }: Deal): string {
  return file?.naam ?? capitalise(NAMELESS);
}

/** The same in the middle of a sentence: "de Regio Deal Voorbeeld", "het Nationaal Programma Voorbeeld". */
export function nameDealInSentence({ file }: Deal): string {
  if (file === null || file.naam === null) return `de ${NAMELESS}`;
  return `${file.lidwoord ?? "de"} ${file.naam}`;
}

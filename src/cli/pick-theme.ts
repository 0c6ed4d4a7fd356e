import type { Deal } from "../content/content.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";
import { nameNouns, THEMA } from "../value/nouns.ts";

/** Of some findings those in the folders of the theme that was asked for; all of them where none was. */
export function keepTheme(
  asked: string | undefined,
  { themas, woorden }: Pick<Deal, "themas" | "woorden">,
): (diagnostic: Diagnostic) => boolean {
  if (asked === undefined) return () => true;
  const known = themas.map(({ id }) => id);
  if (!known.includes(asked)) {
    const [nearest] = findNearest(asked, known);
    const advice = nearest === undefined ? `Kies uit: ${known.join(", ")}.` : `Bedoelde u --thema ${nearest}?`;
    throw new UsageError(nameNouns(`Er is geen ${THEMA.naam} ${asked}.`, woorden), advice);
  }
  // The folder of a theme that delivered nothing is named itself
  return ({ file }) => file?.split("/")[1] === asked;
}

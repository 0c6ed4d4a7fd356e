import type { Deal } from "../content/content.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";
import { nameNouns, THEMA } from "../value/nouns.ts";

/** Of some findings those in the folders of the theme that was asked for; all of them where none was. */
export function keepTheme(
  asked: string | undefined,
  deal: Pick<Deal, "themas" | "woorden">,
): (diagnostic: Diagnostic) => boolean {
  if (asked === undefined) return () => true;
  checkTheme(asked, deal, "--thema ");
  // The folder of a theme that delivered nothing is named itself
  return ({ file }) => file?.split("/")[1] === asked;
}

/**
 * Throws a UsageError for a theme that the deal does not have, with the one that is like it.
 *
 * @param before what stands before the theme where it is typed: "--thema "
 */
export function checkTheme(asked: string, { themas, woorden }: Pick<Deal, "themas" | "woorden">, before: string): void {
  const known = themas.map(({ id }) => id);
  if (known.includes(asked)) return;
  const [nearest] = findNearest(asked, known);
  const advice = nearest === undefined ? `Kies uit: ${known.join(", ")}.` : `Bedoelde u ${before}${nearest}?`;
  throw new UsageError(nameNouns(`Er is geen ${THEMA.naam} ${asked}.`, woorden), advice);
}

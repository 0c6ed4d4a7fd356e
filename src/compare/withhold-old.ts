import type { Toestand, Verandering, Vergelijking } from "../content/verandering.ts";

/** Old words that are a choice of a list, and tell nothing that somebody may have wanted out. */
const CHOICES: ReadonlySet<string | null> = new Set(["oordeel", "status"]);

/**
 * What of a comparison a report may tell its readers. Old wording is not in it: it may have gone because somebody asked for
 * that. Nor is anything of what they do not get, not even that it went: it is still there, for others.
 *
 * @param isWithheld whether something is in the content and not for these readers, by its mark with that of the deal
 */
export function withholdOld(comparison: Vergelijking, isWithheld: (id: string) => boolean): Vergelijking {
  const told = comparison.veranderingen.filter(({ id }) => !isWithheld(id));
  return { ...comparison, veranderingen: told.map((change) => ({ ...change, was: keepOld(change) })) };
}

function keepOld({ was, nu, wat }: Verandering): Toestand | null {
  if (was === null || isGap(nu)) return null;
  return was.soort === "woorden" && !CHOICES.has(wat) ? null : was;
}

/** Whether these readers get it no longer. */
function isGap(state: Toestand | null): boolean {
  if (state === null) return false;
  return state.soort === "cijfer" ? state.status === "vertrouwelijk" : state.waarde.includes("vertrouwelijk");
}

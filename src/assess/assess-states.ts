import type { Emptiable, Planning } from "../content/content.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { findRealisation } from "../content/find-realisation.ts";
import { NOWHERE } from "../value/figure.ts";
import type { ContentOrigin } from "../value/value.ts";
import type { GereedStand, MijlpaalStand } from "./assessment.ts";
import { originOf } from "./find-part-data.ts";
import type { Part, PartContext } from "./part-context.ts";
import { originAt } from "../source/at.ts";

/** The planned milestones with the date on which a year said they were reached; then those that were never planned. */
export function assessMilestones(part: Part, planning: Planning | null, context: PartContext): MijlpaalStand[] {
  const { reached, leegte } = listReached(part, context);
  return (planning?.mijlpalen ?? []).flatMap((one): MijlpaalStand[] => {
    if (one.id === null) return [];
    const done = reached.get(one.id);
    const gehaald = done?.gehaald ?? null;
    // What is withheld may well say that it was reached
    const own = gehaald === null ? leegte : {};
    const isLaat =
      gehaald === null &&
      !isEmptied(own) &&
      one.gepland !== null &&
      context.peildatum !== null &&
      one.gepland < context.peildatum;
    return [
      {
        ...own,
        id: one.id,
        naam: one.naam ?? one.id,
        gepland: one.gepland,
        gehaald,
        bewijs: done?.bewijs ?? null,
        toelichting: done?.toelichting ?? null,
        isLaat,
        origin: done?.origin ?? NOWHERE,
      },
    ];
  });
}

/** What the reports say of the milestones of a part, by their marks; and whether the newest of them is withheld. */
function listReached(
  part: Part,
  context: PartContext,
): { readonly reached: ReadonlyMap<string, Reached>; readonly leegte: Emptiable } {
  const reached = new Map<string, Reached>();
  let leegte: Emptiable = {};
  for (const jaar of context.jaren) {
    const entry = jaar.voortgang.get(part.resultaat.id);
    const found = entry === undefined ? null : findRealisation(entry, part);
    const { leeg } = found?.realisatie ?? entry ?? {};
    if (leeg !== undefined) leegte = { leeg };
    for (const [index, one] of (found?.realisatie.mijlpalen ?? []).entries()) {
      if (found === null || one.id === null) continue;
      reached.set(one.id, {
        gehaald: one.gehaald,
        bewijs: one.bewijs,
        toelichting: one.toelichting,
        origin: originAt(found.at, ["mijlpalen", index]),
      });
    }
  }
  return { reached, leegte };
}

/** What a report says of a milestone. */
interface Reached extends Pick<MijlpaalStand, "gehaald" | "bewijs" | "toelichting"> {
  readonly origin: ContentOrigin;
}

/** The newest entry that says whether it is there. */
export function assessDeliverable(part: Part, context: PartContext): GereedStand | null {
  for (const jaar of [...context.jaren].reverse()) {
    const entry = jaar.voortgang.get(part.resultaat.id);
    const found = entry === undefined ? null : findRealisation(entry, part);
    // What is withheld may well say another thing than what an earlier report said
    if (isEmptied(entry) || isEmptied(found?.realisatie)) return null;
    if (found === null || found.realisatie.gereed === null) continue;
    const { gereed, datum, bewijs } = found.realisatie;
    return { isGereed: gereed, datum, bewijs, origin: originOf(found.at, "gereed") };
  }
  return null;
}

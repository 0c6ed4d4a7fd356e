import type { Planning } from "../content/content.ts";
import { findRealisation } from "../content/find-realisation.ts";
import { NOWHERE } from "../value/figure.ts";
import type { ContentOrigin } from "../value/value.ts";
import type { GereedStand, MijlpaalStand } from "./assessment.ts";
import { originOf } from "./find-part-data.ts";
import type { Part, PartContext } from "./part-context.ts";
import { originAt } from "../source/at.ts";

/** The planned milestones with the date on which a year said they were reached; then those that were never planned. */
export function assessMilestones(part: Part, planning: Planning | null, context: PartContext): MijlpaalStand[] {
  const reached = new Map<string, { readonly gehaald: string | null; readonly origin: ContentOrigin }>();
  for (const jaar of context.jaren) {
    const entry = jaar.voortgang.get(part.resultaat.id);
    const found = entry === undefined || entry.vertrouwelijk !== null ? null : findRealisation(entry, part);
    for (const [index, one] of (found?.realisatie.mijlpalen ?? []).entries()) {
      if (found === null || one.id === null) continue;
      reached.set(one.id, {
        gehaald: one.gehaald,
        origin: originAt(found.at, ["mijlpalen", index]),
      });
    }
  }
  return (planning?.mijlpalen ?? []).flatMap((one): MijlpaalStand[] => {
    if (one.id === null) return [];
    const done = reached.get(one.id);
    const gehaald = done?.gehaald ?? null;
    const isLaat =
      gehaald === null && one.gepland !== null && context.peildatum !== null && one.gepland < context.peildatum;
    return [
      { id: one.id, naam: one.naam ?? one.id, gepland: one.gepland, gehaald, isLaat, origin: done?.origin ?? NOWHERE },
    ];
  });
}

/** The newest entry that says whether it is there. */
export function assessDeliverable(part: Part, context: PartContext): GereedStand | null {
  for (const jaar of [...context.jaren].reverse()) {
    const entry = jaar.voortgang.get(part.resultaat.id);
    const found = entry === undefined || entry.vertrouwelijk !== null ? null : findRealisation(entry, part);
    if (found === null || found.realisatie.gereed === null) continue;
    const { gereed, datum, bewijs } = found.realisatie;
    return { isGereed: gereed, datum, bewijs, origin: originOf(found.at, "gereed") };
  }
  return null;
}

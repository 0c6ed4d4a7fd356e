import type { Aanpasbaar, Content, Jaar, Resultaat } from "../content/content.ts";
import type { WrittenReference } from "../content/file-value.ts";
import { findPart } from "../content/find-part.ts";
import { isAgreed } from "../content/in-force.ts";
import type { Sources } from "../content/sources.ts";
import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import { locate } from "../source/at.ts";
import { RESULTAAT } from "../value/nouns.ts";

/**
 * Reports every field of a report that is about a result or a part of one that is not agreed at its peildatum: an
 * addendum adds it later, or retired it before. What stands there would be nowhere in the report.
 */
export function checkInForce({ deal, jaren }: Content, { files }: Sources, report: Report): void {
  const results = new Map(deal.resultaten.map((one) => [one.id, one]));
  const dates = new Map(jaren.map(({ naam, rapport }) => [naam, rapport?.peildatum ?? null]));
  for (const { path, role, body } of files.values()) {
    const peildatum = "jaar" in role ? (dates.get(role.jaar) ?? null) : null;
    if (body?.kind !== "yaml" || peildatum === null) continue;
    for (const reference of body.references) {
      const named = findNamed(reference, results);
      if (named !== null && !isAgreed(named.one, peildatum))
        report("reference/not-in-force", { file: path, range: reference.range }, describe(named, peildatum));
    }
  }
  for (const jaar of jaren) checkPrincipals(jaar, results, report);
}

/** What a reference means, and how it is called. */
interface Named {
  readonly what: string;
  readonly one: Aanpasbaar;
}

/** Null for what does not exist, and for a part of a result that is not agreed itself: that is said of the result. */
function findNamed({ kind, id, resultaat }: WrittenReference, results: Results): Named | null {
  if (kind === "resultaat") {
    const one = results.get(id);
    return one === undefined ? null : { what: `${RESULTAAT.Naam} ${id}`, one };
  }
  const part = kind === "onderdeel" ? results.get(resultaat ?? "")?.onderdelen.find((one) => one.id === id) : undefined;
  return part === undefined ? null : { what: `Onderdeel ${id} van ${RESULTAAT.naam} ${resultaat ?? ""}`, one: part };
}

type Results = ReadonlyMap<string, Resultaat>;

/** What names no part is about the principal one, also when that is no longer agreed. */
function checkPrincipals({ rapport, voortgang }: Jaar, results: Results, report: Report): void {
  const peildatum = rapport?.peildatum ?? null;
  if (peildatum === null) return;
  for (const { resultaat: id, realisatie, prognose, at } of voortgang.values()) {
    const result = results.get(id);
    const principal = result === undefined ? undefined : findPart(result, null);
    if (result === undefined || principal === undefined || !isAgreed(result, peildatum)) continue;
    if (isAgreed(principal, peildatum)) continue;
    const what = `Onderdeel ${principal.id} van ${RESULTAAT.naam} ${id}`;
    for (const [key, items] of Object.entries({ realisatie, prognose })) {
      for (const [index, { onderdeel }] of items.entries()) {
        const place: Place = { file: at.file, range: locate(at, [key, index], "entry") };
        if (onderdeel === null) report("reference/not-in-force", place, describe({ what, one: principal }, peildatum));
      }
    }
  }
}

interface Told {
  readonly what: string;
  readonly peildatum: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** From when it is agreed, or until when it was; neither for what nobody signed. */
function describe({ what, one }: Named, peildatum: string): Told {
  const days = one.afgesproken.flatMap(({ vanaf, waarde }) => (vanaf === null ? [] : [{ vanaf, waarde }]));
  const from = days.find(({ vanaf, waarde }) => waarde === true && vanaf > peildatum)?.vanaf ?? null;
  const until = days.findLast(({ vanaf, waarde }) => waarde === false && vanaf <= peildatum)?.vanaf ?? null;
  return { what, peildatum, from, until };
}

import type { Assessment, OnderdeelStand, ResultaatStand } from "../assess/assessment.ts";
import type { Deal } from "../content/content.ts";
import { findRealisation } from "../content/find-realisation.ts";
import { inForce } from "../content/in-force.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { isLevel } from "../content/measure.ts";
import { originAt } from "../source/at.ts";
import { createFigure, createGap } from "../value/figure.ts";
import { capitalise, FOCUSGEBIED } from "../value/nouns.ts";
import type { Figure } from "../value/value.ts";
import type { Table } from "./report-model.ts";
import { createTable, numberColumn, row, textColumn } from "./tables.ts";

/** For each part with a number that was agreed for a place: what was agreed there, and what is there now. */
export function composePlaces(stand: ResultaatStand, assessment: Assessment): Table[] {
  return stand.onderdelen.flatMap((part) => (part.plekken.length === 0 ? [] : placesOf(part, assessment)));
}

function placesOf(part: OnderdeelStand, { deal, jaar, peildatum }: Assessment): Table {
  const { onderdeel, resultaat, stand, streefwaarde, plekken } = part;
  const entry = jaar.voortgang.get(resultaat.id);
  const found = entry === undefined ? null : findRealisation(entry, part);
  const kind = { quantity: stand.quantity };
  const rows = plekken.map(({ gemeente, focusgebied, provincie, waarde: agreed }) => {
    const shares = found?.realisatie.uitsplitsing ?? [];
    const place = shares.findIndex((one) => {
      if (focusgebied !== null || (gemeente === null && provincie === null)) return one.focusgebied === focusgebied;
      const isTown = gemeente === null ? one.provincie === provincie : one.gemeente === gemeente;
      return isTown && one.focusgebied === null;
    });
    const value = shares[place]?.waarde ?? null;
    const reached: Figure =
      found === null || value === null
        ? createGap(isEmptied(entry) || isEmptied(found?.realisatie) ? "vertrouwelijk" : "volgt", kind)
        : createFigure(value, kind, originAt(found.at, ["uitsplitsing", place, "waarde"]));
    return row([nameOfPlace(deal, { gemeente, focusgebied, provincie }, peildatum), reached, agreed]);
  });
  const noun = nameKind(plekken);
  return createTable({
    id: `plekken-${resultaat.id}-${onderdeel.id}`,
    caption: `${onderdeel.naam ?? onderdeel.id} per ${noun}`,
    columns: [textColumn(capitalise(noun)), numberColumn(jaar.naam), numberColumn("Afspraak")],
    // Levels of places do not add up
    rows: isLevel(onderdeel) ? rows : [...rows, row(["Samen", stand, streefwaarde], "totaal")],
  });
}

interface Place {
  readonly gemeente: string | null;
  readonly focusgebied: string | null;
  readonly provincie: string | null;
}

/** What the places are that have a number: areas, municipalities, or both. */
function nameKind(places: readonly Place[]): string {
  if (places.every(({ gemeente, provincie }) => gemeente === null && provincie === null)) return FOCUSGEBIED.naam;
  if (places.every(({ gemeente, focusgebied }) => gemeente === null && focusgebied === null)) return "provincie";
  return places.every(({ focusgebied, provincie }) => focusgebied === null && provincie === null) ? "gemeente" : "plek";
}

/** The name of a place that a number was agreed for. */
export function nameOfPlace(deal: Deal, { gemeente, focusgebied, provincie }: Place, peildatum: string | null): string {
  const area = deal.focusgebieden.find(({ id }) => id === focusgebied);
  if (area !== undefined) return area.naam ?? area.id;
  const town = deal.gemeenten.find(({ id }) => id === gemeente) ?? deal.provincies.find(({ id }) => id === provincie);
  return inForce(town?.naam ?? null, peildatum) ?? gemeente ?? provincie ?? focusgebied ?? "";
}

import type { Deal, Jaar, Onderdeel, Realisatie, Resultaat, Voortgang } from "../../content/content.ts";
import { findPart } from "../../content/find-part.ts";
import { findRealisation } from "../../content/find-realisation.ts";
import { inForce, partsInForce } from "../../content/in-force.ts";
import type { Voornemen } from "../../content/list-intentions.ts";
import { MEASURING_FIELDS } from "../../content/measuring-fields.ts";
import { draftOf, groupOf, listOf, withRemark, type Draft } from "../../edit/draft.ts";
import type { EditValue } from "../../edit/edit.ts";
import { carryMarks, type Rawly } from "./carry-raw.ts";

/** A result of a report that is begun, with all that earlier reports say of it. */
export interface CarriedResult {
  readonly resultaat: Resultaat;
  /** What the last report said; null for nothing. */
  readonly last: Voortgang | null;
  /** Corrections and promises that must be answered in this report. */
  readonly voornemens: readonly Voornemen[];
  /** The reports before the new one. */
  readonly earlier: readonly Jaar[];
  readonly deal: Deal;
  readonly peildatum: string | null;
  readonly raw: Rawly;
}

/** The entry of a result in the new report: what is asked, with the words and figures of the last one as comments. */
export function carryResult(carried: CarriedResult): Draft {
  const { resultaat, last, raw } = carried;
  const entry = groupOf({
    resultaat: draftOf(resultaat.id),
    ...carryMarks(last?.at ?? null, raw),
    realisatie: listOf(carryParts(carried).map(({ draft }) => draft)),
    prognose: carryPrognoses(last),
    oordeel: draftOf(null, last?.oordeel ?? null),
    toelichting: draftOf(null, last?.toelichting ?? null),
    oorzaak: carryText(last?.oorzaak),
    gevolg: carryText(last?.gevolg),
    bijsturingen: draftOf([]),
    leerpunten: draftOf([]),
    toezeggingen: draftOf([]),
    afgehandeld: listOf(carryIntentions(carried).map(({ draft }) => draft)),
    lessen: listOf(carryLessons(carried).map(({ draft }) => draft)),
  });
  return withRemark(entry, "vraag", [resultaat.id, resultaat.titel].filter((one) => one !== null).join(" "));
}

/** Only asked for where the last report had it. */
function carryText(before: string | null | undefined): Draft | null {
  return before === null || before === undefined ? null : draftOf(null, before);
}

/** An item that a new report asks for, and what it is known by in its list. */
export interface Asked {
  readonly key: string;
  readonly draft: Draft;
}

/**
 * What is measured of a result, each part that is agreed.
 *
 * @param kept marks that stand at each of them, where their entry has none
 */
export function carryParts(carried: CarriedResult, kept: Readonly<Record<string, Draft>> = {}): Asked[] {
  const { resultaat, peildatum } = carried;
  const parts = peildatum === null ? resultaat.onderdelen : partsInForce(resultaat, peildatum);
  return parts.map((onderdeel) => ({ key: onderdeel.id, draft: carryPart(onderdeel, carried, kept) }));
}

function carryPart(onderdeel: Onderdeel, carried: CarriedResult, kept: Readonly<Record<string, Draft>>): Draft {
  const { resultaat, last, peildatum, raw } = carried;
  const found = last === null ? null : findRealisation(last, { resultaat, onderdeel });
  const before = found?.realisatie ?? null;
  const way = onderdeel.meetwijze;
  const fields = way === null ? [] : MEASURING_FIELDS[way].own;
  const has = (field: string): boolean => fields.includes(field);
  const isReady = before?.gereed === true;
  const draft = groupOf({
    onderdeel: draftOf(onderdeel.id),
    waarde: has("waarde") ? draftOf(null, describeValue(onderdeel, before, peildatum)) : null,
    vergelijking: has("vergelijking") ? carryNumber(before?.vergelijking) : null,
    // What is ready stays ready
    gereed: has("gereed") ? draftOf(isReady ? "ja" : null, isReady ? null : sayReady(before)) : null,
    datum: has("datum") && isReady ? draftOf(before.datum) : null,
    mijlpalen: has("mijlpalen") ? carryMilestones(onderdeel, carried) : null,
    verandering: has("verandering") ? draftOf(null, before?.verandering ?? null) : null,
    zichtbaar_aan: has("zichtbaar_aan") ? draftOf(null, before?.zichtbaar_aan ?? null) : null,
    bewijs: carryText(before?.bewijs),
    peildatum: way === "mijlpalen" || way === "ja-nee" ? null : draftOf(null, before?.peildatum ?? null),
    bron: way === "mijlpalen" || way === "ja-nee" ? null : draftOf(null, before?.bron ?? null),
    zekerheid: has("zekerheid") ? carryText(before?.zekerheid) : null,
    toelichting: carryText(before?.toelichting),
    uitsplitsing: has("uitsplitsing") && before !== null ? carrySplit(before) : null,
    ...kept,
    ...carryMarks(found?.at ?? null, raw),
  });
  return onderdeel.naam === null ? draft : withRemark(draft, "vraag", onderdeel.naam);
}

function describeValue(
  { streefwaarde, eenheid }: Onderdeel,
  before: Realisatie | null,
  peildatum: string | null,
): string | null {
  const target = inForce(streefwaarde, peildatum);
  const value = before === null ? null : before.waarde === null ? "volgt" : String(before.waarde);
  const goal = target === null ? null : `afgesproken ${String(target)}`;
  const words = [value, goal].filter((one) => one !== null).join("; ");
  return words === "" ? null : eenheid === null ? words : `${words} (${eenheid})`;
}

function carryNumber(before: number | null | undefined): Draft | null {
  return before === null || before === undefined ? null : draftOf(null, String(before));
}

function sayReady(before: Realisatie | null): string | null {
  return before === null || before.gereed === null ? null : before.gereed ? "ja" : "nee";
}

/** What was reached stays reached, and is not said again: what is left is asked. */
function carryMilestones(onderdeel: Onderdeel, { resultaat, earlier, deal }: CarriedResult): Draft {
  const isOfPart = (one: { readonly onderdeel: string | null }): boolean =>
    findPart(resultaat, one.onderdeel)?.id === onderdeel.id;
  const reached = earlier
    .flatMap(({ voortgang }) => voortgang.get(resultaat.id)?.realisatie ?? [])
    .filter(isOfPart)
    .flatMap(({ mijlpalen }) => mijlpalen);
  const done = new Set(reached.map(({ id }) => id));
  const planned = deal.planningOf(resultaat.id).filter(isOfPart);
  const open = planned.flatMap(({ mijlpalen }) => mijlpalen).filter(({ id }) => !done.has(id));
  const names = open.map(({ id, naam }) => (naam === null ? id : `${id ?? ""} (${naam})`));
  const before = reached.map(({ id, gehaald }) => `gehaald: ${id ?? ""} (${gehaald ?? "volgt"})`);
  const draft = draftOf([], before.length === 0 ? null : before.join(", "));
  return names.length === 0 ? draft : withRemark(draft, "vraag", `Nog niet gehaald: ${names.join(", ")}.`);
}

function carrySplit({ uitsplitsing }: Realisatie): Draft | null {
  if (uitsplitsing.length === 0) return null;
  return listOf(
    uitsplitsing.map(({ focusgebied, gemeente, provincie, overig, waarde }) =>
      groupOf({
        focusgebied: keep(focusgebied),
        gemeente: keep(gemeente),
        provincie: keep(provincie),
        overig: keep(overig),
        waarde: draftOf(null, waarde === null ? null : String(waarde)),
      }),
    ),
  );
}

function keep(value: EditValue): Draft | null {
  return value === null ? null : draftOf(value);
}

function carryPrognoses(last: Voortgang | null): Draft | null {
  if (last === null || last.prognose.length === 0) return null;
  return listOf(
    last.prognose.map(({ onderdeel, waarde, aanname }) =>
      groupOf({
        onderdeel: keep(onderdeel),
        waarde: draftOf(null, waarde === null ? null : String(waarde)),
        aanname: carryText(aanname),
      }),
    ),
  );
}

/** An answer for each correction and promise whose day has come, with what was said. */
export function carryIntentions({ voornemens }: CarriedResult): Asked[] {
  return voornemens.map((one) => ({
    key: one.id,
    draft: withRemark(
      groupOf({ id: draftOf(one.id), jaar: draftOf(one.jaar), uitkomst: draftOf(null), toelichting: draftOf(null) }),
      "vorig",
      describeIntention(one),
    ),
  }));
}

function describeIntention({ soort, jaar, wat, wie, wanneer }: Voornemen): string {
  const who = wie === null ? null : `${soort === "toezegging" ? "aan" : "door"} ${wie}`;
  const parts = [wat ?? "volgt", who, wanneer === null ? null : `uiterlijk ${wanneer}`];
  return `${soort} in ${jaar}: ${parts.filter((one) => one !== null).join("; ")}`;
}

/** An answer for each lesson of the last report. */
export function carryLessons({ last }: CarriedResult): Asked[] {
  return (last?.leerpunten ?? []).flatMap(({ id, soort, tekst }) => {
    if (id === null) return [];
    const answer = groupOf({
      id: draftOf(id),
      jaar: draftOf(last?.jaar ?? null),
      vervolg: draftOf(null),
      toelichting: draftOf(null),
    });
    const kind = soort === null ? "leerpunt" : `leerpunt (${soort})`;
    return [{ key: id, draft: withRemark(answer, "vorig", `${kind}: ${tekst ?? "volgt"}`) }];
  });
}

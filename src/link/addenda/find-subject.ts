import type { Addendum, Bestaan, Onderdeel, Onderwerp, Resultaat } from "../../content/content.ts";
import { entryOf } from "../../content/existence.ts";
import { findPart } from "../../content/find-part.ts";
import { inside, type At } from "../../source/at.ts";
import type { Afspraken } from "./agreements.ts";
import { isAboutExistence } from "./read-value.ts";

type Change = Addendum["wijzigingen"][number];

/**
 * The keys that say what changes. `onderdeel` and what stands beside a target only say more of a result; `soort`,
 * `bijdrager` and `vorm` more of an amount, but without a place they are one of the whole deal.
 */
export function listNamed(change: Change): string[] {
  const { resultaat, doel, thema, post, soort, bijdrager, looptijd } = change;
  const named = Object.entries({ resultaat, doel, thema, post, looptijd: looptijd === true ? "ja" : null });
  const found = named.flatMap(([key, value]) => (value === null ? [] : [key]));
  const beside = resultaat === null ? [] : listBeside(change);
  if (beside.length > 1) return beside;
  return found.length === 0 && (soort !== null || bijdrager !== null) ? ["soort"] : found;
}

/** The keys that name a number of a part beside its target. */
function listBeside({ bovenkant, tussendoel, gemeente, focusgebied, provincie }: Change): string[] {
  const named = { bovenkant: bovenkant === true ? "ja" : null, tussendoel, gemeente, focusgebied, provincie };
  return Object.entries(named).flatMap(([key, value]) => (value === null ? [] : [key]));
}

/** What a change is about; null when it names nothing that exists. */
export function findSubject(change: Change, agreed: Afspraken): Onderwerp | null {
  if (change.looptijd === true) return { kind: "einde" };
  if (change.resultaat !== null || change.doel !== null) {
    const van = findEntry(change, agreed);
    if (van === null || isAboutExistence(change)) return van === null ? null : { kind: "bestaan", van };
    const target = van.kind === "resultaat" ? findPrincipal(van.resultaat) : van;
    return target?.kind === "onderdeel" && listBeside(change).length > 0 ? findBeside(change, target) : target;
  }
  return findMoney(change, agreed);
}

/** The result, part or goal that a change names. */
function findEntry(
  { resultaat: id, onderdeel: part, doel: goal }: Change,
  { resultaten, doelen }: Afspraken,
): Bestaan | null {
  if (id === null) {
    const doel = doelen.find((one) => one.id === goal);
    return doel === undefined ? null : { kind: "doel", doel };
  }
  const resultaat = resultaten.find((one) => one.id === id);
  if (resultaat === undefined || part === null)
    return resultaat === undefined ? null : { kind: "resultaat", resultaat };
  const onderdeel = findPart(resultaat, part);
  return onderdeel === undefined ? null : { kind: "onderdeel", resultaat, onderdeel };
}

/** A target without a part is that of the principal one. */
function findPrincipal(resultaat: Resultaat): Part | null {
  const onderdeel = findPart(resultaat, null);
  return onderdeel === undefined ? null : { kind: "onderdeel", resultaat, onderdeel };
}

type Part = Extract<Bestaan, { readonly kind: "onderdeel" }>;

/** The upper end of a range, a number on the way or one for a place; null when the part has none like it. */
function findBeside(change: Change, { resultaat, onderdeel }: Part): Onderwerp | null {
  const { tussendoel: day, gemeente, focusgebied, provincie } = change;
  const of = { resultaat, onderdeel };
  if (change.bovenkant === true) return { kind: "bovenkant", ...of };
  if (day !== null) {
    const tussendoel = onderdeel.tussendoelen.find(({ datum }) => datum === day);
    return tussendoel === undefined ? null : { kind: "tussendoel", ...of, tussendoel };
  }
  const plek = onderdeel.streefwaarden.find(
    (one) => one.gemeente === gemeente && one.focusgebied === focusgebied && one.provincie === provincie,
  );
  return plek === undefined ? null : { kind: "plek", ...of, plek };
}

function findMoney(change: Change, { verdeling, geldafspraken }: Afspraken): Onderwerp | null {
  const { soort, thema, post, bijdrager, vorm } = change;
  const isOfSide = soort === "rijk" || soort === "regio";
  const row = verdeling.find((one) => (thema === null ? one.post === post : one.thema === thema));
  if (bijdrager === null && isOfSide && row !== undefined && (thema !== null || post !== null))
    return { kind: "verdeling", rij: row, kant: soort };
  const [geldafspraak, ...others] = geldafspraken.filter(
    (one) =>
      (soort === null || one.soort === soort) &&
      one.bijdrager === bijdrager &&
      one.thema === thema &&
      one.post === post &&
      (vorm === null || one.vorm === vorm),
  );
  if (geldafspraak !== undefined) return others.length > 0 ? null : { kind: "geldafspraak", geldafspraak };
  return bijdrager === null && thema === null && post === null && isOfSide ? { kind: "totaal", kant: soort } : null;
}

/** Where the original of a subject stands; null for totals and the end, whose files the deal does not keep. */
export function placeOfSubject(onderwerp: Onderwerp): At | null {
  switch (onderwerp.kind) {
    case "bestaan":
      return inside(entryOf(onderwerp.van).at, "id");
    case "onderdeel":
      return inside(onderwerp.onderdeel.at, "streefwaarde");
    case "bovenkant":
      return inside(onderwerp.onderdeel.at, "streefwaarde_tot");
    case "tussendoel":
      return inItem(onderwerp.onderdeel, "tussendoelen", onderwerp.tussendoel);
    case "plek":
      return inItem(onderwerp.onderdeel, "streefwaarden", onderwerp.plek);
    case "doel":
      return inside(onderwerp.doel.at, "streefwaarde");
    case "geldafspraak":
      return inside(onderwerp.geldafspraak.at, "bedrag");
    case "verdeling":
      return inside(onderwerp.rij.at, onderwerp.kant);
    case "totaal":
    case "einde":
      return null;
  }
}

function inItem<K extends "tussendoelen" | "streefwaarden">(
  onderdeel: Onderdeel,
  list: K,
  item: Onderdeel[K][number],
): At {
  const items: readonly unknown[] = onderdeel[list];
  return inside(onderdeel.at, [list, items.indexOf(item), "waarde"]);
}

import type { Addendum, Bestaan, Onderwerp, Resultaat } from "../../content/content.ts";
import { entryOf } from "../../content/existence.ts";
import { findPart } from "../../content/find-part.ts";
import { inside, type At } from "../../source/at.ts";
import type { Afspraken } from "./agreements.ts";
import { isAboutExistence } from "./read-value.ts";

type Change = Addendum["wijzigingen"][number];

/** The keys that say what changes; `onderdeel` and `soort` only say more of it, but `soort` alone is a side's total. */
export function listNamed({ resultaat, doel, thema, post, soort, looptijd }: Change): string[] {
  const named = Object.entries({ resultaat, doel, thema, post, looptijd: looptijd === true ? "ja" : null });
  const found = named.flatMap(([key, value]) => (value === null ? [] : [key]));
  return found.length === 0 && soort !== null ? ["soort"] : found;
}

/** What a change is about; null when it names nothing that exists. */
export function findSubject(change: Change, agreed: Afspraken): Onderwerp | null {
  if (change.looptijd === true) return { kind: "einde" };
  if (change.resultaat !== null || change.doel !== null) {
    const van = findEntry(change, agreed);
    if (van === null || isAboutExistence(change)) return van === null ? null : { kind: "bestaan", van };
    return van.kind === "resultaat" ? findPrincipal(van.resultaat) : van;
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
function findPrincipal(resultaat: Resultaat): Onderwerp | null {
  const onderdeel = findPart(resultaat, null);
  return onderdeel === undefined ? null : { kind: "onderdeel", resultaat, onderdeel };
}

function findMoney({ soort: kant, thema, post }: Change, { verdeling }: Afspraken): Onderwerp | null {
  if (kant === null) return null;
  if (thema === null && post === null) return { kind: "totaal", kant };
  const rij = verdeling.find((row) => (thema === null ? row.post === post : row.thema === thema));
  return rij === undefined ? null : { kind: "verdeling", rij, kant };
}

/** Where the original of a subject stands; null for totals and the end, whose files the deal does not keep. */
export function placeOfSubject(onderwerp: Onderwerp): At | null {
  switch (onderwerp.kind) {
    case "bestaan":
      return inside(entryOf(onderwerp.van).at, "id");
    case "onderdeel":
      return inside(onderwerp.onderdeel.at, "streefwaarde");
    case "doel":
      return inside(onderwerp.doel.at, "streefwaarde");
    case "verdeling":
      return inside(onderwerp.rij.at, onderwerp.kant);
    case "totaal":
    case "einde":
      return null;
  }
}

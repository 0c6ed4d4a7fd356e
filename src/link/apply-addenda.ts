import type {
  Addendum,
  Afspraak,
  Deal,
  Dealwijziging,
  Doel,
  Kant,
  Onderdeel,
  Onderwerp,
  Resultaat,
  Verdeling,
} from "../content/content.ts";
import { findPart } from "../content/find-part.ts";
import { stateInForce } from "../content/in-force.ts";
import type { OverTime } from "../schema/fields.ts";
import { inside, type At } from "../source/at.ts";
import { readDate, readNumber } from "../schema/read-scalar.ts";

/** What was agreed and can be changed by an addendum. */
export type Afspraken = Pick<Deal, "resultaten" | "doelen" | "verdeling" | "plafondRijk" | "minimumRegio" | "einde">;

/** The states of each subject that a signed addendum changed, by its key. */
type Changed = ReadonlyMap<string, OverTime<number | string>>;
type Change = Addendum["wijzigingen"][number];

/**
 * Reads the changes of the addenda, oldest first, and adds those that were signed to what was agreed, each from its day
 * on. What was signed at the start stays as it was written, so that earlier reports keep it.
 */
export function applyAddenda(
  agreed: Afspraken,
  addenda: readonly Addendum[],
): { readonly afspraken: Afspraken; readonly wijzigingen: readonly Dealwijziging[] } {
  const changed = new Map<string, OverTime<number | string>>();
  const wijzigingen: Dealwijziging[] = [];
  for (const addendum of addenda) {
    for (const [index, change] of addendum.wijzigingen.entries()) {
      const at = inside(addendum.at, ["wijzigingen", index]);
      const one = readChange({ addendum, change, at }, agreed, changed);
      wijzigingen.push(one);
      const next = one.isOndertekend ? addState(one, agreed, changed) : null;
      if (one.onderwerp !== null && next !== null) changed.set(keyOf(one.onderwerp), next);
    }
  }
  return { afspraken: amend(agreed, changed), wijzigingen };
}

interface WrittenChange {
  readonly addendum: Addendum;
  readonly change: Change;
  readonly at: At;
}

function readChange({ addendum, change, at }: WrittenChange, agreed: Afspraken, changed: Changed): Dealwijziging {
  const genoemd = listNamed(change);
  const onderwerp = genoemd.length === 1 ? findSubject(change, agreed) : null;
  const state = onderwerp === null ? null : stateInForce(statesOf(onderwerp, agreed, changed), addendum.ingaand);
  return {
    addendum,
    tekst: change,
    at,
    genoemd,
    onderwerp,
    was: onderwerp === null ? null : readValue(change.was, onderwerp),
    wordt: onderwerp === null ? null : readValue(change.wordt, onderwerp),
    gold: { waarde: state?.waarde ?? null, at: state?.at ?? (onderwerp === null ? null : placeOfSubject(onderwerp)) },
    isOndertekend: (addendum.ondertekend?.datum ?? null) !== null,
  };
}

/** The keys that say what changes; `onderdeel` and `soort` only say more of it, but `soort` alone is a side's total. */
function listNamed({ resultaat, doel, thema, post, soort, looptijd }: Change): string[] {
  const named = Object.entries({ resultaat, doel, thema, post, looptijd: looptijd === true ? "ja" : null });
  const found = named.flatMap(([key, value]) => (value === null ? [] : [key]));
  return found.length === 0 && soort !== null ? ["soort"] : found;
}

function findSubject(change: Change, { resultaten, doelen, verdeling }: Afspraken): Onderwerp | null {
  const kant = change.soort;
  if (change.looptijd === true) return { kind: "einde" };
  if (change.resultaat !== null) {
    const resultaat = resultaten.find(({ id }) => id === change.resultaat);
    const onderdeel = resultaat === undefined ? undefined : findPart(resultaat, change.onderdeel);
    return resultaat === undefined || onderdeel === undefined ? null : { kind: "onderdeel", resultaat, onderdeel };
  }
  if (change.doel !== null) {
    const doel = doelen.find(({ id }) => id === change.doel);
    return doel === undefined ? null : { kind: "doel", doel };
  }
  if (kant === null) return null;
  if (change.thema === null && change.post === null) return { kind: "totaal", kant };
  const rij = verdeling.find(({ thema, post }) =>
    change.thema === null ? post === change.post : thema === change.thema,
  );
  return rij === undefined ? null : { kind: "verdeling", rij, kant };
}

function keyOf(onderwerp: Onderwerp): string {
  switch (onderwerp.kind) {
    case "onderdeel":
      return partKey(onderwerp.resultaat, onderwerp.onderdeel);
    case "doel":
      return goalKey(onderwerp.doel);
    case "verdeling":
      return rowKey(onderwerp.rij, onderwerp.kant);
    case "totaal":
      return `totaal ${onderwerp.kant}`;
    case "einde":
      return "einde";
  }
}

const partKey = ({ id }: Resultaat, onderdeel: Onderdeel): string => `onderdeel ${id} ${onderdeel.id}`;
const goalKey = ({ id }: Doel): string => `doel ${id}`;
const rowKey = ({ thema, post }: Verdeling, kant: Kant): string =>
  thema === null ? `post ${post ?? ""} ${kant}` : `thema ${thema} ${kant}`;

/** Where the original of a subject stands; null for totals and the end, whose files the deal does not keep. */
function placeOfSubject(onderwerp: Onderwerp): At | null {
  switch (onderwerp.kind) {
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

function statesOf(onderwerp: Onderwerp, agreed: Afspraken, changed: Changed): OverTime<number | string> | null {
  return changed.get(keyOf(onderwerp)) ?? signedStatesOf(onderwerp, agreed);
}

function signedStatesOf(onderwerp: Onderwerp, agreed: Afspraken): OverTime<number | string> | null {
  switch (onderwerp.kind) {
    case "onderdeel":
      return onderwerp.onderdeel.streefwaarde;
    case "doel":
      return onderwerp.doel.streefwaarde;
    case "verdeling":
      return onderwerp.rij[onderwerp.kant];
    case "totaal":
      return onderwerp.kant === "rijk" ? agreed.plafondRijk : agreed.minimumRegio;
    case "einde":
      return agreed.einde;
  }
}

/** The word for a target that there was not, or is no more. */
const NONE = "geen";

function readValue(written: string | null, { kind }: Onderwerp): { readonly waarde: Afspraak } | null {
  if (written === null) return null;
  if (written.toLowerCase() === NONE) return { waarde: null };
  if (kind === "einde") {
    const read = readDate(written);
    return read.kind === "date" ? { waarde: read.iso } : null;
  }
  const read = readNumber(written);
  if (read.kind !== "number") return null;
  return { waarde: kind === "verdeling" || kind === "totaal" ? Math.round(read.value * 100) : read.value };
}

/** The states of a subject with one more; null when the change cannot be read. */
function addState(
  { addendum, onderwerp, wordt, at }: Dealwijziging,
  agreed: Afspraken,
  changed: Changed,
): OverTime<number | string> | null {
  if (onderwerp === null || wordt === null || addendum.ingaand === null) return null;
  const place = inside(at, "wordt");
  const state = { vanaf: addendum.ingaand, waarde: wordt.waarde, bron: null, at: place };
  return [...(statesOf(onderwerp, agreed, changed) ?? []), state];
}

function amend(agreed: Afspraken, changed: Changed): Afspraken {
  if (changed.size === 0) return agreed;
  // The kind of a subject fixes the type of its values: all but the end are numbers, by readValue
  const numbers = (key: string, states: OverTime<number> | null): OverTime<number> | null =>
    (changed.get(key) as OverTime<number> | undefined) ?? states;
  return {
    resultaten: agreed.resultaten.map((resultaat) => ({
      ...resultaat,
      onderdelen: resultaat.onderdelen.map((part) => ({
        ...part,
        streefwaarde: numbers(partKey(resultaat, part), part.streefwaarde),
      })),
    })),
    doelen: agreed.doelen.map((doel) => ({ ...doel, streefwaarde: numbers(goalKey(doel), doel.streefwaarde) })),
    verdeling: agreed.verdeling.map((row) => ({
      ...row,
      rijk: numbers(rowKey(row, "rijk"), row.rijk),
      regio: numbers(rowKey(row, "regio"), row.regio),
    })),
    plafondRijk: numbers("totaal rijk", agreed.plafondRijk),
    minimumRegio: numbers("totaal regio", agreed.minimumRegio),
    einde: (changed.get("einde") as OverTime<string> | undefined) ?? agreed.einde,
  };
}

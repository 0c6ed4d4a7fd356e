import type {
  Bestaan,
  Deal,
  Geldafspraak,
  Kant,
  Onderdeel,
  Onderwerp,
  PlekDoel,
  Resultaat,
  Verdeling,
} from "../../content/content.ts";
import { entryOf } from "../../content/existence.ts";
import type { OverTime } from "../../schema/fields.ts";

/** What was agreed and can be changed by an addendum. */
export type Afspraken = Pick<
  Deal,
  "resultaten" | "doelen" | "verdeling" | "geldafspraken" | "plafondRijk" | "minimumRegio" | "einde"
>;

/** Whatever an addendum can change, through time. */
export type States = OverTime<number | string | boolean>;

/** What is agreed from the start. */
export const FROM_START: OverTime<true> = [{ vanaf: null, waarde: true, bron: null }];

/** The name of a subject, by which its states are kept. */
export function keyOf(onderwerp: Onderwerp): string {
  switch (onderwerp.kind) {
    case "bestaan":
      return `bestaan van ${keyOfEntry(onderwerp.van)}`;
    case "onderdeel":
      return keyOfEntry(onderwerp);
    case "bovenkant":
      return `bovenkant van ${keyOfPart(onderwerp)}`;
    case "tussendoel":
      return `tussendoel ${onderwerp.tussendoel.datum ?? ""} van ${keyOfPart(onderwerp)}`;
    case "plek":
      return `${keyOfPlace(onderwerp.plek)} van ${keyOfPart(onderwerp)}`;
    case "doel":
      return keyOfEntry(onderwerp);
    case "geldafspraak":
      return keyOfAmount(onderwerp.geldafspraak);
    case "verdeling":
      return keyOfRow(onderwerp.rij, onderwerp.kant);
    case "totaal":
      return `totaal ${onderwerp.kant}`;
    case "einde":
      return "einde";
  }
}

function keyOfEntry(one: Bestaan): string {
  if (one.kind === "doel") return `doel ${one.doel.id}`;
  const result = `resultaat ${one.resultaat.id}`;
  return one.kind === "resultaat" ? result : `${result}, onderdeel ${one.onderdeel.id}`;
}

function keyOfPart({ resultaat, onderdeel }: Whose): string {
  return keyOfEntry({ kind: "onderdeel", resultaat, onderdeel });
}

function keyOfPlace({ gemeente, focusgebied, provincie }: PlekDoel): string {
  return `plek ${JSON.stringify([gemeente, focusgebied, provincie])}`;
}

function keyOfAmount({ soort, bijdrager, thema, post, vorm }: Geldafspraak): string {
  return `afspraak ${JSON.stringify([soort, bijdrager, thema, post, vorm])}`;
}

function keyOfRow({ thema, post }: Verdeling, kant: Kant): string {
  return thema === null ? `post ${post ?? ""} ${kant}` : `thema ${thema} ${kant}`;
}

/** What was agreed on a subject before any addendum changed it. */
export function statesAtStart(onderwerp: Onderwerp, agreed: Afspraken): States | null {
  switch (onderwerp.kind) {
    case "bestaan":
      return entryOf(onderwerp.van).afgesproken;
    case "onderdeel":
      return onderwerp.onderdeel.streefwaarde;
    case "bovenkant":
      return onderwerp.onderdeel.streefwaarde_tot;
    case "tussendoel":
      return onderwerp.tussendoel.waarde;
    case "plek":
      return onderwerp.plek.waarde;
    case "doel":
      return onderwerp.doel.streefwaarde;
    case "geldafspraak":
      return onderwerp.geldafspraak.bedrag;
    case "verdeling":
      return onderwerp.rij[onderwerp.kant];
    case "totaal":
      return onderwerp.kant === "rijk" ? agreed.plafondRijk : agreed.minimumRegio;
    case "einde":
      return agreed.einde;
  }
}

/** What was agreed, with the states of what was changed in the place of what stood there. */
export function withStates(agreed: Afspraken, changed: ReadonlyMap<string, States>): Afspraken {
  if (changed.size === 0) return agreed;
  // The kind of a subject fixes the type of its values, by readValue: numbers, but for the end and for being agreed
  const numbers: Numbers = (onderwerp, states) =>
    (changed.get(keyOf(onderwerp)) as OverTime<number> | undefined) ?? states;
  const existence = (van: Bestaan): OverTime<boolean> =>
    (changed.get(keyOf({ kind: "bestaan", van })) as OverTime<boolean> | undefined) ?? entryOf(van).afgesproken;
  return {
    resultaten: agreed.resultaten.map((resultaat) => ({
      ...resultaat,
      afgesproken: existence({ kind: "resultaat", resultaat }),
      onderdelen: resultaat.onderdelen.map((onderdeel) => ({
        ...onderdeel,
        afgesproken: existence({ kind: "onderdeel", resultaat, onderdeel }),
        streefwaarde: numbers({ kind: "onderdeel", resultaat, onderdeel }, onderdeel.streefwaarde),
        ...besideTarget({ resultaat, onderdeel }, numbers),
      })),
    })),
    doelen: agreed.doelen.map((doel) => ({
      ...doel,
      afgesproken: existence({ kind: "doel", doel }),
      streefwaarde: numbers({ kind: "doel", doel }, doel.streefwaarde),
    })),
    verdeling: agreed.verdeling.map((rij) => ({
      ...rij,
      rijk: numbers({ kind: "verdeling", rij, kant: "rijk" }, rij.rijk),
      regio: numbers({ kind: "verdeling", rij, kant: "regio" }, rij.regio),
    })),
    geldafspraken: agreed.geldafspraken.map((geldafspraak) => ({
      ...geldafspraak,
      bedrag: numbers({ kind: "geldafspraak", geldafspraak }, geldafspraak.bedrag),
    })),
    plafondRijk: numbers({ kind: "totaal", kant: "rijk" }, agreed.plafondRijk),
    minimumRegio: numbers({ kind: "totaal", kant: "regio" }, agreed.minimumRegio),
    einde: (changed.get("einde") as OverTime<string> | undefined) ?? agreed.einde,
  };
}

/** A part with its result. */
interface Whose {
  readonly resultaat: Resultaat;
  readonly onderdeel: Onderdeel;
}

/** The states of a number as addenda left them; those that are given where none changed it. */
type Numbers = (onderwerp: Onderwerp, states: OverTime<number> | null) => OverTime<number> | null;

/** What is agreed of a part beside its one number. */
function besideTarget(
  { resultaat, onderdeel }: Whose,
  numbers: Numbers,
): Pick<Onderdeel, "streefwaarde_tot" | "tussendoelen" | "streefwaarden"> {
  const of = { resultaat, onderdeel };
  return {
    streefwaarde_tot: numbers({ kind: "bovenkant", ...of }, onderdeel.streefwaarde_tot),
    tussendoelen: onderdeel.tussendoelen.map((tussendoel) => ({
      ...tussendoel,
      waarde: numbers({ kind: "tussendoel", ...of, tussendoel }, tussendoel.waarde),
    })),
    streefwaarden: onderdeel.streefwaarden.map((plek) => ({
      ...plek,
      waarde: numbers({ kind: "plek", ...of, plek }, plek.waarde),
    })),
  };
}

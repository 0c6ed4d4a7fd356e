import type { Bestaan, Deal, Kant, Onderwerp, Verdeling } from "../../content/content.ts";
import { entryOf } from "../../content/existence.ts";
import type { OverTime } from "../../schema/fields.ts";

/** What was agreed and can be changed by an addendum. */
export type Afspraken = Pick<Deal, "resultaten" | "doelen" | "verdeling" | "plafondRijk" | "minimumRegio" | "einde">;

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
    case "doel":
      return keyOfEntry(onderwerp);
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

/** What was agreed, with the states of what was changed in the place of what stood there. */
export function withStates(agreed: Afspraken, changed: ReadonlyMap<string, States>): Afspraken {
  if (changed.size === 0) return agreed;
  // The kind of a subject fixes the type of its values, by readValue: numbers, but for the end and for being agreed
  const numbers = (onderwerp: Onderwerp, states: OverTime<number> | null): OverTime<number> | null =>
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
    plafondRijk: numbers({ kind: "totaal", kant: "rijk" }, agreed.plafondRijk),
    minimumRegio: numbers({ kind: "totaal", kant: "regio" }, agreed.minimumRegio),
    einde: (changed.get("einde") as OverTime<string> | undefined) ?? agreed.einde,
  };
}

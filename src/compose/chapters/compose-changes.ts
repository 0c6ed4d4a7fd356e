import type { WijzigingStand } from "../../assess/assess-changes.ts";
import type { Assessment, OnderdeelStand } from "../../assess/assessment.ts";
import type { Addendum, Bestaan, Geldafspraak, Onderwerp } from "../../content/content.ts";
import { resultAnchor } from "../compose-result.ts";
import { link, longDate, shortDate, textOr } from "../inline.ts";
import type { Block, RichText } from "../report-model.ts";
import { nameRow, nameShort } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { nameOfPlace } from "../compose-places.ts";
import { createSection } from "./chapter.ts";
import { RESULTAAT } from "../../value/nouns.ts";

/** What addenda change of the deal, old and new beside each other; nothing as long as there is no addendum. */
export function composeChanges(assessment: Assessment): Block[] {
  const { wijzigingen } = assessment;
  if (wijzigingen.length === 0) return [];
  const table = createTable({
    id: "tabel-wijzigingen",
    caption: "Wijzigingen van de deal, met wat er eerst gold",
    columns: [
      textColumn("Wat verandert", 0.34),
      numberColumn("Was", 0.16),
      numberColumn("Wordt", 0.16),
      numberColumn("Vanaf", 0.14),
      textColumn("Stand", 0.2),
    ],
    rows: wijzigingen.map((change) =>
      row([
        describeSubject(change.onderwerp, assessment),
        change.was,
        change.wordt,
        shortDate(change.wijziging.vanaf),
        STATES[change.stand],
      ]),
    ),
  });
  const addenda = [...new Set(wijzigingen.map(({ wijziging }) => wijziging.addendum))];
  const items = addenda.map((addendum) => describeAddendum(addendum, assessment));
  return [
    createSection("afwijkingen-wijzigingen", "Wijzigingen van de deal", [
      table,
      { kind: "list", ordered: false, items },
    ]),
  ];
}

const STATES: Readonly<Record<WijzigingStand["stand"], string>> = {
  geldt: "geldt",
  aangekondigd: "ondertekend, geldt later",
  gevraagd: "gevraagd, nog niet afgesproken",
};

function describeSubject(onderwerp: Onderwerp, { deal, peildatum }: Assessment): RichText {
  switch (onderwerp.kind) {
    case "bestaan":
      return describeExistence(onderwerp.van);
    case "onderdeel":
      return describePart(onderwerp);
    case "bovenkant":
      return [...describePart(onderwerp), ", bovenkant"];
    case "tussendoel":
      return [...describePart(onderwerp), ", tussendoel van ", shortDate(onderwerp.tussendoel.datum)];
    case "plek":
      return [...describePart(onderwerp), `, ${nameOfPlace(deal, onderwerp.plek, peildatum)}`];
    case "doel":
      return describeGoal(onderwerp);
    case "geldafspraak":
      return [describeAmount(onderwerp.geldafspraak, deal, peildatum)];
    case "verdeling": {
      const { rij, kant } = onderwerp;
      const thema = deal.themas.find(({ id }) => id === rij.thema);
      const name = thema === undefined ? nameRow(rij) : nameShort(thema, peildatum);
      return [`${SIDES[kant]} voor ${name}, in euro`];
    }
    case "totaal":
      return [`${SIDES[onderwerp.kant]} in totaal, in euro`];
    case "einde":
      return ["Einde van de deal"];
  }
}

function describeExistence(van: Bestaan): RichText {
  if (van.kind === "resultaat") {
    const { id, titel } = van.resultaat;
    return [`${RESULTAAT.Naam} `, link(resultAnchor(id), id), ` ${titel ?? ""}`];
  }
  return van.kind === "onderdeel" ? ["Onderdeel ", ...describePart(van)] : describeGoal(van);
}

function describePart({ resultaat, onderdeel }: Pick<OnderdeelStand, "resultaat" | "onderdeel">): RichText {
  return [link(resultAnchor(resultaat.id), resultaat.id), ` ${onderdeel.naam ?? onderdeel.id}`];
}

function describeGoal({ doel }: Extract<Bestaan, { readonly kind: "doel" }>): RichText {
  return [`Doel: ${doel.titel ?? doel.id}`];
}

/** "Bijdrage van gemeente Voorbeeld voor Groen in natura, in euro" */
function describeAmount(
  { soort, bijdrager, thema: id, post, vorm }: Geldafspraak,
  deal: Assessment["deal"],
  peildatum: string | null,
): string {
  const giver = bijdrager === null ? GIVERS[soort ?? "regio"] : `Bijdrage van ${bijdrager}`;
  const thema = deal.themas.find((one) => one.id === id);
  const place = thema === undefined ? post : nameShort(thema, peildatum);
  return `${giver}${place === null ? "" : ` voor ${place}`}${vorm === null ? "" : WORTH[vorm]}, in euro`;
}

const WORTH = { geld: " in geld", natura: " in natura" } as const;

const SIDES = { rijk: "Bijdrage van het Rijk", regio: "Bijdrage van de regio" } as const;
const GIVERS = {
  ...SIDES,
  "regio-publiek": "Publieke bijdrage van de regio",
  "regio-privaat": "Private bijdrage van de regio",
} as const;

/** Why, and when each step was taken: one at least, or no report would know of it. */
function describeAddendum(addendum: Addendum, assessment: Assessment): RichText {
  const { titel, reden, verzoek, instemming, verslag, ondertekend, staatscourant } = addendum;
  const steps: readonly (readonly [string, string | null])[] = [
    [
      `gevraagd${verzoek?.door === undefined || verzoek.door === null ? "" : ` door ${verzoek.door}`} op `,
      verzoek?.datum ?? null,
    ],
    ["alle Partijen stemden in op ", instemming?.datum ?? null],
    ["besproken in het overleg van ", verslag],
    ["ondertekend op ", ondertekend?.datum ?? null],
  ];
  const taken = steps.filter(([, date]) => date !== null);
  return [
    { kind: "strong", text: [`${titel ?? addendum.id}. `] },
    ...textOr(reden, assessment),
    " Stappen: ",
    ...taken.flatMap(([words, date], index): RichText => [index === 0 ? words : `; ${words}`, longDate(date)]),
    ".",
    ...(staatscourant === null ? [] : [` Staatscourant: ${staatscourant}.`]),
  ];
}
